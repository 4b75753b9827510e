"""Name a new metric by the words of a clause that say what its figure measures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from claimbook.extract.resolving.metric.doings import (
    DONE,
    HEDGES,
    find_active,
    find_done,
    find_passive,
    find_state,
)
from claimbook.extract.resolving.metric.phrases import (
    read_phrase,
    read_phrase_after,
    read_phrase_before,
)
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.resolving.sentence.subjects import Subject, find_subject
from claimbook.model import draft_definition
from claimbook.quantity import Amount, name_dimension

_OF = re.compile(rf"\s(?:of|worth|totall?ing|valued at)\s{HEDGES}$")
"""Words between what is measured and its figure: `fees of $9 million`."""
_IN = re.compile(r"\s(?:in|worth of|of)\s(?=[a-z])")
"""Words between an amount of money and what it is: `$9 million in fees`."""
_SHARE_OF = re.compile(r"\sof\s(?:all\s|the\s|its\s|their\s|our\s|his\s|her\s|total\s)*(?=[a-z])")
_BARE = re.compile(r"\s")
"""The gap between an amount of money and a noun: `a $9 million loan`."""
_FOR = re.compile(r"\s(?:(?:extra|more)\s)?for\s(?:(?:the|its|their|his|her)\s)?(?=[a-z])")
"""Words between an amount of money and its purpose: `$9 million for the old harbour`."""
_FROM = re.compile(r"\sfrom\s$")
_LEVEL = re.compile(
    r"(?:is|are|was|were|stands?|stood|rose|rises?|slow(?:ed|s)|tumbled|edged|inched|ticked|narrowed|widened|stayed|stays"
    r"|averaged|tripled|ended|fell|falls?|grew|grows?|climbed|dropped|drops?|declined|increased"
    r"|decreased|jumped|surged|soared|plunged|slumped|sank|shrank|reached|hit|topped|exceeded|totall?ed"
    r"|averaged|amounted|came|remains?|remained|slipped|edged|swelled|ran|has|have|had|will|would|could"
    r"|may|might|can)"
)
"""A verb that gives a level, or how it moved."""
_UP_TO = re.compile(
    r"(?:\s+(?:\d[\d.,]*(?:%|\sper\s?cent)|at|to|by|about|around|some|over|under|nearly|almost|more|less|than|only|just|now|still|currently"
    r"|already|up|down|an?|the|estimated|roughly|approximately|be|been|unchanged|flat|steady|stable|higher|lower|stand|reach|total|exceed|hit|rise|fall|jump|drop|grow|climb|decline|increase|decrease|slip|cost"
    r"|from|as|high|low|much|least|between|below|above|risen|fallen|dropped|grown|stood|increased"
    r"|decreased|climbed|declined|reached|totall?ed|soared|amounted|expected|likely))*\s*"
)
_COST = re.compile(r"\bcost\b")
_EXTENTS = {
    "long": "length",
    "high": "height",
    "tall": "height",
    "wide": "width",
    "deep": "depth",
    "thick": "thickness",
    "heavy": "weight",
}
_EXTENT = re.compile(rf"\s({'|'.join(_EXTENTS)})\b")
"""Words after a figure for an extent."""
_PART = re.compile(
    r"\s*(?:the|a)\s(?:overall\s|total\s)?(?:proportion|share|percentage)\sof\s"
    r"(?:all\s|the\s|its\s|their\s|our\s)*(?P<whole>.+)",
    re.IGNORECASE,
)
_OWNED = re.compile(r"^.*['’]s?\s|^(?:the|an?|its|their|his|her|our|your|my|this|that)\s", re.I)
_VAGUE = frozenset(
    """more fewer other others different new additional further such separate various same total
    extra old main major big large small whole""".split()
)
_THERE = re.compile(
    r"(?:^|[^\w\s]|\b(?:ha[sd]|have|is|are|was|were|be|been|of|in|on|by|with|from|among|at|to|and|or"
    r"|despite|amid|after|than|these|those|all|its|their|the|carr(?:y|ied|ying)))"
    rf"\s*{HEDGES}$"
)
"""Words before things that are only counted: `with 9 ships`, but not `buys 9 ships`."""
_CARRY = re.compile(rf"\bcarr(?:y|ies|ied|ying)\s{HEDGES}$")
"""Words before things carried at a time or over a period."""
_KINDS = frozenset("goal goals plan plans programme program target targets".split())
_IRREGULAR = {"person": "people", "man": "men", "woman": "women", "child": "children"}
_TWO = 2
_NOBODY = frozenset("people men women persons points times things others more one ones".split())
"""Nouns that say too little about what is counted to stand alone."""


class Coined(NamedTuple):
    """A metric that no book has yet."""

    name: str
    definition: str
    dimension: str
    measure: str
    others: tuple[str, ...]
    """Other values that `measure` may have, if it is open."""
    is_sure: bool = False
    """Whether the words leave no doubt about what is counted."""


_TIMES = frozenset({"day", "week", "month", "quarter", "year"})


def coin_metric(around: Around, amount: Amount) -> Coined | None:
    """Return a metric for what a figure measures; None if its clause does not say in English.

    Unit prices, such as `36p a litre`, never add up.
    """
    if not around.split.is_english:
        return None
    rate = amount.per is not None and amount.per not in _TIMES
    dimension = name_dimension(amount)
    if amount.unit == "count" and amount.noun:
        if amount.value != 1:
            return _coin_count(around, amount.noun)
        one = read_phrase(amount.noun)
        return _coin_count(around, _count_many(one)) if one else None
    if dimension == "share" and (whole := read_phrase_after(around, _SHARE_OF)):
        return _describe(f"share of {whole}", dimension, rate=rate)
    for name in _list_names(around, dimension):
        return _describe(name, dimension, rate=rate)
    if dimension == "money" and (purpose := read_phrase_after(around, _FOR)):
        return _describe(f"money for {purpose}", dimension, rate=rate)
    if dimension == "money" and (done := find_done(around)):
        name, meant = f"Money {done}", f"How much money was {done}."
        if rate:
            return Coined(name, meant, "money", "stock", ("moving", "flow"))
        return Coined(name, meant, "money", "flow", ("running", "stock"))
    return None


def _list_names(around: Around, dimension: str) -> Iterator[str]:
    """Yield names for what a figure measures from the words around it, the surest first."""
    ways: Iterable[str] = (
        read_phrase_before(around, _OF),
        read_phrase_after(around, _IN) if dimension == "money" else "",
        _read_subject(around),
        read_phrase_before(around, _FROM),
        read_phrase_after(around, _BARE) if dimension in {"money", "duration"} else "",
    )
    return (name for name in ways if name)


def _read_subject(around: Around) -> str:
    """Return the subject whose level the clause gives: `turnout was 71 %`."""
    subject = find_subject(around.cast, around.sentence, around.at.start)
    if subject is None or subject.pronoun in {"it", "they", "he", "she", "this", "these", "we"}:
        return ""
    if subject.words.split()[-1:] == ["there"]:
        return ""
    verb = around.text[subject.verb.start : subject.verb.end]
    gap = around.text[subject.verb.end : around.at.start]
    if not _LEVEL.fullmatch(verb) or not _UP_TO.fullmatch(gap):
        return ""
    if part := _read_part(around, subject):
        return part
    words = _OWNED.sub("", " ".join(subject.words.split()))
    head = len(around.text[: subject.span.end].rstrip())
    named = any(name.end >= head for name in subject.names)
    phrase = "" if named else read_phrase(words)
    return f"{phrase} {extent}" if phrase and (extent := _find_extent(around, gap)) else phrase


def _find_extent(around: Around, gap: str) -> str:
    """Return the extent measured, by the words beside a figure: `will cost`, `9 km long`."""
    if _COST.search(gap):
        return "cost"
    found = _EXTENT.match(around.text, around.at.end, around.sentence.end)
    return _EXTENTS[found[1]] if found else ""


def _read_part(around: Around, subject: Subject) -> str:
    """Return the whole that the subject takes a share of: `the proportion of women at work`."""
    found = _PART.match(around.text[subject.span.start : subject.span.end])
    phrase = read_phrase(found["whole"]) if found else ""
    return f"share of {phrase}" if phrase else ""


def _coin_count(around: Around, noun: str) -> Coined | None:
    words = noun.split()
    while words and words[0].lower() in _VAGUE:
        words.pop(0)
    things = " ".join(words)
    done = find_passive(around) or find_done(around) or find_active(around)
    if things and not done and words[-1].lower() in _NOBODY:
        done = find_state(around)
        things = things if done else ""
    if not things:
        return None
    if not done:
        start, end = around.sentence.start, around.at.start
        sure = _THERE.search(around.text, start, end) is not None
        open_ = ("flow",) if _CARRY.search(around.text, start, end) else ()
        return Coined(_begin(things), f"The number of {things}.", "count", "stock", open_, sure)
    others = ("stock",) if done in DONE.values() else ("stock", "running")
    name = f"{things} {done}"
    return Coined(_begin(name), f"The number of {name}.", "count", "flow", others, True)


def _count_many(noun: str) -> str:
    """Return a noun in the plural: `resident`, `city council`."""
    if words := _IRREGULAR.get(noun.rsplit(" ", 1)[-1]):
        return noun[: noun.rfind(" ") + 1] + words
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "z", "ch", "sh")) else f"{noun}s"


def _describe(name: str, dimension: str, *, rate: bool) -> Coined:
    """Return the record of a metric by its name, without `plan`, which the claim's kind says."""
    words = name.split()
    if words[-1] in _KINDS and len(words) > _TWO:
        words.pop()
    begun = _begin(" ".join(words))
    meant = draft_definition(begun, dimension)
    if dimension == "money" and not rate:
        return Coined(begun, meant, dimension, "flow", ("stock", "moving"))
    return Coined(begun, meant, dimension, "stock", ("moving", "flow"))


def _begin(name: str) -> str:
    return name[:1].upper() + name[1:]
