"""`claimbook review`: decide what drafts leave open, at a terminal and with single keys."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from claimbook.cli.find_book import find_book
from claimbook.cli.options import add_book_option


@click.command("review")
@click.argument(
    "article", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=False
)
@add_book_option
@click.option(
    "--list",
    "only_list",
    is_flag=True,
    help="Only list what is left to decide, with its file and line; needs no terminal.",
)
def command(article: Path | None, book: Path, *, only_list: bool) -> int:
    """Decide what drafts leave open, one key at a time, and publish them.

    ARTICLE is a claim file; without it, all drafts are reviewed, always with the records that they
    propose. For each `# decide` mark and each empty field you see the article's words, and accept
    the value, choose a candidate by its number, or type another. Each decision is written at once
    and changes only its line. `u` takes it back, and `?` lists the keys. Once nothing is left to
    decide, the review asks in the same way about what `claimbook check` finds in the draft, and
    then whether to publish it.

    \b
    Exit code: 0 gone through or stopped, 2 wrong use.

    \b
    Examples:
      claimbook review
      claimbook review data/articles/2025-05-14-harbour-buys-cranes.yml
      claimbook review --list
    """  # noqa: D301
    folders = find_book(article or book)
    if only_list:
        from claimbook.cli.reviewer import list_all_left

        for line in list_all_left(folders, article):
            click.echo(line)
        return 0
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise click.UsageError(
            "`claimbook review` asks at a terminal; in a script, use `claimbook review --list` and "
            "`claimbook check --with-drafts --format json`"
        )
    click.echo("Reading the book and checking its drafts …")
    # Importing these takes a second or more.
    from claimbook.cli.reviewer import review_files
    from claimbook.cli.reviewing.terminal import Terminal

    return review_files(folders, article, Terminal())
