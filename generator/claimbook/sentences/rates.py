"""Name the rates at which money was converted, and conversions by the articles themselves."""

from __future__ import annotations

from collections.abc import Sequence

from claimbook.sentences.style import end, join_all

_NAMED = 3
"""How many days of rates are named."""


def write_stated(figure: str) -> str:
    """Say what an article itself converts its figure to."""
    return f"{figure} in the article"


def write_rate_of_day(day: str, *, late: bool) -> str:
    """Name the day of a rate, and say if it is the last one known."""
    return f"at the rate of {day}{', the last one known' if late else ''}"


def write_day_of_rate(day: str, *, late: bool) -> str:
    """Do the same in a line of arithmetic."""
    return f"{day}{', the last rate known' if late else ''}"


def describe_rate(worth: str, currency: str, day: str) -> str:
    """Say at which rate a figure was converted."""
    return end(f"At {worth} for one {currency}, the European Central Bank's rate of {day}")


def describe_rates(currency: str, days: Sequence[str]) -> str:
    """Say at the rates of which days a page's figures were converted; empty if none were."""
    if not days:
        return ""
    source = f"In {currency} at the European Central Bank's"
    if len(days) == 1:
        return end(f"{source} rate of {days[0]}")
    if len(days) <= _NAMED:
        return end(f"{source} rates of {join_all(days)}")
    return end(f"{source} rate of the day each was said, from {days[0]} to {days[-1]}")
