"""The files of a book that name ids: YAML in data/, pages in docs/, and the navigation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from claimbook.problem import Location, Severity
from claimbook.read.folder import ARTICLES, list_folder
from claimbook.read.growing import grow_tree
from claimbook.read.kinds import ARTICLE, SINGLE_FILES, FileKind
from claimbook.read.tree import Tree, as_fields, list_claims
from claimbook.renaming.splicing import Lines
from claimbook.renaming.wanted import NOUNS
from claimbook.walking import walk

SETTINGS = ("mkdocs.yml", "mkdocs.yaml")
"""The names that MkDocs' settings may have."""


class NotDoneError(Exception):
    """Nothing was changed; the message says why, and `places` says where."""

    def __init__(self, message: str, places: tuple[tuple[Location, str], ...] = ()) -> None:
        super().__init__(message)
        self.places = places


@dataclass(frozen=True)
class BookText:
    """A file of a book."""

    path: str
    """Relative to the book's root, with forward slashes."""
    content: bytes
    kind: FileKind | None = None
    """Its kind, if it is a file of data; None for a page or MkDocs' settings."""
    place: Path = Path()
    """Where it is on disk."""

    @cached_property
    def lines(self) -> Lines:
        """Its text with its own line endings."""
        return Lines(self.content.decode("utf-8", "surrogateescape"))

    @cached_property
    def tree(self) -> Tree:
        """The parsed file."""
        return grow_tree(self.path, self.content)

    @property
    def slug(self) -> str:
        """The id of its article; empty for other files."""
        return Path(self.path).stem if self.kind is ARTICLE else ""


@dataclass(frozen=True)
class Sources:
    """All files of a book in which ids are named."""

    data: str
    """The folder of data, relative to the book's root."""
    yaml: tuple[BookText, ...]
    pages: tuple[BookText, ...]
    """The pages of docs/, and mkdocs.yml, whose navigation may lead to generated pages."""

    @property
    def texts(self) -> tuple[BookText, ...]:
        """All of these files."""
        return (*self.yaml, *self.pages)

    def refuse_unreadable(self) -> None:
        """Raise NotDoneError if a file cannot be read, since it might name the id."""
        for text in self.yaml:
            errors = [p for p in text.tree.problems if p.severity is Severity.ERROR]
            if text.tree.broken or errors:
                places = tuple((each.at, each.message) for each in errors)
                raise NotDoneError(f"{text.path} cannot be read; correct it first", places)


def is_draft(text: BookText) -> bool:
    """Whether a file is an article that is marked as a draft."""
    root = text.tree.root
    return bool(text.slug) and isinstance(root, dict) and root.get("draft") == "true"


def read_sources(root: Path, data: str, docs: Path, docs_name: str) -> Sources:
    """Read the files of a book as they are on disk."""
    named: list[tuple[str, FileKind]] = [(kind.file, kind) for kind in SINGLE_FILES]
    articles = list_folder(root, f"{data}/{ARTICLES}").files
    named += [(f"{ARTICLES}/{name}", ARTICLE) for name in articles if name.endswith(".yml")]
    return Sources(
        data,
        tuple(
            BookText(f"{data}/{name}", (root / data / name).read_bytes(), kind, root / data / name)
            for name, kind in named
            if (root / data / name).is_file() and not (root / data / name).is_symlink()
        ),
        tuple(
            BookText(
                path.name
                if path.name in SETTINGS
                else f"{docs_name}/{path.relative_to(docs).as_posix()}",
                path.read_bytes(),
                None,
                path,
            )
            for path in (*_list_pages(docs), *(root / name for name in SETTINGS))
            if path.is_file() and not path.is_symlink()
        ),
    )


def _list_pages(docs: Path) -> list[Path]:
    """Return the pages in a folder. Raises OSError if a folder in it cannot be listed."""
    return sorted(
        docs / below / name
        for below, _, names in walk(docs, hidden=True)
        for name in names
        if name.endswith(".md")
    )


def list_ids(sources: Sources) -> Mapping[str, frozenset[str]]:
    """List the ids of a book by noun; derived figures count as claims."""
    found: dict[str, set[str]] = {"claim": set(), "article": set()}
    for text in sources.yaml:
        root = text.tree.root
        if text.kind is None:
            continue
        if text.kind.keyed:
            noun = next(iter(text.kind.nouns))
            found[noun] = set(as_fields(root))
            continue
        if text.slug:
            found["article"].add(text.slug)
        ids = (record.get("id") for record in list_claims(root))
        found["claim"].update(id_ for id_ in ids if isinstance(id_, str))
    return {noun: frozenset(found.get(noun, ())) for noun in NOUNS}
