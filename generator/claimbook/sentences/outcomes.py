"""What became of a figure: a later one took its place, or the fact met the plan."""

from __future__ import annotations

_AFTER = {"replaced": "Replaced by", "updated": "Updated to", "moved": "Moved to"}
_BEFORE = {"replaced": "Replaces", "updated": "Updates", "moved": "Moved from"}
_LATER = {
    "replaced": "replaced this figure",
    "updated": "updated this figure",
    "moved": "a later figure of the same source",
}
_EARLIER = {
    "replaced": "replaced by this figure",
    "updated": "updated by this figure",
    "moved": "an earlier figure of the same source",
}
_OF_PLAN = {"met": "met", "exceeded": "exceeded by {by}", "missed": "missed by {by}"}
_OF_FACT = {
    "met": "meets the {kind}",
    "exceeded": "exceeds the {kind} by {by}",
    "missed": "misses the {kind} by {by}",
}


def tell_newer(change: str, figure: str) -> str:
    """Which figure took the place of the one at hand."""
    return f"{_AFTER[change]} {figure}"


def tell_older(change: str, figure: str) -> str:
    """The place of which figure the one at hand took."""
    return f"{_BEFORE[change]} {figure}"


def tell_later(change: str) -> str:
    """What a later figure is to the one at hand."""
    return _LATER[change]


def tell_earlier(change: str) -> str:
    """What an earlier figure is to the one at hand."""
    return _EARLIER[change]


def tell_of_plan(outcome: str, by: str) -> str:
    """How a plan, target or forecast turned out."""
    return _OF_PLAN[outcome].format(by=by)


def tell_of_fact(outcome: str, kind: str, by: str) -> str:
    """How a fact compares with the plan, target or forecast for its period."""
    return _OF_FACT[outcome].format(kind=kind, by=by)
