"""Measure how far a period is from a figure before or after it."""

from __future__ import annotations

import re

from claimbook.extract.resolving.kind.governing import begins
from claimbook.extract.resolving.period.words import NamedPeriod
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.words.cues import match_before
from claimbook.extract.words.verbs import FINITE
from claimbook.quantity import is_currency

_CLAUSE_AFTER = 90
"""Characters added for a period after the figure in another clause."""
UNTIL = match_before("until")
"""Before a period in another clause: how long something else goes on."""
_IN_ASIDE = re.compile(r",\s(?:which|who|whose|where)\s[^,;]*$")
"""Before a figure or a period in a relative clause that the other one is not part of:
`Coast Air, which owns 9 ships, closed in May`.
"""
_AND_SUBJECT = re.compile(
    r"\s(?:and|but|while)\s(?:both|all|the|its|their|it|they|he|she)\s(?:[a-z]+\s){0,2}$"
)
"""Before the verb of the next clause: `sells 9 ships and both firms broke even in 2024`."""
_OF_NOUN = re.compile(r"\b(?:the|an?|its|their)\s$", re.IGNORECASE)
"""Before money that describes a noun, at all times: `the $9 million plan starts in May`."""
_NEW_CLAUSE = re.compile(
    r"[^;]*,\s(?:(?:he|she|it|they|we|I)|(?:adding|saying|arguing|noting|claiming)\sthat)\s[^;]*"
)
"""Between a figure and a period of a later clause, with a subject of its own."""
_TOLD = re.compile(
    r"[,\s](?:after|before|since|because|although)\s|,\s(?:an?\s[a-z]+\sthat|which|who|whose|where|having)\s"
    r"|\sof\s[^,;.]*?\s(?:that|which|who)\s"
)
"""Begins a clause about something else: `fell 9% after it warned in May`, `9 ships, which`."""
_OTHER = 150
"""Characters added for each other figure between a period and the figure after it."""
_CLAUSE = 30
"""Characters added for a period before the figure in another clause."""
_AND = 60
"""Characters added if `and` comes between, since the figure may have a period of its own."""
_LEADS = 3
"""The most words before a period that opens its sentence and applies to all of it."""
_PARTICIPLE = re.compile(
    r"\b(?!during|including|excluding|following|according)[a-z]{2,}ing\s(?:(?:in|on)\s)?$"
)
"""Before a period that belongs to a noun in another clause: `a format debuting this year`."""
_DONE_ON = match_before(
    "(?:imposed | levied | enacted | introduced | announced | signed | issued) (?:on | in)"
)
"""Before the period in which something in another clause came about: `duties imposed on`."""
_WITH = re.compile(r"\s*with\s")
"""Begins words with a subject of their own: `rose 26% in May, with shares up 9%`."""
_BEHIND = re.compile(r"(?:\s[\w-]+){0,2}\s(?:in|for|during|by)\s(?:the\s)?")
"""Between another figure and its period: `9 ships in 2024`."""
_LEADING_TO = re.compile(
    r",\s(?:taking|bringing|lifting|pushing|raising|leaving|leading|prompting|forcing)\b[^,;.]*$"
)
"""Between how long something took and its result: `over 9 months, taking the total to 6`."""
_IF = re.compile(r"(?:^|,\s)[“\"]?(?:[Ii]f|[Uu]nless)\s[^,;]*$")
"""Before a period in a condition, when something is only to happen."""
_YET = re.compile(r"[^,;.]*?\b(?:have|has)\s(?:yet\sto|still\snot)\b")
"""After a figure of what has not come about by now, whatever happened before."""
_NEXT_VERB = re.compile(
    r",?\s(?:and|but)\s(?:(?:also|then|now)\s)?"
    r"(?:are|could|ha(?:s|ve)|intends?|is|may|might|plans?|will|would)\b"
)
"""Begins another action of the same subject: `sold 9 ships in 2024 and will build 12`."""
_FOR_DEED = re.compile(
    r"\b(?:convicted|fined|jailed|sentenced)\b[^;]*\s(?:for|of)\s[a-z]+ing\s(?:[a-z]+\s){0,2}$"
)
"""Between the day of a sentence and a figure of what had been done before."""
_OPENING = re.compile(
    r"[“\"]?(?:(?:First|Initially|Originally)\s[a-z]|(?!Based|Compared)[A-Z])[a-z]*ed\s(?:[^,;]*\s)?(?:in|on)\s"
)
"""From a participle that opens its sentence to when that was: `First proposed by Holm in 2024,`."""
_WHEN_ELSE = re.compile(
    r",\s(?:the|an?|its|which|who)\s[^,;]*?"
    r"\b(?:currently|formerly|newly|now|once|previously|recently|since)\s[a-z]"
)
"""Before a figure in an aside with a time of its own: `the line recently acquired for`."""
_AND_OTHER = re.compile(r"\s(?:and|but)\s(?:[a-z]+\s){0,2}")
"""Between a period and a figure that may have one of its own: `in May and 9% `."""


def measure_after(around: Around, named: NamedPeriod, crossed: int) -> int | None:
    """Return how far a period after a figure is from it; None if it belongs to something else.

    `crossed` is the number of other figures between.
    """
    text, at, sentence = around.text, around.at, around.sentence
    inside = around.clause.start <= named.start and named.end <= around.clause.end
    if "," in text[at.end : named.start] and _IN_ASIDE.search(text, sentence.start, at.start):
        return None
    if (crossed and not begins(around)) or _is_of_verb(around, named):
        return None
    if not inside and _NEW_CLAUSE.match(text, at.end, named.start):
        return None
    told = _TOLD.search(text, at.end, named.start)
    if told and FINITE.search(text, told.end(), named.start):
        return None
    return named.start - at.end + (0 if inside else _CLAUSE_AFTER)


def _is_of_verb(around: Around, named: NamedPeriod) -> bool:
    """Whether a period after a figure only says when something is done with what has it."""
    text, at = around.text, around.at
    verb = FINITE.search(text, at.end, named.start)
    if verb and _AND_SUBJECT.search(text, at.end, verb.start()):
        return True
    money = around.pick.mention is not None and is_currency(around.pick.mention.amount.unit)
    if not money or not _OF_NOUN.search(text, max(0, at.start - 8), at.start):
        return False
    return verb is not None


def measure_before(around: Around, named: NamedPeriod, before: str, crossed: int) -> int | None:
    """Return how far a period before a figure is from it; None if it belongs to something else.

    `before` holds the words before the period, `crossed` is the number of other figures between.
    """
    text, at, sentence = around.text, around.at, around.sentence
    inside = around.clause.start <= named.start and named.end <= around.clause.end
    leads = text[sentence.start : named.start].count(" ") <= _LEADS
    earlier = any(other.end <= named.start for other in around.others)
    if not leads and (
        _NEXT_VERB.search(text, named.end, at.start)
        if crossed
        else earlier and _NEXT_VERB.match(text, named.end, at.start)
    ):
        return None
    if ";" in text[named.end : at.start] and _is_of_other(around, named):
        return None
    if not leads and _IN_ASIDE.search(text, named.end, at.start):
        return None
    condition = not inside and _IF.search(text[sentence.start : named.start])
    if condition and not text.startswith(("'s", "’s"), named.end):
        return None
    if not inside and _YET.match(text, at.end):
        return None
    if _FOR_DEED.search(text, named.end, at.start) or _WHEN_ELSE.search(text, named.end, at.start):
        return None
    if "," in text[named.end : at.start] and _IN_ASIDE.search(text, sentence.start, named.start):
        return None
    if not inside and (_PARTICIPLE.search(before) or (not leads and _DONE_ON.search(before))):
        return None
    if not inside and _LEADING_TO.search(text, named.end, at.start):
        rate = around.pick.mention is not None and around.mention.amount.unit == "%"
        if named.is_day_or_month or not rate:
            return None
    if not leads and _WITH.match(text, around.clause.start) and _is_of_other(around, named):
        return None
    if text.startswith(",", named.end) and _OPENING.fullmatch(text, sentence.start, named.start):
        return None
    gap = max(named.start, at.start) - min(named.end, at.end)
    gap += _AND if _AND_OTHER.fullmatch(text, named.end, at.start) else 0
    return gap + (0 if inside else _CLAUSE) + (0 if leads else _OTHER * crossed)


def _is_of_other(around: Around, named: NamedPeriod) -> bool:
    """Whether a period comes right after another figure."""
    return any(
        _BEHIND.fullmatch(around.text, other.end, named.start)
        for other in around.others
        if other.end <= named.start
    )
