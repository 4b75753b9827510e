"""Figures, kinds, verdicts and places in the words and signs that readers see."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import get_currency_name

from claimbook.grounding import Match, Place
from claimbook.model import Claim, Kind, Where
from claimbook.quantity import Amount, write_amount

KINDS = {
    Kind.FACT: ("■", "fact"),
    Kind.ESTIMATE: ("~", "estimate"),
    Kind.PLAN: ("◧", "plan"),
    Kind.TARGET: ("◇", "target"),
    Kind.FORECAST: ("◇", "forecast"),
    Kind.OPINION: ("“ ”", "opinion"),
    Kind.ALLEGATION: ("?", "allegation"),
    Kind.EVENT: ("■", "event"),
}
"""The sign and the word of each speech act."""

VERDICTS = {
    "conflict": ("▲", "conflict"),
    "near": ("◐", "near"),
    "revised": ("↻", "replaced"),
    "agree": ("●", "agrees"),
    "alone": ("○", "not compared"),
    "met": ("✓", "met"),
    "missed": ("↓", "missed"),
}
"""The sign and the word of each verdict, and of how a plan turned out."""

MATCHES = {
    Match.EXACT: "found exactly",
    Match.FOLDED: "found, set differently",
    Match.PIECES: "found in pieces",
    Match.DIFFERS: "not the text's words",
    Match.ABSENT: "not in the text",
    Match.NOT_HELD: "text not held",
}

_MULTIPLE = re.compile(r"(?<=\d)x\b")
FRACTIONS = ("half", "a third", "a quarter", "a fifth", "a sixth", "a seventh", "an eighth",
             "a ninth", "a tenth", "an eleventh", "a twelfth")  # fmt: skip
"""From 1/2 on."""


def write_figure(claim: Claim) -> str:
    """A claim's amount as the field writes it; of a change, with its direction."""
    return write_measured(claim.amount, change=claim.change is not None)


def write_scope(claim: Claim) -> str:
    """What narrows a claim's figure: `like for like`, `capital expenditure`; empty for nothing."""
    return ", ".join(claim.scope.values())


def write_measured(amount: Amount | None, *, change: bool) -> str:
    """An amount as the field writes it; empty where there is none."""
    if amount is None:
        return ""
    written = write_amount(amount, sign=change)
    return _MULTIPLE.sub(" times", written) if amount.unit == "x" else written


def write_share(factor: Decimal) -> str:
    """What part the smaller of two figures is of the larger: about a ninth."""
    nearest = int(factor.to_integral_value())
    if 2 <= nearest <= len(FRACTIONS) + 1:
        exact = abs(factor - nearest) < Decimal("0.02")
        return FRACTIONS[nearest - 2] if exact else f"about {FRACTIONS[nearest - 2]}"
    if factor < 2:
        return f"{100 / factor:.0f}%"
    return f"less than {FRACTIONS[-1]}"


def write_place(place: Place) -> str:
    """Where a quote stands, for readers: `headline`, `paragraph 5`."""
    if place.where is None:
        return ""
    if place.where is Where.BODY and place.paragraph:
        return f"paragraph {place.paragraph}"
    return str(place.where)


def write_moment(moment: date) -> str:
    """A day or a time for a line of meta data: `Wed 24 Sep 2025, 12:16 (UTC−04:00)`."""
    day = format_date(moment, "EEE d MMM y", locale="en")
    if not isinstance(moment, datetime):
        return day
    zone = moment.strftime("%z")
    offset = f" (UTC{zone[:3].replace('-', '−')}:{zone[3:5]})" if zone else ""
    return f"{day}, {moment:%H:%M}{offset}"


def name_currency(code: str) -> str:
    """The plural name of a currency: `US dollars`."""
    return str(get_currency_name(code, 2, locale="en"))


def write_day(moment: date) -> str:
    """A day in full: `24 September 2025`."""
    return format_date(moment, "d MMMM y", locale="en")


def count_words(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: `1 article`, `3 claims`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
