"""Options that several commands have."""

from __future__ import annotations

from pathlib import Path

import click

add_book_option = click.option(
    "--book",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    help="The book's folder, if not the one you are in.",
)
add_jobs_option = click.option(
    "--jobs",
    type=click.IntRange(min=1),
    help="The most processes that read and check new articles. The default is "
    "one for each core, or one for fewer than 400 such articles.",
)
