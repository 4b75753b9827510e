"""Say in a phrase how another figure compares with the one it is beside."""

from __future__ import annotations

from claimbook.problem.counting import write_count
from claimbook.sentences.apart import OPPOSITE

_AGREEMENTS = {
    "identical": "the same figure",
    "rounded": "agrees, rounded",
    "hedged": "agrees within its hedge",
    "bound": "a limit that it fits",
    "converted": "agrees after conversion",
    "weakly": "does not rule it out",
    "coarse": "neither confirms nor contradicts it",
}


def write_agreement(grade: str) -> str:
    """Say in what sense it agrees, given the grade of the agreement."""
    return _AGREEMENTS[grade]


def write_near(difference: str) -> str:
    """Say that it is nearly the same, and by how much it differs: `nearly the same: 2% more`."""
    return f"nearly the same: {difference}"


def write_as_fact() -> str:
    """Say that it is given as a fact, beside an allegation."""
    return "given as a fact, not alleged"


def write_as_alleged() -> str:
    """Say that it is alleged, beside a fact."""
    return "alleged, not established"


def write_opposite() -> str:
    """Say that one is above zero and the other below."""
    return f"of {OPPOSITE}"


def write_more_or_less(difference: str, *, more: bool) -> str:
    """Say by how much it is more or less: `24 percentage points less`, `3 more`."""
    return f"{difference} {'more' if more else 'less'}"


def write_forecast_and_plan(difference: str, firm: str) -> str:
    """Say how much a forecast and a plan or target differ, and why they do not contradict."""
    return f"{difference}, but no disagreement: one is a {firm}, the other a forecast"


def write_two_forecasts(difference: str) -> str:
    """Say how much the forecasts of two sources differ, and why they do not contradict."""
    return f"{difference}, but no disagreement: each source makes its own forecast"


def write_share_as_much(share: str) -> str:
    """Say that it is a share of another figure: `about a ninth as much`."""
    return f"{share} as much"


def write_further(count: int, about: str) -> str:
    """Say where to find the other figures that one was compared with."""
    return f"{count} more {'is' if count == 1 else 'are'} listed among the figures of {about}"


def write_is_derived() -> str:
    """Say that no article gives it."""
    return "worked out from claims"


def write_derived_standing(fitting: int, apart: int) -> str:
    """Say how a derived figure compares with those that articles give."""
    if apart:
        return f"Differs from {write_count(apart, 'claim')}"
    return f"Fits {write_count(fitting, 'claim')}" if fitting else "Worked out"
