"""Say what became of a figure: a later one replaced it, or the fact met the plan."""

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
