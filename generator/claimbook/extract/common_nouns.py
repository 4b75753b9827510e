"""Find whom a figure is about where its clause has a common noun for it and no name.

`Hedge funds typically charge 2%` is about hedge funds, and `half of young sailors own a boat` about
young sailors. A noun that stands for somebody named before, such as `the company`, is no such noun.
"""

from __future__ import annotations

import re

from claimbook.extract.around import Around
from claimbook.extract.attribution import NAMELESS
from claimbook.extract.entities import Chosen
from claimbook.extract.names import Name
from claimbook.extract.subjects import OBLIQUE, Subject, find_subject
from claimbook.extract.topic import WORLDWIDE, is_country, is_of_place
from claimbook.extract.verbs import FINITE
from claimbook.grounding import Span

_ADVERB = (
    r"(?:[a-z]+ly|also|often|now|still|even|just|always|never|today|both|alone|then|already"
    r"|(?:last|this)\s(?:year|month|week))"
)
_OPENING = re.compile(
    r"(?:[\s“\"‘(*•–—-]+|(?:And|But|Yet|So|Still|Now|Today|Overall|Meanwhile|However|[Ee]ven"
    r"|Of\scourse|[Oo]n\saverage|For\s(?:example|instance)|(?!Family\b|Assembly\b)[A-Z][a-z]+ly)"
    r"\b,?)*"
)
"""What leads a clause before its subject."""
_ENDING = re.compile(rf"(?:\s{_ADVERB})*\s*$")
_AVERAGE = re.compile(r"(?:an?|the)\s(?=(?:typical|average|median)\s)", re.IGNORECASE)
"""Before one thing that stands for all of its kind: `a typical household`."""
_SOME = re.compile(
    r"(?:some|many|most|all|several|few|fewer|more|other|such|certain)\s",
    re.IGNORECASE,
)
_THE = re.compile(
    r"the\s(?!\w+est\b|(?:best|worst|most|least|first|second|new|same|other|rest|previous)\b)",
    re.IGNORECASE,
)
"""Before a noun that says enough by itself: `the left-hand wall`, not `the best option`."""
_PLURALS = (
    r"[\w-]*(?:[a-z](?<![aiosu])s|people|men|children|mice|geese|feet|sheep|aircraft|livestock)"
)
_PLURAL = re.compile(rf"{_PLURALS}$")
_NO_WORD = re.compile(
    r"(?<![\w-])(?:an?|the|th(?:is|at|ese|ose)|its?|their|his|her|our|my|your|they|he|she|we|you"
    r"|there|what|which|who|whose|not|no|each|every|one|two|three|another|any|either|neither|half"
    r"|some|many|most|all|few|more|less|much|last|next|from|with|in|of|at|by|for|on|is|to|if|as"
    r"|than|and|or|but|so|because)(?![\w-])|\d|['’]",
    re.IGNORECASE,
)
"""A word that is no adjective and no noun."""
_EMPTY = frozenset(
    """people others things ones seconds minutes hours days weeks months years decades times figures
    numbers results rates prices costs sales profits earnings shares stocks revenues officials
    authorities officers agents parts kinds sorts types members points details plans talks terms
    gains losses votes cuts changes estimates forecasts projections surveys polls studies reports
    expectations chances moments ways cases deaths fears hopes concerns salaries wages average total
    part number record estimate forecast figure level reading offer bid price value
    monday tuesday wednesday thursday friday saturday sunday""".split()
)
"""Heads that say nothing of whom a figure is about, or are what somebody has or says."""
_NO_HEAD = re.compile(r"\w+(?:ing|ed|ly)$")
_NAMED = re.compile(r"\s[A-Z](?![A-Z]+\b)|^[\w-]+[a-z-][A-Z]")
"""A capital within a name: `Wall Street`, `GateHouse-owned newsrooms`."""
_MOST = 4
"""How many words a noun has at most with its adjectives."""
_PRESENT = (
    "account|attract|average|begin|believe|bring|buy|carry|cause|charge|come|consume|contain|cost"
    "|cover|depend|die|drink|drive|eat|earn|employ|emit|exceed|expect|export|face|fall|favou?r"
    "|fetch|generate|get|give|grow|hold|import|include|kill|lack|last|live|lose|make|need|number"
    "|occupy|offer|operate|oppose|owe|own|pay|prefer|produce|provide|range|reach|receive|rely"
    "|represent|require|rise|run|save|say|see|sell|serve|share|sit|sleep|smoke|spend|start|support"
    "|take|tend|think|trade|travel|use|want|weigh|win|work"
)
"""Verbs as they are behind a plural, where they look like nouns: `hedge funds charge`."""
_BARE = re.compile(rf"\s(?:{_ADVERB}\s)?(?:{_PRESENT})\s(?:[\w’'-]+\s){{0,5}}?$")
_HEDGES = (
    r"(?:(?:about|around|some|over|under|nearly|almost|only|just|roughly|approximately|up to"
    r"|at least|more than|less than|fewer than|an estimated|another)\s)*"
)
_LEADS = re.compile(
    r"(?:^|[,;:—(“\"]\s?|\b(?:that|and|but|while|whereas|with|indicates?|found|finds|sa(?:id|ys)"
    rf"|shows?|showed|reports?|reported|estimates?)\s){_HEDGES}$",
    re.IGNORECASE,
)
"""Before a share that is the subject of its clause, or that another share is compared with."""
_NEAR = 60
_WHOLE = re.compile(
    r"(?:\sof|\bin\s(?:\d+|ten|five|four|three))\s(?:(?:all|the|total|those)\s)*"
    rf"(?P<whole>(?:[a-z][\w-]*\s){{0,3}}?{_PLURALS})(?![\w’'-])"
)
_OF_WORLD = re.compile(r"\sof\s(?:humanity|the\sworld)\b")
_GENERAL = re.compile(r"(?:are|will|would|can|could|may|might|must|should)\b")
"""A verb for what is always so: `old boats can cost $9 million`."""
_APART = re.compile(r",\s|\b(?:that|which|who|whose|where|when)\b")
"""Behind a verb, what begins something else."""
_JOINED = re.compile(r"\w\s(?:and|or)\s*$")
"""Before the second of two nouns: `its prices and deals have`."""
_UNITS = "(?:gallon|litre|liter|barrel|tonne|ton|pound|kilo|kilogram|ounce|share|unit|bushel|pint)"
_PRICE_OF = re.compile(
    rf"\b(?:price|cost|fare|fee)s?\s(?:of|for)\s(?:an?\s)?(?:{_UNITS}\sof\s)?(?!{_UNITS}\b)"
    r"(?P<what>(?:[a-z][\w-]*\s){0,3}?[a-z][\w-]*)"
    rf"(?=\s*$|\s{OBLIQUE.pattern}|\s(?:sold|bought)\b)"
)


def propose_noun(around: Around, chosen: Chosen) -> Chosen:
    """Return a choice with a common noun in place of nobody, or of an article's subject in doubt.

    Whoever else may be meant stays a candidate. The article's subject only gives way to a noun for
    all of a kind, and a country never does.
    """
    subject = find_subject(around.cast, around.sentence, around.at.start)
    name = chosen.name
    if name is None:
        noun = _find_kind(around, subject) or _find_thing(around, subject)
        noun = noun or _find_world(around, subject)
        return Chosen(noun, chosen.others, is_doubtful=True) if noun else chosen
    if is_country(name):
        return chosen
    noun = _find_plural(around, subject)
    if noun is None and not is_of_place(around, name):
        is_general = subject is None or _GENERAL.match(around.text, subject.verb.start)
        noun = _find_kind(around, subject) if is_general else _find_whole(around)
    return Chosen(noun, (name,), is_doubtful=True) if noun else chosen


def _find_kind(around: Around, subject: Subject | None) -> Name | None:
    """Return all of a kind, whom a figure is about, or whom it is a part of."""
    if found := _find_whole(around) or _find_plural(around, subject):
        return found
    if subject is None or _APART.search(around.text, subject.verb.end, around.at.start):
        return None
    span = _find_nameless(around, subject)
    return _read_plural(around, span) if span else None


def _find_whole(around: Around) -> Name | None:
    """Return whom a share is a part of: `70% of old batteries are`, `1 in 10 young sailors`."""
    if around.mention.amount.unit != "%":
        return None
    before = around.text[max(around.sentence.start, around.at.start - _NEAR) : around.at.start]
    if not _LEADS.search(before):
        return None
    if _OF_WORLD.match(around.text, around.at.end):
        return _make(around, around.clause, "world")
    found = _WHOLE.search(around.text, around.at.start, around.sentence.end)
    if found is None or found.start() > around.at.end:
        return None
    return _name(around, Span(*found.span("whole")))


def _find_plural(around: Around, subject: Subject | None) -> Name | None:
    """Return the plural before a verb that looks like a noun: `hedge funds charge 2%`."""
    begins = around.clause.start
    verb = None if subject else _BARE.search(around.text, begins, around.at.start)
    if verb is None:
        return None
    by = OBLIQUE.search(around.text, begins, verb.start())
    return _read_plural(around, Span(begins, by.start() if by else verb.start()))


def _read_plural(around: Around, span: Span) -> Name | None:
    span = _trim(around, span)
    if led := _AVERAGE.match(around.text, *span):
        return _name(around, Span(led.end(), span.end))
    if led := _SOME.match(around.text, *span):
        span = Span(led.end(), span.end)
    return _name(around, span) if _PLURAL.search(around.text, *span) else None


def _find_thing(around: Around, subject: Subject | None) -> Name | None:
    """Return one thing or some stuff that a clause is about, or what it gives the price of."""
    span = _find_nameless(around, subject)
    if subject is None or span is None:
        return None
    if priced := _PRICE_OF.search(around.text, *subject.span):
        return _name(around, Span(*priced.span("what")))
    span = _trim(around, span)
    if led := _THE.match(around.text, *span):
        span = Span(led.end(), span.end)
    return _name(around, span) if " " in around.say(span) else None


def _find_world(around: Around, subject: Subject | None) -> Name | None:
    """Return the world, in an article on a place or a person, where a clause counts what is there.

    None if the clause says of whom.
    """
    topic = around.cast.subject
    if topic and not (is_of_place(around, topic) or around.cast.is_person(topic)):
        return None
    if subject and around.say(_trim(around, subject.span)).lower() not in {"", "there"}:
        return None
    worldwide = around.find(WORLDWIDE, around.clause)
    return _make(around, worldwide[0], "world") if worldwide else None


def _find_nameless(around: Around, subject: Subject | None) -> Span | None:
    """Return where a subject is; None if it has a name, or is not the whole of it."""
    if subject is None or subject.names or subject.pronoun:
        return None
    begins = subject.span.start
    if _JOINED.search(around.text, around.sentence.start, begins):
        return None
    return Span(begins, begins + len(subject.words))


def _trim(around: Around, span: Span) -> Span:
    """Return a subject without the adverbs around it."""
    opening = _OPENING.match(around.text, *span)
    begins = opening.end() if opening else span.start
    ending = _ENDING.search(around.text, begins, span.end)
    return Span(begins, ending.start() if ending else span.end)


def _name(around: Around, span: Span) -> Name | None:
    """Return the name of a thing; None if these words are no noun, or say too little."""
    words = around.say(span)
    head = words.rpartition(" ")[2]
    if not words or _NO_WORD.search(words) or words.count(" ") >= _MOST:
        return None
    if head.casefold() in _EMPTY or _NO_HEAD.match(head) or NAMELESS.fullmatch(head):
        return None
    if _NAMED.search(words) or _has_verb(words) or around.cast.find_measures(span):
        return None
    if any(name.start < span.end and span.start < name.end for name in around.names):
        return None
    abbreviated = words.partition(" ")[0].isupper()
    return _make(around, span, words if abbreviated else words[0].lower() + words[1:])


def _has_verb(words: str) -> bool:
    """Whether words have a verb that is no participle, as `used boats` has."""
    return any(not found[0].endswith("ed") for found in FINITE.finditer(words))


def _make(around: Around, span: Span, words: str) -> Name:
    return Name(*span, words, around.cast.lexicon.find_entity(words))
