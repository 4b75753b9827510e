"""The candidates for a field that is left to decide, as listed in its mark."""

from __future__ import annotations

_OR = " or "


def list_candidates(decide: str) -> tuple[str, ...]:
    """Return the values that a mark names: the two of `or harbour-board or ferry-line`.

    It names none if it asks a question instead: `what is measured`. A value of several words is in
    braces.
    """
    parts = [part.strip() for part in f" {decide} ".split(_OR)]
    return tuple(dict.fromkeys(part for part in parts if part and _is_value(part)))


def _is_value(part: str) -> bool:
    return " " not in part or (part.startswith("{") and part.endswith("}"))


def add_candidate(decide: str, value: str, candidate: str) -> str:
    """Add a candidate to the mark of a field, after those that it has."""
    known = list_candidates(decide)
    if candidate in {value, *known}:
        return decide
    named = _OR.join([*known, candidate])
    return f"or {named}" if value else named
