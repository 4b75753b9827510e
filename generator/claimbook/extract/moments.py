"""The moment at which something was said or counted: a clock time in its sentence."""

from __future__ import annotations

import re
from datetime import datetime

from claimbook.extract.around import Around
from claimbook.extract.period_words import Day

_CLOCK = re.compile(
    r"\b(?:[Aa]t|[Bb]y) (?:(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)|(?P<noon>noon|midnight))"
    r"\b(?! ?[ap]\.?m)"
)
_DAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")


def resolve_moment(around: Around, published: str) -> str:
    """The moment as a claim file has it, `2024-03-11T18:00+00:00`; empty if none is named.

    It has the time zone of the article; without that no moment is certain.
    """
    found = _CLOCK.search(around.text, around.sentence.start, around.sentence.end)
    moment = datetime.fromisoformat(published)
    if found is None or moment.tzinfo is None:
        return ""
    hour = int(found["hour"] or (12 if found["noon"] == "noon" else 0))
    day = around.split.day
    if named := _DAY.search(around.text, around.sentence.start, around.sentence.end):
        day = Day(day, ahead=False).weekday(named[0])
    told = moment.replace(
        year=day.year, month=day.month, day=day.day, hour=hour, minute=int(found["minute"] or 0)
    )
    return told.isoformat(timespec="minutes") if told <= moment else ""
