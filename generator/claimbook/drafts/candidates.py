"""What may stand in a field that is left to decide, as the mark behind it lists it."""

from __future__ import annotations

_OR = " or "


def list_candidates(decide: str) -> tuple[str, ...]:
    """The values that a mark names: of `or harbour-board or ferry-line` these two.

    It names none if it asks a question instead: `what is measured`. A value of several words stands
    in braces.
    """
    parts = [part.strip() for part in f" {decide} ".split(_OR)]
    return tuple(dict.fromkeys(part for part in parts if part and _is_value(part)))


def _is_value(part: str) -> bool:
    return " " not in part or (part.startswith("{") and part.endswith("}"))


def add_candidate(decide: str, value: str, candidate: str) -> str:
    """The mark of a field with one more candidate, behind those that it has."""
    known = list_candidates(decide)
    if candidate in {value, *known}:
        return decide
    named = _OR.join([*known, candidate])
    return f"or {named}" if value else named
