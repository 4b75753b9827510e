"""JSON Schemas of the files in `data/`, made from the models, for editors that use them.

Editors read YAML with types (YAML 1.2): to them `amount: 7` is a number, to us it is text. So these
schemas allow a number wherever we expect text, and null nowhere: a field must have a value.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from claimbook.read.defaults import FIELDS
from claimbook.read.kinds import ARTICLE, FILE_KINDS, FileKind

FOLDER = ".schema"
"""The folder for them in `data/`."""
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def make_schemas() -> dict[str, dict[str, Any]]:
    """The schema of each kind of file, by file name: `article.schema.json`."""
    return {f"{kind.name}.schema.json": _make_schema(kind) for kind in FILE_KINDS}


@cache
def write_schemas() -> Mapping[str, str]:
    """The schemas as text, just as they are committed in `data/.schema/`."""
    return {
        name: json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        for name, schema in make_schemas().items()
    }


def _make_schema(kind: FileKind) -> dict[str, Any]:
    schema = kind.adapter.json_schema(mode="validation", by_alias=True)
    widened = _widen(schema)
    if kind is ARTICLE:
        widened["allOf"] = [_ask_without_defaults(widened["$defs"]["Claim"])]
    title = f"{kind.name}.yml" if kind is not ARTICLE else "articles/<id>.yml"
    return {"$schema": DIALECT, **widened, "title": f"data/{title}"}


def _ask_without_defaults(claim: dict[str, Any]) -> dict[str, Any]:
    """A condition that requires fields of claims unless the article's defaults supply them."""
    asked = [name for name in claim["required"] if name in FIELDS]
    claim["required"] = [name for name in claim["required"] if name not in FIELDS]
    claim["dependentRequired"] = {"metric": ["amount"]}
    of_each = {"required": asked, "dependentRequired": {"amount": ["metric"]}}
    return {
        "if": {"not": {"required": ["defaults"]}},
        "then": {"properties": {"claims": {"items": of_each}}},
    }


def _widen(node: Any) -> Any:
    """The schema with numbers allowed for text, and without null, titles and null defaults."""
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
