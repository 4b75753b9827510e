"""The fields of records as plain values: text, flags, lists and mappings of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any, TypeAlias

from claimbook.model import Record, Speaker
from claimbook.quantity import Amount, Period

Plain: TypeAlias = "str | int | bool | list[Any] | dict[str, Any] | None"


def make_plain(value: object) -> Plain:
    """Return a field's value as an editor would write it; None for one that would not be written.

    That is the case for a false flag, an empty list and an empty mapping.
    """
    match value:
        case None | False | () | "":
            return None
        case Enum():
            return str(value.value)
        case Amount() | Period():
            return value.text
        case date():
            return value.isoformat()
        case Speaker() if value.by_id:
            return value.name
        case Record():
            fields = {name: make_plain(getattr(value, name)) for name in type(value).model_fields}
            return {name: plain for name, plain in fields.items() if plain is not None} or None
        case Mapping():
            return {str(name): make_plain(each) for name, each in value.items()} or None
        case tuple():
            return [make_plain(each) for each in value]
        case bool() | int() | str():
            return value
    raise TypeError(value)


def part_moment(moment: object) -> tuple[Plain, Plain]:
    """Return the day of a moment, and the moment itself if it has a clock time."""
    if isinstance(moment, datetime):
        return moment.date().isoformat(), moment.isoformat()
    return (moment.isoformat(), None) if isinstance(moment, date) else (None, None)
