"""Write a claim's amount, with a direction if it is the amount of a change."""

from __future__ import annotations

import re
from typing import NamedTuple

from claimbook.drafts import join_lines
from claimbook.extract.resolving.amount.bases import find_base
from claimbook.extract.resolving.sentence.around import Around
from claimbook.quantity import (
    DURATIONS,
    Amount,
    Mention,
    UnreadableAmountError,
    is_currency,
    name_country,
    read_amount,
    write_amount,
)

_GROWTH_AFTER = re.compile(
    r"\s*(?:[\w-]+\s){0,3}(?:growth|rise|increase|gain|jump|surge|decline|drop|fall|decrease)\b",
    re.IGNORECASE,
)
_AS_MUCH = re.compile(r"\sas\s(?:much|many|[a-z]+)\b", re.IGNORECASE)
_MOVED_BY = re.compile(
    r"\b(?:by|(?:growth|rise|increase|gain|jump|surge|decline|drop|fall|decrease|reduction)s?\sof"
    r"|r[io]ses?|risen|f[ae]lls?|fallen|gr[eo]ws?|grown"
    r"|(?:climb|jump|slump|plung|tumbl|surg|soar|slipp|increas|decreas|declin)(?:e?s|ed|ing)"
    r"|(?:ris|fall|grow|shrink)ing|shr[aiu]nk)"
    r"(?:\s(?:an?|the|about|around|some|nearly|almost|more\sthan|further|extra|additional))*\s$"
    r"|\b(?:up|down)\s$",
    re.IGNORECASE,
)
"""Words before the amount of a change; not verbs of losing, cutting or raising an amount."""
_RATE = re.compile(r"\d[\d.,]*\s?(?:%|percent|per cent)")
"""A percentage without a direction."""
_COMES_TO = re.compile(
    r"(?:\sa\s(?:share|barrel|ounce|tonne|ton|gallon))?(?:,\sor\s[^,;.]{1,12}(?:\.\d+)?[^,;.]{1,12},)?"
    r"\sto\s(?:(?:an?|about|around|some|nearly|just|under|over|above|below|close|at)\s)*"
    r"(?:[A-Z]{0,3}[$€£¥]\s?)?\d"
)
"""Words after the amount of a change that give the level reached: `lost $9 to $70`."""
_MORE_THAN = re.compile(r"\s(?:(?:[a-z]+\s)?(?:more|fewer|less|higher|lower)\s)?than\b")
"""Words after the amount of a difference: `9,000 fewer than in May`."""
_OR = re.compile(r",?\sor\s")
_NEVER = re.compile(r"\b(?:[Nn]o|[Nn]obody|[Nn]one|[Nn]either)\b[^,;.]{1,80}?\sever\s[^,;.]{0,40}$")
"""Before a figure that was never reached: `No port has ever needed 2 million places`."""
_DENIED = "whether this is said of anything, since the quote has “ever” with a negation"
_WAY = re.compile(r"(?:up|down)\b", re.IGNORECASE)
_BARE = re.compile(r"[\d.,]+(?:\s(?:thousand|million|billion|trillion))?")
"""An amount that takes its currency from another one: `to $9 million from 7 million`."""
_CENTS = re.compile(r"cent\b|cents\b|¢|penn", re.IGNORECASE)
_AND = re.compile(r"(?:\s+[\w-]+){0,3},?\s+and(?:\s+[\w'’]+){0,4}\s+")


class Written(NamedTuple):
    """An amount as the claim file has it."""

    text: str
    change: str
    """What a change is measured against; empty for no change or an unknown base."""
    is_change: bool
    unit_from: str = ""
    asked: str = ""
    """What an editor has to decide about the amount; empty if it is certain."""


def resolve_amount(around: Around) -> Written:
    """Return a figure as a claim has it, with hedge, direction and base."""
    mention = around.mention
    amount = mention.amount
    table = mention.scale_from if mention.scale not in (None, 1) else ""
    text = (
        write_amount(amount)
        if table
        else join_lines(around.split.layout.show_text(mention.start, mention.end))
    )
    if (amount.unit != "count" and _BARE.fullmatch(text)) or (
        is_currency(amount.unit) and _CENTS.search(text) and _lacks_currency(text, amount)
    ):
        text = write_amount(amount._replace(direction=None))
    if amount.is_bare_dollar:
        text = name_country(amount._replace(text=text), around.text) or text
    lent = _lend_direction(around, mention)
    change = _find_change(around, lent, shared=lent is not amount)
    if change and _AS_MUCH.match(around.text, mention.end):
        change = ""  # half as much as a year ago is not a change by a half
    if change is None:
        never = _NEVER.search(around.text, around.clause.start, around.at.start)
        return Written(text, "", False, table, _DENIED if never else "")
    if amount.direction and not _has_direction(text, amount):
        by = "by " if text.startswith("up to ") else ""
        text = f"{amount.direction.value} {by}{text}"
    return Written(text, change, is_change=True, unit_from=table)


def _lacks_currency(text: str, amount: Amount) -> bool:
    """Whether only another figure gives the currency: `€1.20 a share, up from 95 cents`."""
    if amount.is_bare_dollar:
        return False
    try:
        return read_amount(text).unit != amount.unit
    except UnreadableAmountError:
        return False


def _lend_direction(around: Around, mention: Mention) -> Amount:
    """Return the amount, with the direction of the amount to which `and` joins it."""
    amount = mention.amount
    before = around.before
    if amount.direction or before is None or before.amount.unit != amount.unit:
        return amount
    if not _AND.fullmatch(around.text, before.end, mention.start):
        return amount
    return amount._replace(direction=before.amount.direction)


def _has_direction(text: str, amount: Amount) -> bool:
    if _RATE.fullmatch(text):
        return False
    try:
        return read_amount(text).direction is amount.direction
    except UnreadableAmountError:
        return True


def _find_change(around: Around, amount: Amount, *, shared: bool) -> str | None:
    """Return what a change is measured against; empty if open, None if it is no change."""
    if amount.unit in DURATIONS:
        return None
    rate = amount.unit in {"%", "pp", "x"}
    grown = amount.direction is not None or (
        rate
        and (
            _GROWTH_AFTER.match(around.text, around.at.end) is not None
            or (amount.is_negative and around.text[around.at.start - 1] == "(")
        )
    )
    if not grown and amount.unit != "x":
        return None
    base = find_base(around, rate=rate, shared=shared)
    return "" if not base and grown and (rate or _is_move(around)) else base


def _is_move(around: Around) -> bool:
    """Whether the words around an amount say that something moved by it rather than to it."""
    text, at = around.text, around.at
    said = (
        _MOVED_BY.search(text, around.sentence.start, at.start)
        or _WAY.match(text, at.start)
        or _COMES_TO.match(text, at.end)
        or _MORE_THAN.match(text, at.end)
        or _is_restatement(around)
    )
    return bool(said)


def _is_restatement(around: Around) -> bool:
    """Whether a figure repeats the change before it: `grew by 1.2 percent, or 63,000 people`."""
    first = around.before
    return (
        first is not None
        and first.amount.direction is not None
        and _OR.fullmatch(around.text, first.end, around.at.start) is not None
    )


def comes_to(around: Around) -> bool:
    """Whether the words after the amount of a change give the level reached."""
    return _COMES_TO.match(around.text, around.at.end) is not None
