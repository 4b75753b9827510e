"""A JSON Schema as tables of fields: their names, types and meanings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

_TYPES = {
    "string": "text",
    "integer": "whole number",
    "number": "number",
    "boolean": "true or false",
    "object": "object of text",
    "null": "null",
}
_REFERENCE = "#/$defs/"


@dataclass(frozen=True, slots=True)
class FieldView:
    """A key of a JSON object."""

    name: str
    sort: str
    """Its type: `text or null`, `list of claim`."""
    anchor: str
    """The section of the object that it contains; empty if it contains none."""
    meaning: tuple[str, ...]
    """Text and code, alternating."""


@dataclass(frozen=True, slots=True)
class Section:
    """A kind of object in the file."""

    anchor: str
    title: str
    meaning: str
    fields: tuple[FieldView, ...]


def list_sections(schema: Mapping[str, Any]) -> tuple[Section, ...]:
    """The objects that a schema describes, in the order of their first use."""
    sections = [_view_object("file", "The file", schema)]
    seen: list[str] = []
    _walk(schema, schema["$defs"], seen)
    sections += [_view_object(_anchor(name), _say(name), schema["$defs"][name]) for name in seen]
    return tuple(sections)


def _walk(node: Any, definitions: Mapping[str, Any], seen: list[str]) -> None:
    for name in _find_references(node):
        if name not in seen:
            seen.append(name)
            _walk(definitions[name], definitions, seen)


def _find_references(node: Any) -> Iterator[str]:
    """The definitions that a part of a schema refers to, in order."""
    if isinstance(node, list):
        for child in node:
            yield from _find_references(child)
    elif isinstance(node, dict):
        for key, child in node.items():
            if key == "$ref":
                yield child.removeprefix(_REFERENCE)
            elif key != "$defs":
                yield from _find_references(child)


def _view_object(anchor: str, title: str, node: Mapping[str, Any]) -> Section:
    fields = (
        FieldView(
            name,
            _name_sort(child),
            next(map(_anchor, _find_references(child)), ""),
            tuple(child.get("description", "").split("`")),
        )
        for name, child in node["properties"].items()
    )
    return Section(anchor, title, node.get("description", ""), tuple(fields))


def _name_sort(node: Mapping[str, Any]) -> str:
    if "const" in node:
        return f"“{node['const']}”"
    if "enum" in node:
        return ", ".join(f"“{value}”" for value in node["enum"])
    if "$ref" in node:
        return _say(node["$ref"].removeprefix(_REFERENCE)).lower()
    if "anyOf" in node:
        return " or ".join(map(_name_sort, node["anyOf"]))
    if node["type"] == "array":
        return f"list of {_name_sort(node['items'])}"
    return _TYPES[node["type"]]


def _anchor(name: str) -> str:
    return _say(name).lower().replace(" ", "-")


def _say(name: str) -> str:
    """The name of an object for readers: `ClaimRow` is “Claim”."""
    return name.removesuffix("Row")
