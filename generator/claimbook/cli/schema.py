"""`claimbook schema`: the JSON Schemas with which editors complete and check YAML."""

from __future__ import annotations

from pathlib import Path

import click

from claimbook.cli.find_book import find_book
from claimbook.cli.options import add_book_option
from claimbook.problem.counting import write_count
from claimbook.read import Reader
from claimbook.read.schemas import FOLDER
from claimbook.sources import find_stale, renew_schemas


@click.command("schema")
@click.option(
    "--check",
    is_flag=True,
    help="Write nothing; fail if a schema is out of date. That of the book's own ids may be.",
)
@add_book_option
def command(check: bool, book: Path) -> int:
    """Write the JSON Schemas of the data files, and of the book's own ids, to data/.schema/.

    The first line of each data file points to its schema. VS Code with the YAML extension, or any
    other editor with yaml-language-server, then completes fields and ids, explains them and marks
    mistakes. `mkdocs serve` writes the schemas at every save.

    \b
    Examples:
      claimbook schema
      claimbook schema --check
    """  # noqa: D301
    place = find_book(book)
    if check:
        stale = find_stale(place)
        for path in stale:
            click.echo(f"{path}: not as `claimbook schema` writes it")
        if stale:
            click.echo("run `claimbook schema`, and commit what it writes", err=True)
        return int(bool(stale))
    read = Reader(place).read().book
    stale = find_stale(place, read)
    renew_schemas(stale)
    folder = place.data_folder / FOLDER
    click.echo(f"{write_count(len(stale), 'schema')} written to {folder}")
    if read is None:
        click.echo("the book cannot be read, so its ids were left as they are", err=True)
    return 0
