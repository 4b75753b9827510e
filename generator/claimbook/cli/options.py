"""Options and arguments that several commands have."""

from __future__ import annotations

from pathlib import Path
from typing import Any

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


class Target(click.Path):
    """A folder, which need not exist. An empty name is refused, though Python reads it as `.`.

    An empty name usually comes from an unset variable in a script.
    """

    def __init__(self) -> None:
        """Accept folders only, as a Path."""
        super().__init__(file_okay=False, path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Convert the argument to a Path; an empty name is wrong use."""
        if not str(value).strip():
            self.fail("no folder is named; `.` is the one you are in", param, ctx)
        return super().convert(value, param, ctx)
