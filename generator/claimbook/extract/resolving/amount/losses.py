"""Handle losses: a profit is drafted as negative if the words beside it call it a loss."""

from __future__ import annotations

import re

from claimbook.extract.resolving.amount.amounts import Written
from claimbook.extract.resolving.entity.entities import Chosen
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.words.cues import match_cues

_LOSS = match_cues(
    "loss(?:es)? | lost | los(?:es?|ing) | deficits? | shortfalls? | in the red | loss-making"
)
_ACCOUNTS = match_cues(
    r"""
    net | operating | pre-?tax | after[- ]tax | profits? | earnings | ebit(?:da)? | trade | trading
    | (?:first|second|third|fourth|full|half)[- ](?:quarter|half|year) | quarterly | a share
    | per share | in the red | revenues? | sales
    | (?:made|makes?|making|post(?:s|ed|ing)?|report(?:s|ed|ing)?|record(?:s|ed|ing)?
      |book(?:s|ed|ing)?) (?:an?\s | its\s)?(?:[\w$€£¥.,-]+\s){0,4}loss(?:es)?
    """
)
"""Accounting words for a company's loss."""
_CAUSED = match_cues("caus(?:ed?|es|ing) | inflict(?:s|ed)? | insured | suffer(?:s|ed)?")
_DEFICIT = match_cues("deficits? | shortfalls?")
_TRADED = match_cues("shares | stocks?")
_LIMIT = re.compile(r"\b(?:cap|ceiling|limit|maximum)\s(?:for|of|on|to)\s[^,;.]{0,40}$")
"""Before a maximum that may be lost, which nobody has lost yet."""
_LOST_IN = re.compile(r"\sin\s(?!the\b|its\b|an?\b|total\b|fiscal\b|early\b|late\b|mid\b)[a-z]+")
"""After an amount lost: the whole it was part of, as in `lost $9 million in sales`."""
_FALLEN = re.compile(r"down\s", re.IGNORECASE)


def write_loss(written: Written, around: Around) -> Written:
    """Return the amount of a loss worded as a loss, not as a fall in profit."""
    if around.mention.amount.is_negative:
        return written
    noun = "deficit" if any(around.find(_DEFICIT, around.clause)) else "loss"
    sum_ = _FALLEN.sub("", written.text)
    return written._replace(text=f"{noun} of {sum_}", change="", is_change=False)


def may_be_loss(around: Around) -> bool:
    """Whether an unsigned figure may be a loss because its clause mentions one."""
    told = around.mention.amount.is_loss is not None
    return not told and any(around.find(_LOSS, around.clause))


def is_doubtful(around: Around, chosen: Chosen, *, balance: bool) -> bool:
    """Whether something other than the metric, perhaps a `balance`, may be lost."""
    if _LOST_IN.match(around.text, around.at.end) or any(around.find(_TRADED, around.clause)):
        return True
    limited = _LIMIT.search(around.text, around.sentence.start, around.at.start)
    return balance and (limited is not None or not _is_result(around, chosen))


def _is_result(around: Around, chosen: Chosen) -> bool:
    """Whether a loss is a company's result rather than damage or theft.

    It is a result if accounting terms say so, or if a named body lost it.
    """
    if any(around.find(_ACCOUNTS)):
        return True
    name = chosen.name
    cast = around.cast
    named = name is not None and not chosen.by_topic and not chosen.others
    lost = not any(around.find(_CAUSED, around.clause))
    return bool(named and lost and name and not cast.is_person(name) and not cast.is_place(name))
