"""`claimbook review`: what drafts leave to an editor, decided at a terminal with single keys."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from claimbook.cli.deciding import Values
from claimbook.cli.find_book import BookFolders, find_book
from claimbook.cli.reviewing import Review, Screen
from claimbook.grounding import TextLayout, lay_out
from claimbook.model import Book
from claimbook.problem.counting import say_count
from claimbook.read import Reader

_WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_RECORDS = ("entities", "metrics", "outlets")
"""Files in which drafts propose records."""


@click.command("review")
@click.argument(
    "article", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=False
)
@click.option(
    "--book",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    help="The book's folder, if not the one you are in.",
)
def command(article: Path | None, book: Path) -> int:
    """Decide what drafts leave open, one key at a time.

    ARTICLE is a claim file, whose records are gone through with it; without it, all drafts and the
    records that they propose are. For each `# decide` mark and each empty field you see the
    article's words, and accept the value, choose a candidate by its number, or type another. Each
    decision is written at once: its line, and no other byte. `u` takes it back, and `?` lists the
    keys.

    \b
    Exit code: 0 gone through or stopped, 2 wrong use.

    \b
    Examples:
      claimbook review
      claimbook review data/articles/2025-05-14-harbour-buys-cranes.yml
    """  # noqa: D301
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise click.UsageError(
            "`claimbook review` asks at a terminal; in a script, look for `# decide` in the claim "
            "files, and at `claimbook check --format json`"
        )
    return review_files(find_book(article or book), article, Terminal())


def review_files(place: BookFolders, article: Path | None, screen: Screen) -> int:
    """Go through one claim file, or through all drafts and records; returns the exit code."""
    reading = Reader(place.root, place.data, place.seeds).read()
    if reading.book is None:
        raise click.UsageError(f"{place.data}/book.yml cannot be read; `claimbook check` says why")
    values = Values(place.data_folder)
    found = 0
    named = _list_named(article) if article else None
    for path in _list_files(place, article):
        layout = _find_layout(place, reading.book, path)
        only = named if path.stem in _RECORDS else None
        review = Review(place.root, path, layout, values, screen, only)
        if not (open_ := review.count_left()):
            continue
        found += open_
        name = path.relative_to(place.root.resolve()).as_posix()
        screen.show([Text(""), Text(f"{name}: {say_count(open_, 'decision')}", style="bold")])
        whole = review.run()
        screen.show(_sum_up(name, review))
        if not whole:
            return 0
    if not found:
        screen.show([Text("Nothing is left to decide.")])
    return 0


def _list_files(place: BookFolders, article: Path | None) -> Iterator[Path]:
    """Yield the files of records, which claims need, and then the claim files."""
    for name in _RECORDS:
        path = place.data_folder / f"{name}.yml"
        if path.is_file():
            yield path.resolve()
    articles = sorted((place.data_folder / "articles").glob("*.yml"))
    yield from (path.resolve() for path in ([article] if article else articles))


def _list_named(article: Path) -> frozenset[str]:
    """The ids that a claim file names, among its other words."""
    return frozenset(_WORD.findall(article.read_text(encoding="utf-8", errors="replace")))


def _find_layout(place: BookFolders, book: Book, path: Path) -> TextLayout | None:
    for article in book.articles:
        held = book.texts.get(article.slug)
        if held is not None and (place.root / article.origin.file.path).resolve() == path:
            return lay_out(article, held)
    return None


def _sum_up(name: str, review: Review) -> Iterator[Text]:
    left = review.count_left()
    yield Text("")
    yield Text(f"{say_count(review.decided, 'decision')} written to {name}, {left:,} left.")
    for id_, path in review.list_added():
        yield Text(f"{path} has the new entry `{id_}`; if you do not want it, delete it there.")
    if not left and name.count("/") > 1:
        yield Text("When you have read it through, take `draft: true` away to publish it.")


class Terminal:
    """The terminal that the command was started in."""

    def __init__(self) -> None:
        self._console = Console(highlight=False)

    def show(self, lines: Iterable[Text]) -> None:
        """Print some lines."""
        for line in lines:
            self._console.print(line)

    def read_key(self) -> str:
        """The next key; Ctrl-C and Ctrl-D stop the review."""
        key = click.getchar()
        return "q" if key == "\x1b" else key.lower()

    def read_line(self, asked: str, old: str) -> str:
        """A line, with the old value to begin with where the terminal can do so."""
        try:
            import readline
        except ImportError:
            return input(asked)
        readline.set_startup_hook(lambda: readline.insert_text(old))
        try:
            return input(asked)
        finally:
            readline.set_startup_hook()
