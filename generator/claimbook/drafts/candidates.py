"""What may stand in a field that is left to decide, as the mark behind it lists it."""

from __future__ import annotations

_OR = " or "


def list_candidates(decide: str) -> tuple[str, ...]:
    """The values that a mark names: of `or harbour-board or ferry-line` these two.

    None where the mark asks a question instead: `what is measured`.
    """
    parts = [part.strip() for part in f" {decide} ".split(_OR)]
    return tuple(dict.fromkeys(part for part in parts if part and " " not in part))


def add_candidate(decide: str, value: str, candidate: str) -> str:
    """The mark of a field with one more candidate, behind those that it has."""
    known = list_candidates(decide)
    if candidate in {value, *known}:
        return decide
    named = _OR.join([*known, candidate])
    return f"or {named}" if value else named
