"""Go through whatever drafts leave open, or list it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from pathlib import Path

from rich.text import Text

from claimbook.cli.find_book import BookFolders, require_book
from claimbook.cli.reviewing.placing import Place
from claimbook.cli.reviewing.question import NOUNS, Sheet
from claimbook.cli.reviewing.questions import Questions
from claimbook.cli.reviewing.screen import Screen
from claimbook.cli.reviewing.session import Session
from claimbook.cli.reviewing.sightings import list_sightings
from claimbook.cli.reviewing.summing_up import list_left, sum_up
from claimbook.grounding import TextLayout, lay_out
from claimbook.model import Book
from claimbook.problem.counting import write_count
from claimbook.read import Reader
from claimbook.read.kinds import VOCABULARY


def list_all_left(folders: BookFolders, article: Path | None) -> Iterator[str]:
    """Yield what is left to decide in one claim file, or in all drafts and records."""
    yield from list_left(_open_questions(folders, _read_book(folders), article))


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
    return require_book(Reader(folders).read(), folders)


def _open_questions(folders: BookFolders, book: Book, article: Path | None) -> Questions:
    """Return what is asked about one claim file, or about all, with the records that they name."""
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
        for noun in NOUNS
        if (path := (folders.data_folder / VOCABULARY[noun].file).resolve()).is_file()
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
