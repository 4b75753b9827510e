"""The kinds of files in a book: what each of them contains, and how its records name others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import TypeAdapter

from claimbook.model import (
    Article,
    Claim,
    Closing,
    Correction,
    Defaults,
    Derived,
    Entity,
    FieldPath,
    Metric,
    Outlet,
    Parts,
    Passage,
    Record,
    Response,
    Settings,
    Speaker,
    Topic,
    Wrong,
)
from claimbook.model.record import Id

RECORD_NAMES: Mapping[type[Record], str] = {
    Settings: "book",
    Article: "article",
    Claim: "claim",
    Passage: "place of `also_at`",
    Speaker: "speaker",
    Wrong: "known slip",
    Response: "response",
    Defaults: "mapping of defaults",
    Parts: "mapping of parts",
    Entity: "entity",
    Metric: "metric",
    Outlet: "outlet",
    Topic: "topic",
    Closing: "closed disagreement",
    Derived: "derived figure",
    Correction: "correction",
}
"""What each kind of record is called in messages."""
IDS: Mapping[str, str] = {
    "about": "entity",
    "metric": "metric",
    "outlet": "outlet",
    "topics": "topic",
    "text": "text",
    "supersedes": "claim",
    "cites": "article",
    "part_of": "entity",
    "members": "entity",
    "speaks_for": "entity",
    "parties": "entity",
    "claims": "claim",
}
"""The kind of record whose id, or list of ids, a field holds."""
IDS_OR_WORDS: Mapping[str, tuple[str, ...]] = {
    "speaker": ("entity",),
    "source": ("entity", "outlet", "claim"),
    "period_from": ("claim",),
    "authority": ("entity",),
    "ruling": ("claim",),
    "lead": ("claim",),
    "claim": ("claim",),
}
"""The same for fields that may also hold something else: a name, an address, a deleted id."""


@dataclass(frozen=True, slots=True)
class FileKind:
    """What a file contains: one record, a mapping from ids to records, or a list of records."""

    name: str
    """`article`, or the file's name without its ending."""
    record: type[Record]
    adapter: TypeAdapter[Any]
    content: str
    """What it must contain, in words for a message."""
    keyed: bool = False
    """Whether it is a mapping from ids to records."""
    may_be_empty: bool = True
    nouns: frozenset[str] = frozenset()
    """The nouns for its records wherever other records refer to their ids."""

    @property
    def file(self) -> str:
        """The name of its file in `data/`, if a book has only one: `entities.yml`."""
        return f"{self.name}.yml"

    def record_at(self, path: FieldPath) -> type[Record] | None:
        """Return the kind of record at a path; None for a plain value."""
        return find_record(self.record, path[1:] if self.keyed else path)


def _keyed(name: str, record: type[Record], noun: str, content: str) -> FileKind:
    adapter: TypeAdapter[Any] = TypeAdapter(dict[Id, record])  # type: ignore[valid-type]
    return FileKind(name, record, adapter, content, keyed=True, nouns=frozenset({noun}))


ARTICLE = FileKind(
    "article",
    Article,
    TypeAdapter(Article),
    "fields such as the article's headline",
    may_be_empty=False,
    nouns=frozenset({"claim"}),
)
BOOK = FileKind(
    "book", Settings, TypeAdapter(Settings), "fields such as the book's title", may_be_empty=False
)
ENTITIES = _keyed("entities", Entity, "entity", "entities by their ids")
METRICS = _keyed("metrics", Metric, "metric", "metrics by their ids")
OUTLETS = _keyed("outlets", Outlet, "outlet", "outlets by their ids")
TOPICS = _keyed("topics", Topic, "topic", "topics by their ids")
DISAGREEMENTS = FileKind(
    "disagreements", Closing, TypeAdapter(tuple[Closing, ...]), "a list of closed disagreements"
)
DERIVED = FileKind(
    "derived",
    Derived,
    TypeAdapter(tuple[Derived, ...]),
    "a list of derived figures",
    # A field that names a claim may name a derived figure instead.
    nouns=frozenset({"claim", "derived figure"}),
)
CORRECTIONS = FileKind(
    "corrections", Correction, TypeAdapter(tuple[Correction, ...]), "a list of corrections"
)

VOCABULARY = {"entity": ENTITIES, "metric": METRICS, "outlet": OUTLETS, "topic": TOPICS}
"""The kinds of files with records that others name by their ids, by the noun for a record."""
SINGLE_FILES = (BOOK, *VOCABULARY.values(), DISAGREEMENTS, DERIVED, CORRECTIONS)
"""The kinds of which a book has one file each, ordered so that each follows what it depends on."""
FILE_KINDS = (ARTICLE, *SINGLE_FILES)


def name_record(record: type[Record]) -> str:
    """Return what a kind of record is called in a message: `claim`."""
    return RECORD_NAMES.get(record, "fiscal year")


def describe_field(record: type[Record], name: str) -> str:
    """Return what a field is for, worded for a message: `the kind of statement`."""
    sentence = (record.model_fields[name].description or "").split(". ")[0].rstrip(".")
    return sentence[:1].lower() + sentence[1:]


def find_record(record: type[Record], path: FieldPath) -> type[Record] | None:
    """Return the kind of record at a path within another record; None for a plain value."""
    at: type[Record] | None = record
    for step in path:
        if isinstance(step, int):
            continue
        field = at.model_fields.get(step) if at else None
        at = _record_in(field.annotation) if field else None
    return at


def _record_in(annotation: Any) -> type[Record] | None:
    """Return the kind of record in the annotation of a field, if there is one."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    return next(filter(None, map(_record_in, get_args(annotation))), None)
