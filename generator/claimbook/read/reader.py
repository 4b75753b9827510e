"""Read a book: the files of `data/` and the texts of `seeds/`, into a `Book` and its problems.

The vocabulary is read first, since amounts and periods depend on it: which currency a bare `$`
means at an outlet, and when an entity's fiscal year begins. A fault in one file never prevents
another file from being read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

from claimbook.folders import Folders
from claimbook.model import Article, Book, SourceFile
from claimbook.problem import Location, Problem, sort_problems
from claimbook.read import kinds
from claimbook.read.book_file import BookFile, FileReader
from claimbook.read.faults import book_not_found, mark_unchecked
from claimbook.read.folder import ARTICLES, MARKER, find_strangers, has_link, list_folder
from claimbook.read.ids import leave_out_repeated
from claimbook.read.kinds import FileKind
from claimbook.read.surroundings import Conventions, find_conventions
from claimbook.read.texts import Texts
from claimbook.store import Values


@dataclass(frozen=True, slots=True)
class ReadResult:
    """The result of reading a book."""

    book: Book | None
    """Everything that could be read; None if `data/book.yml` is missing or unreadable."""
    problems: tuple[Problem, ...]
    """Errors first, then by place."""
    sources: Mapping[str, SourceFile]
    """Every YAML file that was read, by its path from the root."""


class Reader:
    """Reads a book repeatedly, parsing only files that have changed."""

    def __init__(
        self,
        folders: Folders,
        *,
        keep_last: bool = False,
        unsaved: Mapping[str, bytes] | None = None,
        values: Values | None = None,
        names: frozenset[str] | None = None,
    ) -> None:
        """Take the book's folders.

        With `keep_last`, records that a fault made unreadable stay in the book as they last were.
        `unsaved` has files of the book as they would be, by their paths from the root. `values` has
        the results of earlier runs. If `names` is given, only these articles are read.
        """
        self.folders = folders
        self._unsaved = unsaved or {}
        self._files = FileReader(folders.root, keep_last, self._unsaved, values or Values())
        self._texts = Texts(folders)
        self._names = names

    def read(self) -> ReadResult:
        """Read the book as it is now; never raises, whatever the files contain."""
        files = self._read_files()
        found = [problem for file in files.values() for problem in file.problems]
        found += find_strangers(self.folders)
        root, marker = self.folders.root, f"{self.folders.data}/{MARKER}"
        if MARKER not in files and not has_link(root, marker):
            found.append(book_not_found.report(Location(marker), root))
        book, problems = _put_together(self.folders, files, self._texts)
        sources = {file.source.path: file.source for file in files.values()}
        marked = mark_unchecked(sort_problems([*found, *problems]))
        return ReadResult(book, tuple(marked), sources)

    def list_missing(self) -> list[str]:
        """Return the names of the present articles' files that are not in `values`."""
        data = self.folders.data
        return [
            path.removeprefix(f"{ARTICLES}/")
            for path in self._list_articles()
            if not self._files.is_known(f"{data}/{path}", kinds.ARTICLE)
        ]

    def _read_files(self) -> dict[str, BookFile]:
        """Return every file that exists, by its path in `data/`."""
        files: dict[str, BookFile] = {}
        for kind in kinds.SINGLE_FILES:  # Each comes after those it depends on.
            self._read_file(kind.file, kind, find_conventions(files), files)
        conventions = find_conventions(files)
        for name in self._list_articles():
            self._read_file(name, kinds.ARTICLE, conventions, files)
        return files

    def _read_file(
        self, name: str, kind: FileKind, conventions: Conventions, files: dict[str, BookFile]
    ) -> None:
        """Add a file to those that were read, if it exists."""
        if file := self._files.read(f"{self.folders.data}/{name}", kind, conventions.surround):
            files[name] = file

    def _list_articles(self) -> Iterator[str]:
        """Yield the paths of the articles' files in `data/`."""
        folder = f"{self.folders.data}/{ARTICLES}"
        there = list_folder(self.folders.root, folder).files
        unsaved = (path.removeprefix(f"{folder}/") for path in self._unsaved)
        for name in sorted({*there, *unsaved}):
            if name.endswith(".yml") and (self._names is None or name in self._names):
                yield f"{ARTICLES}/{name}"


def read_book(root: Path) -> ReadResult:
    """Read a book once."""
    return Reader(Folders(root)).read()


def _put_together(
    folders: Folders, files: Mapping[str, BookFile], texts: Texts
) -> tuple[Book | None, tuple[Problem, ...]]:
    """Make a book from all files that were read; also return problems that span several files."""
    read = [file for file in files.values() if isinstance(file.value, Article)]
    articles = [file.value for file in read]
    unique = leave_out_repeated(articles, _value_of(files, kinds.DERIVED, ()))
    held, text_problems = texts.collect(unique.articles)
    problems = (*unique.problems, *text_problems)
    settings = _value_of(files, kinds.BOOK, None)
    if settings is None:
        return None, problems
    book = Book(
        settings=settings,
        articles=tuple(sorted(unique.articles, key=_newest_first)),
        entities=_value_of(files, kinds.ENTITIES, {}),
        metrics=_value_of(files, kinds.METRICS, {}),
        outlets=_value_of(files, kinds.OUTLETS, {}),
        topics=_value_of(files, kinds.TOPICS, {}),
        closings=_value_of(files, kinds.DISAGREEMENTS, ()),
        derived=unique.derived,
        corrections=_value_of(files, kinds.CORRECTIONS, ()),
        texts=held,
        data=folders.data,
        seeds=folders.seeds,
        unread=frozenset().union(*(file.unread for file in files.values())),
        doubtful=frozenset().union(*(f.doubtful for f in files.values() if not f.is_draft)),
        drafts={file.source.path: file.unread for file in files.values() if file.is_draft},
        originals={file.value.slug: (file.value, file.digest) for file in read if file.digest},
    )
    return book, problems


def _value_of(files: Mapping[str, BookFile], kind: FileKind, otherwise: Any) -> Any:
    file = files.get(kind.file)
    return otherwise if file is None or file.value is None else file.value


def _newest_first(article: Article) -> tuple[float, str]:
    """Sort key of an article; a day counts as its midnight, and UTC is the default time zone."""
    moment = article.published
    if not isinstance(moment, datetime):
        moment = datetime.combine(moment, time())
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return -moment.timestamp(), article.slug
