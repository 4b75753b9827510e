"""Say what became of a figure: a later one replaced it, or the fact met the plan."""

from __future__ import annotations

from decimal import Decimal

from claimbook.quantity import Comparator

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
_POINTS = {
    Comparator.MORE_THAN: 1,
    Comparator.AT_LEAST: 1,
    Comparator.ALMOST: -1,
    Comparator.LESS_THAN: -1,
    Comparator.UP_TO: -1,
}
"""Whether a hedge points up or down from its number."""
_HEDGES = {
    Comparator.ABOUT: ("about ", "about "),
    Comparator.ALMOST: ("more than ", "less than "),
    Comparator.MORE_THAN: ("more than ", "less than "),
    Comparator.LESS_THAN: ("more than ", "less than "),
    Comparator.AT_LEAST: ("at least ", "up to "),
    Comparator.UP_TO: ("at least ", "up to "),
}
"""The hedge of a difference: if the figure's own points away from the other, and towards it."""


def write_newer(change: str, figure: str) -> str:
    """Say which figure replaced the present one."""
    return f"{_AFTER[change]} {figure}"


def write_older(change: str, figure: str) -> str:
    """Say which figure the present one replaced."""
    return f"{_BEFORE[change]} {figure}"


def write_later(change: str) -> str:
    """Say how a later figure relates to the present one."""
    return _LATER[change]


def write_earlier(change: str) -> str:
    """Say how an earlier figure relates to the present one."""
    return _EARLIER[change]


def write_plan_outcome(outcome: str, by: str) -> str:
    """Say how a plan, target or forecast turned out."""
    return _OF_PLAN[outcome].format(by=by)


def write_fact_outcome(outcome: str, kind: str, by: str) -> str:
    """Say how a fact compares with the plan, target or forecast for its period."""
    return _OF_FACT[outcome].format(kind=kind, by=by)


def hedge_difference(comparator: Comparator, difference: Decimal) -> str:
    """Return the hedge of how far a fact is from a plan, given that of the fact: `more than `.

    `difference` is the fact less the plan.
    """
    further, nearer = _HEDGES.get(comparator, ("", ""))
    return further if _POINTS.get(comparator, 0) * difference >= 0 else nearer
