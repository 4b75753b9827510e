"""What all records that people write have in common: strict fields, and the place they stand at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, TypeAlias

from pydantic import AfterValidator, BaseModel, ConfigDict, PrivateAttr, StringConstraints

from claimbook.problem import Location

FieldPath: TypeAlias = tuple[str | int, ...]

ID_PATTERN = r"^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$"
"""Ids become file names and anchors, so they are held to what is safe as both."""

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""Text that must not be empty."""


def _begin_with_capital(name: str) -> str:
    return f"T{name[1:]}" if name.startswith("the ") else name


Name = Annotated[Line, AfterValidator(_begin_with_capital)]
"""What somebody is called, as it stands by itself: `The Flood Office`, however it is written."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file as its editor sees it: where each field of it stands."""

    path: str
    """From the book's root folder, with forward slashes."""
    lines: tuple[str, ...] = ()
    keys: Mapping[FieldPath, tuple[int, int, int]] = field(default_factory=dict)
    """Of each field's name: line and column, 1-based, and length."""
    values: Mapping[FieldPath, tuple[int, int, int]] = field(default_factory=dict)
    """Of each field's value, likewise; the length is that within its first line."""

    def locate(self, path: FieldPath, *, key: bool = False) -> Location:
        """Where the field at `path` stands, or the nearest field that encloses it."""
        for end in range(len(path), -1, -1):
            found = (self.keys if key else self.values).get(path[:end])
            found = found or self.values.get(path[:end]) or self.keys.get(path[:end])
            if found:
                return self.locate_span(*found)
        return self.locate_span(1, 1, 1)

    def locate_span(self, line: int, column: int, length: int = 1) -> Location:
        """The location of `length` code points at a line and column of this file."""
        frame = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        return Location(self.path, line, column, max(1, length), frame)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record stands in its file."""

    file: SourceFile
    within: FieldPath = ()
    """The record's own path in the file: `("claims", 3)`."""

    def at(self, *fields: str | int, key: bool = False) -> Location:
        """Where one of the record's fields stands; of a missing field, the record itself."""
        return self.file.locate(self.within + fields, key=key)


class Record(BaseModel):
    """A mapping that a person writes: unknown fields are refused, and nothing changes it later."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)

    _origin: Origin = PrivateAttr(default_factory=lambda: Origin(SourceFile("")))

    @property
    def origin(self) -> Origin:
        """Where the record was read from."""
        return self._origin

    def placed(self, origin: Origin) -> None:
        """Note where the record was read from; for the reader alone."""
        self._origin = origin
