"""`claimbook import`: add claims from a table, one per row, as drafts."""

from __future__ import annotations

from pathlib import Path

import click

from claimbook.cli.find_book import find_book
from claimbook.cli.options import add_book_option
from claimbook.cli.replacing import Replacement, replace_files
from claimbook.cli.reports import print_faults
from claimbook.importing import plan_import
from claimbook.problem import has_errors
from claimbook.problem.counting import write_count


@click.command("import")
@click.argument(
    "table", metavar="FILE.csv", type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--check", is_flag=True, help="Write nothing; only say what is wrong.")
@add_book_option
def command(table: Path, check: bool, book: Path) -> int:
    """Add the claims of a table to the book, one per row, as drafts.

    The first line names the columns: fields of a claim, `article` (the name of its file) and fields
    of that article. Each row is checked as if it had been written by hand. If one is wrong, nothing
    is written. `mkdocs serve` shows drafts, but they are not published. When you have looked at an
    article, remove `draft: true` from its file. Claims of an article that is published come in a
    draft of their own, under another name; move them over when you have looked at them.

    \b
    Examples:
      claimbook import claims.csv
      claimbook import --check claims.csv
    """  # noqa: D301
    place = find_book(book)
    plan = plan_import(place, str(table), table.read_bytes())
    print_faults(plan.problems)
    if has_errors(plan.problems):
        click.echo("Nothing was written.")
        return 1
    imported = f"{write_count(plan.claims, 'claim')} in {write_count(len(plan.files), 'article')}"
    if check:
        click.echo(f"{imported}: nothing is wrong, and nothing was written.")
        return 0
    changes = [
        Replacement(place.root / path, plan.read.get(path, b""), content)
        for path, content in plan.files.items()
    ]
    replace_files(place.root, changes)
    click.echo(f"{imported} imported as drafts:")
    for path in plan.files:
        click.echo(f"  {path}")
    return 0
