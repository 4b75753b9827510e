"""JSON Schemas of the files in `data/`, made from the models for use in editors.

Editors read YAML with types (YAML 1.2): to them `amount: 7` is a number, to us it is text. So these
schemas allow a number wherever text is expected, and null nowhere: a field must have a value.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from claimbook.read.defaults import FIELDS, NONE
from claimbook.read.ids_schema import DIALECT, NAME
from claimbook.read.kinds import ARTICLE, FILE_KINDS, FileKind
from claimbook.read.naming import IDS, IDS_OR_WORDS

FOLDER = ".schema"
"""The folder in `data/` that they are written to."""
_WORDS = {"type": ["string", "number"]}
_NAME = {"type": "string", "pattern": "[^a-z0-9-]", "description": "A name that an entity has."}
_NOTHING = {"const": NONE, "description": "Takes away what the article's `defaults` give."}
_COMMA = (
    " In [ ] a comma ends an entry: put quotation marks round one that has a comma in it, as in "
    '`["1,200 jobs", 3 ships]`.'
)


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
    title = f"{kind.name}.yml" if kind is not ARTICLE else "articles/<id>.yml"
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
        told = {"description": field["description"]}
        if field.get("type") != "array":
            kept = _allow(name, field, of_claim=of_claim)
            yield name, {**told, **kept}
        elif (items := _allow(name, field["items"])) is field["items"]:
            is_text = "$ref" not in items
            yield name, {**field, "description": told["description"] + _COMMA * is_text}
        elif of_claim and name in FIELDS:
            yield name, {**told, "anyOf": [{**field, "items": items}, _NOTHING]}
        else:
            yield name, {**field, "items": items}


def _allow(name: str, field: dict[str, Any], *, of_claim: bool = False) -> dict[str, Any]:
    """Return the schema of a field, with references to the book's ids if it holds ids."""
    if name in IDS and "pattern" in field:
        kinds: tuple[str, ...] = (IDS[name],)
    elif not (kinds := IDS_OR_WORDS.get(name, ())):
        return field
    choices: list[Any] = [{"$ref": f"{NAME}#/$defs/{kind}"} for kind in kinds]
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
