"""Find the moment when something was said or counted: a clock time in its sentence."""

from __future__ import annotations

import re
from datetime import datetime

from claimbook.extract.resolving.period.announcements import find_announcement_day
from claimbook.extract.resolving.period.article_day import Day
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.words.letters import note_letters

_NEAR = 80
_RIGHT_BEHIND = 2
_CLOCK = re.compile(
    r"[AaBb][ty] (?<=\b(?:[Aa]t|[Bb]y) )"
    r"(?:(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)|(?P<noon>noon|midnight))\b(?! ?[ap]\.?m)"
)
REPLACED = "earlier"
"""The marker for a goal that has been replaced."""
GOAL = (
    r"(?:targets?|goals?|guidance|forecasts?|estimates?|plans?|pledges?|commitments?|outlook|projections?"
    r"|expectations?|budgets?)"
)
_EARLIER = note_letters(
    re.compile(
        rf"\b(?:(?:previous|earlier|prior|original|initial|former)(?:\s[a-z]+){{0,2}}\s{GOAL}\b"
        r"|(?:previously|earlier|originally|initially)\s"
        r"(?:planned|pledged|forecast|expected|targeted|announced|estimated|projected|promised))"
    )
)
"""Words for a goal that the article itself calls a previous one."""
_PAIRED = re.compile(r"\s?,?\s(?:and|or|to)\s(?:[a-z]+\s){0,2}")
_DAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")


def is_earlier(around: Around) -> bool:
    """Whether a figure is of a goal that the words beside it call a previous one."""
    at = around.at
    for cue in around.find(_EARLIER):
        if 0 <= cue.start - at.end <= _RIGHT_BEHIND and not around.text[at.end : cue.start].strip():
            return True
        if cue.end > at.start or at.start - cue.end > _NEAR:
            continue
        between = [o for o in around.others if cue.end <= o.start and o.end <= at.start]
        if all(_PAIRED.fullmatch(around.text, o.end, at.start) for o in between):
            return True
    return False


def resolve_moment(around: Around, published: str) -> str:
    """Return the moment as `2024-03-11T18:00+00:00`, or a day; empty if there is none.

    A clock time has the article's time zone; if that is unknown, no moment is certain.
    """
    if is_earlier(around):
        return REPLACED
    found = _CLOCK.search(around.text, around.sentence.start, around.sentence.end)
    if found is None:
        return find_announcement_day(around)
    moment = datetime.fromisoformat(published)
    if moment.tzinfo is None:
        return find_announcement_day(around)
    hour = int(found["hour"] or (12 if found["noon"] == "noon" else 0))
    day = around.split.day
    if named := _DAY.search(around.text, around.sentence.start, around.sentence.end):
        day = Day(day, ahead=False).weekday(named[0])
    told = moment.replace(
        year=day.year, month=day.month, day=day.day, hour=hour, minute=int(found["minute"] or 0)
    )
    return told.isoformat(timespec="minutes") if told <= moment else ""
