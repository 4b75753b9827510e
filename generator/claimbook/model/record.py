"""What all records have in common: strict fields and a place in a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Annotated, Any, ClassVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from claimbook.model.packed import FieldPath, PackedLines, PackedPlaces
from claimbook.problem import Location

ID_PATTERN = r"^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$"
"""Ids become file names and anchors, so they may contain only what is safe in both."""

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""Text that must not be empty."""
FormerIds = Annotated[
    tuple[Id, ...],
    Field(description="Ids that it had before: links to them lead to its present address."),
]


def _begin_with_capital(name: str) -> str:
    return f"T{name[1:]}" if name.startswith("the ") else name


Name = Annotated[Line, AfterValidator(_begin_with_capital)]
"""A name on its own: `The Flood Office`, even if the file has `the Flood Office`."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file as its editor sees it, with the place of each field."""

    path: str
    """Its path from the book's root, with forward slashes."""
    lines: PackedLines = field(default_factory=lambda: PackedLines(""))
    keys: PackedPlaces = field(default_factory=lambda: PackedPlaces({}))
    """The line, column (both 1-based) and length of each field's name."""
    values: PackedPlaces = field(default_factory=lambda: PackedPlaces({}))
    """The same for each field's value; the length is that of its first line."""
    left_open: Mapping[FieldPath, frozenset[str]] = field(default_factory=dict)
    """For records in a list, the fields that only a mark stands for: `# decide speaker: …`."""

    def locate(self, path: FieldPath, *, key: bool = False) -> Location:
        """Return the location of the field at `path`, or of the nearest field around it."""
        for end in range(len(path), -1, -1):
            found = (self.keys if key else self.values).get(path[:end])
            found = found or self.values.get(path[:end]) or self.keys.get(path[:end])
            if found:
                return replace(self.locate_span(*found), field=path)
        return replace(self.locate_span(1, 1), field=path)

    def locate_span(self, line: int, column: int, length: int = 1) -> Location:
        """Return the location of `length` code points at a line and column of this file."""
        frame = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        return Location(self.path, line, column, max(1, length), frame)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record is in its file."""

    file: SourceFile
    within: FieldPath = ()
    """The path of the record in the file: `("claims", 3)`."""
    unread: frozenset[str] = frozenset()
    """The fields that it has in the file and that could not be read."""

    def at(self, *fields: str | int, key: bool = False) -> Location:
        """Return the location of a field, or of the record if the field is missing."""
        return self.file.locate(self.within + fields, key=key)

    def has(self, name: str) -> bool:
        """Whether the file has a line for this field of the record, with or without a value."""
        return self.file.keys.get((*self.within, name)) is not None

    @property
    def left_open(self) -> frozenset[str]:
        """The fields of the record that only a mark stands for."""
        return self.file.left_open.get(self.within, frozenset())


_NOWHERE = Origin(SourceFile(""))
_NONE_NOTED: set[str] = set()


class Record(BaseModel):
    """An immutable record that an editor writes. Unknown fields are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)

    # Attributes that are not fields are class variables, which a record may override: Pydantic's
    # private attributes take long to make and to look up.
    origin: ClassVar[Origin] = _NOWHERE
    """Where the record was read from."""

    @property
    def id_at(self) -> Location:
        """Where its id is written: in its field `id`, or as the key of the record."""
        own = "id" in type(self).model_fields
        return self.origin.at("id") if own else self.origin.at(key=True)

    def placed(self, origin: Origin) -> None:
        """Note where the record was read from; called only while reading."""
        self.__dict__["origin"] = origin
        # Pydantic keeps a set of the fields that each record was given; nothing here needs it.
        object.__setattr__(self, "__pydantic_fields_set__", _NONE_NOTED)

    def __eq__(self, other: object) -> bool:
        """Whether another record is the same, including everything noted about it."""
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __getstate__(self) -> Any:
        """Return the fields' values without their names, which take longer to read."""
        names = _list_fields(type(self))
        notes = {name: noted for name, noted in self.__dict__.items() if name not in names}
        return tuple(self.__dict__[name] for name in names), notes

    def __setstate__(self, state: Any) -> None:
        """Restore the record from these values."""
        values, notes = state
        put = object.__setattr__
        put(self, "__dict__", dict(zip(_list_fields(type(self)), values, strict=True)) | notes)
        put(self, "__pydantic_fields_set__", _NONE_NOTED)
        put(self, "__pydantic_extra__", None)
        put(self, "__pydantic_private__", None)


@cache
def _list_fields(kind: type[Record]) -> tuple[str, ...]:
    return tuple(kind.model_fields)
