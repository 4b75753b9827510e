"""Find the time that a text gives for a figure: right after it, or opening its sentence."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from claimbook.checks.shared.around import Around
from claimbook.quantity import FiscalYear, Form, Period, find_named_periods, read_period

_COUNTED = (
    r"(?:\s(?!(?:than|from|to|and|or|compared|since|until|before|after|as|against|over|was|were|is"
    r"|are|will|would|on|that|which|who|by|with|in|for|at|per|versus|between|if|but|while|when"
    r"|numbers?|levels?|figures?|rates?|totals?|amounts?)\b)[a-z][\w’'-]*){0,3}\s"
)
"""Up to three words for what is counted, none of which begins something else."""
_NAMED = re.compile(
    rf"{_COUNTED}(?=(?P<named>(?P<in>(?:in|during|for|by)\s(?:the\s)?|(?=from\s|between\s)).{{4,60}}))"
)
_RELATIVE = re.compile(
    rf"{_COUNTED}(?P<words>(?:in\s)?(?P<which>this|last|next)\s"
    r"(?:(?:school|financial|fiscal|academic)\s)?year)\b(?![’'])"
)
_OPENS = re.compile(r"(?:In|During|For)\s[^,;:]{4,60},\s")
"""The words that a sentence opens with: `In a poll of March 2024, …`."""
_OTHER_TIME = re.compile(
    r"\b(?:this|last|next|previous|same|past|coming) (?:year|quarter|month|week|time|period|decade)"
    r"|\b(?:earlier|ago|later|now|today|currently|since|until|before|after|then|than|against|from"
    r"|compared|[12]\d{3}s?)\b"
)
_EVENT = re.compile(
    r"\b(?:\w+ed|built|made|born|begun|set|bought|sold|won|lost|founded|opening|beginning)\b"
)
"""Words for what was done to things at that time: 12 ships launched in 2019."""
_GOES_ON = re.compile(
    r"\s(?!(?:and|or|but|to|as|when|while|after|before|from|with|at|on|in|by|for|of|than|since|was"
    r"|were|is|are|has|had|have|will|would|which|who|that|where|despite|because|alone|only|under"
    r"|through|thanks|due|up|down|according|amid|without|including|compared)\b)[a-z]"
)
"""A word after a number which is therefore no year: in 1200 homes."""
OF_A_DEED = re.compile(
    r"\b(?:sa(?:id|ys)|told|announced|reported|unveiled|published|released|founded|launched"
    r"|opened|began|started|signed|agreed|approved|bought|acquired|born|made|set)\b"
)
"""Words for what was done on a day, while the figure may be of another time."""


class TimeBeside(NamedTuple):
    """The time of a figure."""

    words: str
    """The figure with the words for it."""
    readings: tuple[Period, ...]
    """What they may mean."""
    is_certain: bool
    """Whether they have a year, and can be of nothing else."""
    is_part: bool = False
    """Whether they name a part of a year, which may be a fiscal year that nobody has noted."""


def find_time(sentence: Around, fiscal: FiscalYear | None, said_on: date) -> TimeBeside | None:
    """Return the time of a figure: the one right after it, or else that of its sentence."""
    if beside := find_beside(sentence, fiscal, said_on):
        return beside
    is_of_deed = OF_A_DEED.search(sentence.before + sentence.after)
    return None if is_of_deed else _find_opening(sentence, fiscal, said_on)


def find_beside(sentence: Around, fiscal: FiscalYear | None, said_on: date) -> TimeBeside | None:
    """Return the time right after a figure; None if there is none."""
    if found := _RELATIVE.match(sentence.after):
        meant = read_period(f"{found['which']} year", None, said_on)
        return TimeBeside(f"{sentence.words}{found[0]}", (meant,), is_certain=False)
    if found := _NAMED.match(sentence.after):
        named = find_named_periods(found["named"], fiscal, said_on)
        first = named[0] if named else None
        end = first.start + len(first.words) if first else 0
        if (
            first
            and first.has_year
            and first.start in (0, len(found["in"]))
            and not (first.form is Form.YEAR and _GOES_ON.match(found["named"], end))
        ):
            words = f"{sentence.words}{found[0]}{found['named'][:end]}"
            certain = not _EVENT.search(found[0])
            return TimeBeside(words, first.all, certain, is_part=first.form is Form.PART)
    return None


def _find_opening(sentence: Around, fiscal: FiscalYear | None, said_on: date) -> TimeBeside | None:
    """Return the time that a sentence with a figure opens with, if it has no other time."""
    found = _OPENS.match(sentence.before)
    named = find_named_periods(found[0], fiscal, said_on) if found else ()
    if found is None or len(named) != 1 or not named[0].has_year:
        return None
    rest = f"{sentence.before[found.end() :]}{sentence.words}{sentence.after}"
    if _OTHER_TIME.search(rest) or find_named_periods(rest, fiscal, said_on):
        return None
    return TimeBeside(found[0].rstrip(", "), named[0].all, is_certain=False)
