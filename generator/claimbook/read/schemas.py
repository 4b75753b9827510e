"""JSON Schemas of the files in `data/`, made from the models for use in editors.

Editors read YAML with types (YAML 1.2), so `amount: 7` is a number to them and text to us. These
schemas therefore allow numbers wherever text is expected. They allow null nowhere, since a field
must have a value. The book's own ids are in a schema of their own, the only one that changes as a
book grows.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from claimbook.folders import Folders
from claimbook.model import Book
from claimbook.model.article import PRIVATE
from claimbook.read.defaults import FIELDS, NONE
from claimbook.read.folder import list_folder
from claimbook.read.kinds import ARTICLE, FILE_KINDS, IDS, IDS_OR_WORDS, FileKind

FOLDER = ".schema"
"""The folder in `data/` that they are written to."""
_WORDS = {"type": ["string", "number"]}
_NAME = {"type": "string", "pattern": "[^a-z0-9-]", "description": "A name that an entity has."}
_NOTHING = {"const": NONE, "description": "Takes away what the article's `defaults` give."}
_COMMA = (
    " In [ ], a comma ends an entry: put an entry that contains one in quotation marks, as in "
    '`["1,200 jobs", 3 ships]`.'
)
IDS_FILE = "ids.schema.json"
"""The name of the file with the book's own ids, beside the schemas that refer to it."""
DIALECT = "https://json-schema.org/draft/2020-12/schema"
ABOUT = {"$schema": DIALECT, "title": "The ids of this book"}
MOST_IDS = 5_000
"""If a kind has more ids than this, none are listed: editors would be slow, and lists too long."""
_UNREAD = "In a file that cannot be read at the moment."


def make_schemas() -> dict[str, dict[str, Any]]:
    """Return the schema of each kind of file, by file name: `article.schema.json`."""
    return {f"{kind.name}.schema.json": _make_schema(kind) for kind in FILE_KINDS}


@cache
def write_schemas() -> Mapping[str, str]:
    """Return the schemas as text, just as they are committed in `data/.schema/`."""
    return {
        name: json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        for name, schema in make_schemas().items()
    }


def _make_schema(kind: FileKind) -> dict[str, Any]:
    schema = kind.adapter.json_schema(mode="validation", by_alias=True)
    widened = _widen(schema)
    for name, record in (*widened.get("$defs", {}).items(), ("", widened)):
        if fields := record.get("properties"):
            record["properties"] = dict(_refer(fields, of_claim=name == "Claim"))
    if kind is ARTICLE:
        widened["allOf"] = [_ask_without_defaults(widened["$defs"]["Claim"])]
    title = kind.file if kind is not ARTICLE else "articles/<id>.yml"
    return {"$schema": DIALECT, **widened, "title": f"data/{title}"}


def _ask_without_defaults(claim: dict[str, Any]) -> dict[str, Any]:
    """Return a condition that requires fields of claims unless the defaults supply them."""
    asked = [name for name in claim["required"] if name in FIELDS]
    claim["required"] = [name for name in claim["required"] if name not in FIELDS]
    claim["dependentRequired"] = {"metric": ["amount"]}
    of_each = {"required": asked, "dependentRequired": {"amount": ["metric"]}}
    return {
        "if": {"not": {"required": ["defaults"]}},
        "then": {"properties": {"claims": {"items": of_each}}},
    }


def _refer(fields: Mapping[str, Any], *, of_claim: bool) -> Iterator[tuple[str, Any]]:
    """Yield the fields of a record; those that hold ids refer to the book's own ids."""
    for name, field in fields.items():
        described = {"description": field["description"]}
        if field.get("type") != "array":
            kept = _allow(name, field, of_claim=of_claim)
            yield name, {**described, **kept}
        elif (items := _allow(name, field["items"])) is field["items"]:
            is_text = "$ref" not in items
            yield name, {**field, "description": described["description"] + _COMMA * is_text}
        elif of_claim and name in FIELDS:
            yield name, {**described, "anyOf": [{**field, "items": items}, _NOTHING]}
        else:
            yield name, {**field, "items": items}


def _allow(name: str, field: dict[str, Any], *, of_claim: bool = False) -> dict[str, Any]:
    """Return the schema of a field, with references to the book's ids if it holds ids."""
    if name in IDS and "pattern" in field:
        kinds: tuple[str, ...] = (IDS[name],)
    elif not (kinds := IDS_OR_WORDS.get(name, ())):
        return field
    choices: list[Any] = [{"$ref": f"{IDS_FILE}#/$defs/{kind}"} for kind in kinds]
    if name == "speaker":
        choices += [_NAME, *(each for each in field["anyOf"] if "$ref" in each)]
    elif name in IDS_OR_WORDS:
        choices.append(_WORDS)
    if of_claim and name in FIELDS:
        choices.append(_NOTHING)
    return {"anyOf": choices} if len(choices) > 1 else choices[0]


def _widen(node: Any) -> Any:
    """Return the schema with numbers allowed for text, without nulls, titles and null defaults."""
    if isinstance(node, list):
        return [_widen(child) for child in node]
    if not isinstance(node, dict):
        return node
    wide = {
        key: _widen(child)
        for key, child in node.items()
        if not (key == "title" and isinstance(child, str))
        and not (key == "default" and child in (None, [], {}, ()))
    }
    choices = [choice for choice in wide.get("anyOf", ()) if choice != {"type": "null"}]
    if choices:
        wide["anyOf"] = choices
    if len(choices) == 1:
        del wide["anyOf"]
        return {**choices[0], **wide}
    if "patternProperties" in wide:
        wide["additionalProperties"] = False
    if wide.get("type") == "string" and not wide.keys() & {"enum", "const"}:
        wide["type"] = ["string", "number"]
    return wide


@dataclass(frozen=True, slots=True)
class _Kind:
    """Something that records refer to by its id."""

    noun: str
    advice: str
    """What to do about an id that does not exist."""
    ids: Mapping[str, str]
    """What each id stands for."""


def list_texts(book: Folders) -> tuple[str, ...]:
    """Return the files of a book's folder of texts, as `text` names them."""
    own = list_folder(book.root, book.seeds).files
    private = list_folder(book.root, f"{book.seeds}/{PRIVATE.rstrip('/')}").files
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
    # Only the correction that withdrew them may name these.
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
