"""Show a JSON Schema as tables of fields: their names, types and meanings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from claimbook.sentences.style import with_article

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
    type_name: str
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


def list_sections(schema: Mapping[str, Any], title: str = "The file") -> tuple[Section, ...]:
    """Return the objects that a schema describes, in the order of their first use."""
    definitions = {
        name: node for name, node in schema.get("$defs", {}).items() if "properties" in node
    }
    words = _Words(schema.get("$defs", {}))
    seen: list[str] = []
    _walk(schema, definitions, seen)
    sections = [words.view("file", title, schema)] if "properties" in schema else []
    sections += [words.view(_anchor(name), _name_object(name), definitions[name]) for name in seen]
    return tuple(sections)


def _walk(node: Any, definitions: Mapping[str, Any], seen: list[str]) -> None:
    for name in _find_references(node):
        if name in definitions and name not in seen:
            seen.append(name)
            _walk(definitions[name], definitions, seen)


def _find_references(node: Any) -> Iterator[str]:
    """Yield the definitions that a part of a schema refers to, in order."""
    if isinstance(node, list):
        for child in node:
            yield from _find_references(child)
    elif isinstance(node, dict):
        for key, child in node.items():
            if key == "$ref" and child.startswith(_REFERENCE):
                yield child.removeprefix(_REFERENCE)
            elif key != "$defs":
                yield from _find_references(child)


@dataclass(frozen=True, slots=True)
class _Words:
    """The words for the fields of a schema."""

    definitions: Mapping[str, Any]

    def view(self, anchor: str, title: str, node: Mapping[str, Any]) -> Section:
        fields = (
            FieldView(
                name,
                self.name_type(child),
                next(filter(None, map(self.find_anchor, _find_references(child))), ""),
                tuple(child.get("description", "").split("`")),
            )
            for name, child in node["properties"].items()
        )
        return Section(anchor, title, node.get("description", ""), tuple(fields))

    def find_anchor(self, name: str) -> str:
        """Return the section of a definition.

        Empty for a choice of words, which is not an object.
        """
        return _anchor(name) if "properties" in self.definitions[name] else ""

    def name_type(self, node: Mapping[str, Any]) -> str:
        if "const" in node:
            return f"“{node['const']}”"
        if "enum" in node:
            return ", ".join(f"“{value}”" for value in node["enum"])
        if "$ref" in node:
            return self._name_reference(node["$ref"])
        if "anyOf" in node:
            return " or ".join(dict.fromkeys(map(self.name_type, node["anyOf"])))
        if node["type"] == "array":
            return f"list of {self.name_type(node['items'])}"
        # Editors take text that looks like a number for a number.
        return "text" if isinstance(node["type"], list) else _TYPES[node["type"]]

    def _name_reference(self, reference: str) -> str:
        name = reference.rpartition("/")[2]
        if not reference.startswith(_REFERENCE):
            return f"id of {with_article(name)}"
        node = self.definitions[name]
        return _name_object(name).lower() if "properties" in node else self.name_type(node)


def _anchor(name: str) -> str:
    return _name_object(name).lower().replace(" ", "-")


def _name_object(name: str) -> str:
    """Return the name of an object for readers: “Fiscal year” for `FiscalYear`."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name.removesuffix("Row").removeprefix("Written"))
    return words[0] + words[1:].lower()
