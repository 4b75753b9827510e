"""`claimbook schema`: the JSON Schemas with which editors complete and check YAML."""

from __future__ import annotations

from pathlib import Path

import click

from claimbook.cli.find_book import find_book
from claimbook.problem.counting import say_count
from claimbook.read.schemas import FOLDER, write_schemas


@click.command("schema")
@click.option("--check", is_flag=True, help="Write nothing; fail if one is stale.")
@click.option(
    "--book",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    help="The book's folder, if not the one you are in.",
)
def command(check: bool, book: Path) -> int:
    """Write the JSON Schemas of the data files to data/.schema/.

    The first line of each data file points to its schema, so that VS Code with the YAML extension,
    and any editor with yaml-language-server, completes fields, explains them and marks mistakes.

    \b
    Examples:
      claimbook schema
      claimbook schema --check
    """  # noqa: D301
    folder = find_book(book).data_folder / FOLDER
    stale = [
        (folder / name, content)
        for name, content in write_schemas().items()
        if not _holds(folder / name, content)
    ]
    if check:
        for path, _ in stale:
            click.echo(f"{path}: not as `claimbook schema` writes it")
        return int(bool(stale))
    folder.mkdir(exist_ok=True)
    for path, content in stale:
        path.write_text(content, encoding="utf-8", newline="\n")
    click.echo(f"{say_count(len(stale), 'schema')} written to {folder}")
    return 0


def _holds(path: Path, content: str) -> bool:
    return path.is_file() and path.read_bytes() == content.encode()
