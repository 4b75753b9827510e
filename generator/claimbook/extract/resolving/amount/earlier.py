"""Find the earlier figure of two: the €2.60 of `€2.90, up from €2.60`.

Also of `rose from €2.60 to €2.90`. Both measure the same thing for the same entity at different
times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimbook.extract.resolving.amount.joints import (
    ANY_JOINT,
    BEFORE,
    FROM,
    JOINTS,
    TURNED,
    is_turned,
)
from claimbook.extract.resolving.sentence.around import Around
from claimbook.quantity import DURATIONS, Amount, Mention, Span, is_currency

_ONWARD = re.compile(r"\bto\s(?:[\w’'-]+\s){0,4}$")
_OR = re.compile(r",?\s(?:or|and)\s(?:about\s|some\s)?|\s\(")
_REACHED = re.compile(r"[;:)—–]|,\s(?!(?:19|20)\d\d)")


@dataclass(frozen=True, slots=True)
class Earlier:
    """The reason why a figure is the earlier one of two."""

    later: Mention
    """The later figure."""
    reach: Span
    """The words that contain the earlier figure's period, if they name it."""
    either: bool = False
    """Whether a period in them may be the later figure's: `to 4.1% from 4.3% in April`."""


def find_earlier(around: Around) -> Earlier | None:
    """Return why a figure is the earlier one of two in its sentence; None if it is not."""
    if len(around.mentions) == 1 or not ANY_JOINT.search(
        around.text, max(around.sentence.start, around.at.start - BEFORE), around.at.start
    ):
        return None
    own = next((m for m in around.mentions if m.start == around.at.start), None)
    if own is None:
        return None
    own_around = around.turn_to(own)
    return around.split.keep(
        (find_earlier, around.at), lambda: _find_onward(own_around) or _find_back(own_around)
    )


def _find_onward(around: Around) -> Earlier | None:
    """Return the pair if the later figure follows: `rose from €2.60 in May to €2.90`."""
    joint = FROM.search(around.text, _begin(around), around.at.start)
    if joint is None:
        return None
    behind = (m for m in around.mentions if m.start >= around.at.end)
    later = next((m for m in behind if _is_alike(m.amount, around.mention.amount)), None)
    if later is None or not TURNED.search(around.text, around.sentence.start, later.start):
        return None
    onward = _ONWARD.search(around.text, around.at.end, later.start)
    return Earlier(later, Span(joint.start(), onward.start())) if onward else None


def _find_back(around: Around) -> Earlier | None:
    """Return the pair if the later figure precedes: `€2.90, compared with €2.60 in May`."""
    text, at = around.text, around.at
    if (before := around.before) and _OR.fullmatch(text, before.end, at.start):
        # $12 million, or 60 cents a share, compared with $9 million, or 45 cents a share
        found = find_earlier(around.turn_to(before))
        start = found.reach.start if found and found.later.end <= found.reach.start else -1
        first = next(_list_later(around, start), None)
        return Earlier(first, found.reach) if found and first else None
    begin = _begin(around)
    for form, joins in JOINTS:
        if joint := form.search(text, begin, at.start):
            reach = Span(joint.start(), _find_end(around))
            for later in _list_later(around, reach.start):
                if joins(around, later, reach):
                    either = form is FROM and not is_turned(around, later, reach)
                    return Earlier(later, reach, either)
            return None
    return None


def _begin(around: Around) -> int:
    return max(around.sentence.start, around.at.start - BEFORE)


def _find_end(around: Around) -> int:
    """Return the end of the words that may date a figure, after it and its equivalent."""
    text, end = around.text, around.at.end
    for other in around.mentions:
        if other.start >= end and _OR.fullmatch(text, end, other.start):
            end = other.end + text.startswith(",", other.end)
    stop = _REACHED.search(text, end, around.sentence.end)
    following = [
        m.start for m in around.mentions if m.start >= end and m.amount.unit not in DURATIONS
    ]
    return min(stop.start() if stop else around.sentence.end, *following, around.sentence.end)


def _list_later(around: Around, joint: int) -> Iterator[Mention]:
    """Yield the figures before a place that may be the later one, the nearest first."""
    amount = around.mention.amount
    fitting = [
        each
        for each in reversed(around.mentions)
        if each.end <= joint and _is_alike(each.amount, amount)
    ]
    yield from sorted(fitting, key=lambda each: each.amount.per != amount.per)


def _is_alike(later: Amount, earlier: Amount) -> bool:
    """Whether two figures have the same unit."""
    if earlier.per not in (None, later.per):
        return False
    bare = earlier.unit == "count" and earlier.noun is None
    if bare and later.unit != "count":
        return not is_currency(later.unit) and later.unit not in {"%", "pp", "x"}
    same_noun = later.noun is None or earlier.noun in (None, later.noun)
    return later.unit == earlier.unit and same_noun
