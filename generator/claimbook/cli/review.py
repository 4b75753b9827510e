"""`claimbook review`: what drafts leave to an editor, decided at a terminal with single keys."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import click
from rich.text import Text

from claimbook.cli.find_book import BookFolders, find_book
from claimbook.cli.questions import NOUNS, Place, Questions, Sheet
from claimbook.cli.require_book import require_book
from claimbook.cli.reviewing import Review, sum_up
from claimbook.cli.screen import Screen
from claimbook.cli.terminal import Terminal
from claimbook.grounding import TextLayout, lay_out
from claimbook.model import Book
from claimbook.problem.counting import say_count
from claimbook.read import Reader


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
    """Decide what drafts leave open, one key at a time, and publish them.

    ARTICLE is a claim file, whose records are gone through with it; without it, all drafts and the
    records that they propose are. For each `# decide` mark and each empty field you see the
    article's words, and accept the value, choose a candidate by its number, or type another. Each
    decision is written at once: its line, and no other byte. `u` takes it back, and `?` lists the
    keys. Once nothing is left to decide, what `claimbook check` finds in the draft is asked in the
    same way, and then whether `draft: true` is to go.

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
            "files, and at `claimbook check --with-drafts --format json`"
        )
    return review_files(find_book(article or book), article, Terminal())


def review_files(folders: BookFolders, article: Path | None, screen: Screen) -> int:
    """Go through one claim file, or through all drafts and records; returns the exit code."""
    reading = Reader(folders.root, folders.data, folders.seeds).read()
    sheets = list(_list_sheets(folders, require_book(reading, folders), article))
    review = Review(folders, Questions(folders, sheets), screen)
    if not (found := review.questions.count_marks()) and not review.questions.find_next(Place()):
        screen.show([Text("Nothing is left to decide.")])
        return 0
    screen.show([Text(""), Text(f"{say_count(found, 'decision')} left to you.")])
    review.run()
    screen.show(sum_up(review))
    return 0


def _list_sheets(folders: BookFolders, book: Book, article: Path | None) -> Iterator[Sheet]:
    """Yield the files of records, which claims need, and then the claim files."""
    articles = sorted((folders.data_folder / "articles").glob("*.yml"))
    paths = [path.resolve() for path in ([article] if article else articles)]
    held = {path: found for path in paths if (found := _lay_out(folders, book, path))}
    layouts = {path: layout for path, (_, layout) in held.items()}
    drafted = tuple(layouts.values())
    first = dict(reversed(held.values()))
    quotes = _find_quotes(book)
    for name, noun in NOUNS.items():
        path = (folders.data_folder / f"{name}.yml").resolve()
        if path.is_file():
            yield Sheet(path, _shorten(folders, path), noun, drafted, first, quotes, article)
    for path in paths:
        layout = layouts.get(path)
        yield Sheet(path, _shorten(folders, path), "", (layout,) if layout else ())


def _find_quotes(book: Book) -> Mapping[str, str]:
    """The words of the first claim of each metric, of drafts where they have one."""
    articles = sorted(book.articles, key=lambda article: article.draft)
    claims = (claim for article in articles for claim in reversed(article.claims))
    return {claim.metric: claim.quote for claim in claims if claim.metric}


def _shorten(folders: BookFolders, path: Path) -> str:
    return path.relative_to(folders.root.resolve()).as_posix()


def _lay_out(folders: BookFolders, book: Book, path: Path) -> tuple[str, TextLayout] | None:
    """The outlet of the article of a claim file, and its text; None if the text is not held."""
    for article in book.articles:
        held = book.texts.get(article.slug)
        if held is not None and (folders.root / article.origin.file.path).resolve() == path:
            return article.outlet, lay_out(article, held, book.text_path_of(article))
    return None
