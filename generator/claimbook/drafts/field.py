"""A draft of a claim, field by field: what was found, and what is left to an editor."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

Value: TypeAlias = str | tuple[str, ...] | Mapping[str, str]
"""A line of text, a list of them, or the fields of a mapping."""


class Field(NamedTuple):
    """One field of a draft."""

    name: str
    value: Value = ""
    """Empty if it is left to the editor."""
    decide: str = ""
    """What the editor has to decide, with the candidates; empty if nothing is open."""
    needed: bool = False
    """Whether the claim has an error until the field has a value."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim to fill in."""

    id: str
    fields: tuple[Field, ...]
    """In the order in which they are written."""
    remarks: tuple[str, ...] = ()
    """Remarks for the editor, written as comments."""

    def get(self, name: str) -> Value:
        """Return the value of a field; empty if it has none."""
        for field in self.fields:
            if field.name == name:
                return field.value
        return ""

    def text(self, name: str) -> str:
        """Return the value of a field that is a line of text; empty if it has none."""
        value = self.get(name)
        return value if isinstance(value, str) else ""

    @property
    def open(self) -> tuple[Field, ...]:
        """The fields in which something is left to decide or to fill in."""
        return tuple(f for f in self.fields if f.decide or (f.needed and not f.value))


def leave_open(names: Iterable[str]) -> tuple[Field, ...]:
    """Make empty fields with these names, which a claim needs and only an editor can fill in."""
    return tuple(Field(name, needed=True) for name in names)
