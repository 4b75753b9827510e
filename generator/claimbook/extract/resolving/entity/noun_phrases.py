"""Read a noun with its adjectives as the name of what it stands for: `hedge funds`."""

from __future__ import annotations

import re

from claimbook.extract.naming.names import Name
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.words.attribution import NAMELESS
from claimbook.extract.words.countries import list_full_names
from claimbook.extract.words.verbs import FINITE
from claimbook.quantity import Span

ADVERB = (
    r"(?:[a-z]+ly|also|often|now|still|even|just|always|never|today|both|alone|then|already"
    r"|(?:last|this)\s(?:year|month|week))"
)
_OPENING = re.compile(
    r"(?:[\s“\"‘(*•–—-]+|(?:And|But|Yet|So|Still|Now|Today|Overall|Meanwhile|However|[Ee]ven"
    r"|Of\scourse|[Oo]n\saverage|For\s(?:example|instance)|(?!Family\b|Assembly\b)[A-Z][a-z]+ly)"
    r"\b,?)*"
)
"""What may come before the subject of a clause."""
_ENDING = re.compile(rf"(?:\s{ADVERB})*\s*$")
_AVERAGE = re.compile(r"(?:an?|the)\s(?=(?:typical|average|median)\s)", re.IGNORECASE)
"""Before one thing that stands for all of its kind: `a typical household`."""
_SOME = re.compile(
    r"(?:(?:(?:about|almost|nearly|over|more\sthan|at\sleast)\s)?[\d,]+|some|many|most|all|several"
    r"|few|fewer|more|other|certain|two|three|four|five|six|seven|eight|nine|ten)\s",
    re.IGNORECASE,
)
PLURALS = (
    r"[\w-]*(?:[a-z](?<![aiosu])s|people|men|children|mice|geese|feet|sheep|aircraft|livestock)"
)
PLURAL = re.compile(rf"{PLURALS}$")
_NO_WORD = re.compile(
    r"(?<![\w-])(?:an?|the|th(?:is|at|ese|ose)|its?|their|his|her|our|my|your|they|he|she|we|you"
    r"|them|him|us|me|out|up|off|down|away|elsewhere|here|there|what|which|who|whose"
    r"|not|no|each|every|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?"
    r"|thousands?|millions?|billions?|another|any|both|either|neither|half"
    r"|some|many|most|all|few|more|less|much|last|next|from|with|in|of|at|by|for|on|is|to|if|as"
    r"|than|and|or|but|so|because|such|been|able|unable|likely|set|due|making|using"
    r"|having|being|is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did"
    r"|how|now|when|where|why|(?:\w+-)?(?:thirds?|quarters?|fifths?|tenths?|halves))(?![\w-])"
    r"|\d|[^\w\s&/-]|-$",
    re.IGNORECASE,
)
"""A word that is neither an adjective nor a noun."""
_EMPTY = frozenset(
    """people men women others things ones seconds minutes hours days weeks months years decades
    times figures numbers results rates prices costs sales profits earnings shares stocks revenues
    officials authorities officers agents parts kinds sorts types members points details plans
    talks terms gains losses votes cuts changes estimates forecasts projections surveys polls
    studies reports expectations chances moments ways cases deaths fears hopes concerns salaries
    wages incomes average total part number record estimate forecast figure level reading offer
    bid price value volume revenue income spending growth output production demand supply
    capacity turnout attendance budget deficit debt population temperature speed size length
    weight share rate ratio gap balance yield monday tuesday wednesday thursday friday saturday
    sunday media features options examples reasons problems issues steps scores target goal plan
    deal sum amount fee fine money cash day week month year hour minute moment way idea fact reason
    answer question result case thing kind part number list feet inches miles yards acres metres
    meters kilometres kilometers hectares pounds ounces tons tonnes litres liters gallons barrels
    degrees points bottom top end middle rest situation likelihood""".split()
)
"""Heads that do not say whom a figure is about, or that somebody has or says."""
_PEOPLE = frozenset("men women officials officers agents members".split())
"""Heads among them that say enough with an adjective: `harbour officers`."""
_NAMED = re.compile(r"\s[A-Z](?![A-Z]+\b)|^[\w-]+[a-z-][A-Z]|^[A-Z]{2}(?![A-Z]*s$)")
"""A capital within a name, or initials: `Wall Street`, `GateHouse-owned newsrooms`, `US towns`."""
_MOST = 4
"""The most words of a noun with its adjectives."""


def read_plural(around: Around, span: Span) -> Name | None:
    """Return the name of a plural without an article, or of one thing that stands for its kind."""
    span = trim_adverbs(around, span)
    if led := _AVERAGE.match(around.text, *span):
        return name_noun(around, Span(led.end(), span.end))
    span = skip_number(around, span)
    return name_noun(around, span) if PLURAL.search(around.text, *span) else None


def skip_number(around: Around, span: Span) -> Span:
    """Return a noun without the number before it: `some`, `the three`."""
    led = _SOME.match(around.text, *span)
    return Span(led.end(), span.end) if led else span


def trim_adverbs(around: Around, span: Span) -> Span:
    """Return a subject without the adverbs around it."""
    opening = _OPENING.match(around.text, *span)
    begins = opening.end() if opening else span.start
    ending = _ENDING.search(around.text, begins, span.end)
    return Span(begins, ending.start() if ending else span.end)


def name_noun(around: Around, span: Span, *, part: bool = False) -> Name | None:
    """Return the name of a thing; None if these words are not a noun, or say too little.

    People who often speak in articles, such as investors, and officers or members only count if the
    figure is a `part` of them and an adjective says which: `8% of new investors`.
    """
    words = around.words_of(span)
    head = words.rpartition(" ")[2]
    if not words or _NO_WORD.search(words) or words.count(" ") >= _MOST:
        return None
    if NAMELESS.fullmatch(head) and not (part and " " in words):
        return None
    if head.casefold() in _EMPTY and not (part and head in _PEOPLE):
        return None
    if " " in words and FINITE.match(head):
        return None  # `the mayor argued`
    if _NAMED.search(words) and not (part and _is_named_group(around, span)):
        return None
    if around.cast.find_measures(span):
        return None
    names = around.cast.within(span)
    if not (names and names[0].start == span.start):
        words = words[0].lower() + words[1:]
    return make_name(around, span, words)


def _is_named_group(around: Around, span: Span) -> bool:
    """Whether words are a noun after the name of something else than a country: `NBA fans`."""
    names = around.cast.within(span)
    countries = list_full_names()
    return bool(names) and names[-1].end < span.end and all(n.words not in countries for n in names)


def make_name(around: Around, span: Span, words: str) -> Name:
    """Return a name of these words at a place in the text."""
    return Name(*span, words, around.cast.lexicon.find_entity(words))
