"""`claimbook review`: what drafts leave to an editor, decided at a terminal with single keys."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Set
from pathlib import Path

import click
from rich.text import Text

from claimbook.cli.find_book import BookFolders, find_book, require_book
from claimbook.cli.options import add_book_option
from claimbook.cli.reviewing.placing import Place
from claimbook.cli.reviewing.question import NOUNS, Sheet
from claimbook.cli.reviewing.questions import Questions
from claimbook.cli.reviewing.screen import Screen
from claimbook.cli.reviewing.session import Session
from claimbook.cli.reviewing.sightings import list_sightings
from claimbook.cli.reviewing.summing_up import list_left, sum_up
from claimbook.cli.reviewing.terminal import Terminal
from claimbook.grounding import TextLayout, lay_out
from claimbook.model import Book
from claimbook.problem.counting import write_count
from claimbook.read import Reader


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
        for line in list_left(_open_questions(folders, _read_book(folders), article)):
            click.echo(line)
        return 0
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise click.UsageError(
            "`claimbook review` asks at a terminal; in a script, use `claimbook review --list` and "
            "`claimbook check --with-drafts --format json`"
        )
    return review_files(folders, article, Terminal())


def review_files(folders: BookFolders, article: Path | None, screen: Screen) -> int:
    """Go through one claim file, or through all drafts and records; returns the exit code.

    Raises OSError if the last decision could not be written.
    """
    questions = _open_questions(folders, _read_book(folders), article)
    session = Session(folders, questions, screen)
    if not (found := questions.count_marks()) and not questions.find_next(Place()):
        screen.show([Text("Nothing is left to decide.")])
        return 0
    screen.show([Text(""), Text(f"{write_count(found, 'decision')} left to you.")])
    session.run()
    screen.show(sum_up(session))
    if session.unwritten:
        raise session.unwritten
    return 0


def _read_book(folders: BookFolders) -> Book:
    return require_book(Reader(folders.root, folders.data, folders.seeds).read(), folders)


def _open_questions(folders: BookFolders, book: Book, article: Path | None) -> Questions:
    """Return what is asked of one claim file, or of all, with the records that they name."""
    found = sorted((folders.data_folder / "articles").glob("*.yml"))
    paths = [path.resolve() for path in ([article] if article else found)]
    layouts = _lay_out(folders, book, set(paths))
    drafted = tuple(layouts[path] for path in paths if path in layouts)
    sightings = tuple(list_sightings(book))
    articles = [
        Sheet(path, folders.shorten(path), "", _hold(layouts.get(path)), sightings)
        for path in paths
    ]
    records = [
        Sheet(path, folders.shorten(path), noun, drafted)
        for name, noun in NOUNS.items()
        if (path := (folders.data_folder / f"{name}.yml").resolve()).is_file()
    ]
    return Questions(folders, articles, records, alone=article is not None)


def _hold(layout: TextLayout | None) -> tuple[TextLayout, ...]:
    return (layout,) if layout else ()


def _lay_out(folders: BookFolders, book: Book, paths: Set[Path]) -> Mapping[Path, TextLayout]:
    """Return the texts of claim files, of those that are held."""
    found = {}
    for article in book.articles:
        path = (folders.root / article.origin.file.path).resolve()
        held = book.texts.get(article.slug)
        if held is not None and path in paths:
            found[path] = lay_out(article, held, book.text_path_of(article))
    return found
