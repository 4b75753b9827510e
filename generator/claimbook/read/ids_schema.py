"""Write the book's own ids as a JSON Schema, for editors that complete and check YAML with it.

The schemas of the files refer to this one, so that only this one changes as a book grows.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claimbook.model import Book
from claimbook.model.article import PRIVATE
from claimbook.read.folder import list_folder

NAME = "ids.schema.json"
"""The file's name, beside the schemas that refer to it."""
DIALECT = "https://json-schema.org/draft/2020-12/schema"
ABOUT = {"$schema": DIALECT, "title": "The ids of this book"}
MOST_IDS = 5_000
"""If a kind has more ids than this, none are listed: editors would be slow, and lists too long."""
_UNREAD = "In a file that cannot be read at the moment."


@dataclass(frozen=True, slots=True)
class _Kind:
    """Something that records refer to by its id."""

    noun: str
    advice: str
    """What to do about an id that does not exist."""
    ids: Mapping[str, str]
    """What each id stands for."""


def list_texts(root: Path, seeds: str) -> tuple[str, ...]:
    """Return the files of a book's folder of texts, as `text` names them."""
    own = list_folder(root, seeds).files
    private = list_folder(root, f"{seeds}/{PRIVATE.rstrip('/')}").files
    return (*own, *(f"{PRIVATE}{name}" for name in private))


def write_ids(book: Book, texts: Iterable[str] = ()) -> str:
    """Return the schema of a book's ids as text; `texts` are files that articles may name."""
    kinds = {kind.noun: _make_enum(book, kind) for kind in _list_kinds(book, texts)}
    return json.dumps({**ABOUT, "$defs": kinds}, ensure_ascii=False, indent=1) + "\n"


def _list_kinds(book: Book, texts: Iterable[str]) -> Iterator[_Kind]:
    entities = {id_: f"{each.name}, {each.kind}" for id_, each in book.entities.items()}
    metrics = {id_: f"{each.name}: {each.definition}" for id_, each in book.metrics.items()}
    outlets = {id_: each.name for id_, each in book.outlets.items()}
    topics = {id_: each.name for id_, each in book.topics.items()}
    yield _Kind("entity", f"add it to {book.data}/entities.yml", entities)
    yield _Kind("metric", f"add it to {book.data}/metrics.yml", metrics)
    yield _Kind("outlet", f"add it to {book.data}/outlets.yml", outlets)
    yield _Kind("topic", f"add it to {book.data}/topics.yml", topics)
    articles = {article.slug: article.headline for article in book.articles}
    yield _Kind("article", f"its file would be {book.data}/articles/<id>.yml", articles)
    claims = {id_: claim.says for id_, claim in book.claims.items()}
    claims.update((derived.id, derived.says) for derived in book.derived)
    # Nothing may name these but the correction that withdrew them.
    claims.update((each.claim, "It was retracted.") for each in book.corrections if each.retracts)
    yield _Kind("claim", "correct it, or take it out if that claim is gone", claims)
    held = dict.fromkeys(texts, "No article names it yet.")
    held.update((article.text, article.headline) for article in book.articles if article.text)
    yield _Kind("text", f"save the article's text under this name in {book.seeds}/", held)


def _make_enum(book: Book, kind: _Kind) -> dict[str, Any]:
    """Return the schema of one kind's ids; it accepts any text if there are too many of them."""
    ids = dict.fromkeys(sorted(book.unread), _UNREAD) | dict(sorted(kind.ids.items()))
    if len(ids) > MOST_IDS or kind.noun in book.doubtful:
        return {"type": ["string", "number"]}
    return {
        "errorMessage": f"There is no {kind.noun} with this id: {kind.advice}.",
        "enum": list(ids),
        "markdownEnumDescriptions": list(ids.values()),
    }
