"""`claimbook export`: write the book as tables, for spreadsheets and for other books."""

from __future__ import annotations

from pathlib import Path

import click

from claimbook.checking import Checker
from claimbook.cli.find_book import find_book
from claimbook.cli.options import Target, add_book_option
from claimbook.cli.reports import print_faults
from claimbook.cli.written_folder import write_new_files
from claimbook.export import make_tables
from claimbook.problem import Severity
from claimbook.problem.counting import write_count


@click.command("export")
@click.argument("folder", metavar="DIR", type=Target())
@add_book_option
def command(folder: Path, book: Path) -> int:
    """Write the book's tables to the folder DIR: claims, articles, entities and more as CSV.

    The tables are for editors: they have everything that editors wrote, including drafts and the
    words beside quotes. The tables that the site publishes are in its folder data/. `claimbook
    import` reads claims.csv back. Existing files are never changed.

    \b
    Examples:
      claimbook export tables
    """  # noqa: D301
    place = find_book(book)
    checked = Checker(place).check()
    errors = [each for each in checked.problems if each.severity is Severity.ERROR]
    if checked.study is None or errors:
        print_faults(errors)
        click.echo("Nothing was written: what is wrong would be missing from the tables.")
        return 1
    tables = make_tables(checked.study, whole=True)
    write_new_files(folder, tables)
    count = write_count(len(checked.study.book.claims), "claim")
    click.echo(f"{count} in {write_count(len(tables), 'file')} written to {folder}")
    return 0
