"""Find the trading day that a market report names once for all its moves."""

from __future__ import annotations

import re

from claimbook.extract.resolving.period.article_day import Day
from claimbook.extract.resolving.period.words import NamedPeriod, find_named_periods
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.words.cues import match_cues
from claimbook.model import Where
from claimbook.quantity import is_currency

_MARKET = match_cues(
    """
    shares | share prices? | stocks? | indexes | (?<!price\\s)index | indices | futures | bourses?
    | sensex | nifty | nikkei | ftse | nasdaq | dow | crude | brent | (?:oil|gold) prices?
    | points
    """
)
_MOVED = match_cues(
    """
    closed | ended | finished | settled | opened | trad(?:ed|ing) | gained | lost | rose | fell
    | slid | slumped | slipped | dropped | jumped | climbed | added | adding | shed | declined
    | advanced | tumbled | surged | eased | edged | losing | gaining | started
    """
)
_CODE = re.compile(r"\((?:[A-Z]{2,6}\.[A-Z]{1,2}|[A-Z][A-Z\d]{2,7})\)")
"""The code after the name of a share or index: `(RELI.NS)`, `(N225)`."""
_LONGER = match_cues(
    "since | weeks? | months? | quarter(?:ly)? | years? | annual(?:ly)? | record | so far | after"
)
"""Words in a clause that is about more than one day."""
_CLOSED = match_cues("closed | settled | (?:ended|finished) (?:at|up|down|higher|lower|flat)")
_LEADS = 3
"""How many sentences at the beginning of an article name the day it is about."""


def find_trading_day(around: Around) -> str:
    """Return the day of a move on a market as a claim file has it; empty if there is none."""
    day = around.split.keep((find_trading_day,), lambda: _read_lead(around))
    return day if day and around.find(_MOVED) and is_of_market(around) else ""


def is_closing(around: Around) -> bool:
    """Whether a figure is a market's close on a day that nothing names."""
    return bool(around.find(_CLOSED)) and is_of_market(around)


def is_of_market(around: Around) -> bool:
    """Whether a figure is a move or price on a market, of no time longer than a day."""
    amount = around.mention.amount
    if not (amount.unit == "%" or is_currency(amount.unit) or amount.text.endswith("points")):
        return False
    if around.find(_LONGER, around.clause):
        return False
    return bool(around.find(_MARKET) or around.find(_CODE))


def _read_lead(around: Around) -> str:
    """Return the only day on which the first sentences say that a market moved."""
    split, day = around.split, Day(around.split.day, ahead=False)
    bodies = [each.span for each in split.sentences if each.where is not Where.HEADLINE][:_LEADS]
    moved = [span for span in bodies if split.find(_MARKET, span) and split.find(_MOVED, span)]
    named: list[NamedPeriod] = []
    for span in moved:
        named += find_named_periods(split.text, *span, day)
    days = {each.written for each in named}
    only = days.pop() if len(days) == 1 else ""
    return only if re.fullmatch(r"\d{4}-\d\d-\d\d", only) else ""
