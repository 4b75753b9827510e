"""Find whom a figure is about if its clause has a common noun for it instead of a name.

`Hedge funds typically charge 2%` is about hedge funds, and `half of young sailors own a boat` about
young sailors. A noun that stands for somebody named before, such as `the company`, does not count.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimbook.extract.naming.names import Name
from claimbook.extract.resolving.entity.noun_phrases import (
    ADVERB,
    PLURAL,
    PLURALS,
    make_name,
    name_noun,
    read_plural,
    skip_number,
    trim_adverbs,
)
from claimbook.extract.resolving.entity.pronoun_fit import BODIES
from claimbook.extract.resolving.entity.topic import OF_ALL
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.resolving.sentence.leading import begins_clause
from claimbook.extract.resolving.sentence.subjects import OBLIQUE, Subject
from claimbook.extract.words.firms import FIRMS
from claimbook.extract.words.verbs import FINITE, IN_PLURAL
from claimbook.quantity import Span

_THE = re.compile(
    r"the\s(?!\w+est\b|(?:best|worst|most|least|first|second|new|same|other|rest|previous)\b)",
    re.IGNORECASE,
)
"""Before a noun that says enough by itself: `the left-hand wall`, not `the best option`."""
_STANDS_FOR = re.compile(
    rf"\b(?:{FIRMS}|{BODIES}|state|city|town|county|province|island|nation|country|government|region"
    r"|m[ae]n|wom[ae]n|boy|girl|father|mother|son|daughter|couple|family|founder|author|singer|actor"
    r"|actress|player|star|champion|teacher|lawyer|billionaire|politician|president|minister|mayor"
    r"|governor|senator|candidate|leader|chief|executive|director|team|side|duo|two|pair)$"
)
"""A noun that stands for somebody named before, if `the` is before it."""
_BARE = re.compile(rf"\s(?:{ADVERB}\s)?{IN_PLURAL.pattern}\s(?:[\w’'%$€£.,-]+\s){{0,6}}?$")
"""The plural form of a verb before a figure, which a noun may have as well."""
_WHOLE = re.compile(
    r"(?:(?:\s[—–](?:\s[^—–]{1,30}\s[—–])?)?\sof|\b(?:in|out\sof)\s(?:\d+|ten|five|four|three))\s(?:(?:all|the|total|those|(?:the\sworld|[A-Z]\w+)['’]s|\d+)\s)*"
    rf"(?P<whole>(?:(?!(?:and|or|of|in|to|for)\s)[A-Za-z][\w.&-]*\s){{0,3}}?{PLURALS})(?![\w’'-])"
)
_FRONTED = re.compile(
    r"(?:Of|Among|Amongst)\s(?:(?:all|the|those|these|our|its|their|some|about|nearly|[\d,]+|total)\s)*"
    rf"(?P<whole>(?:[a-z][\w-]*\s){{0,3}}?{PLURALS})(?![\w’'-])"
    rf"(?!\s{FINITE.pattern})"
)
"""A whole that begins a sentence: `Of the young sailors who answered, half were`."""
_OF_WORLD = re.compile(r"\sof\s(?:humanity|the\sworld)\b")
_WORLD = re.compile(
    r"[Tt]he\sworld(?:\s[a-z]|['’]s\s(?!\w+est\b|(?:most|first|only|second|leading)\b)"
    r"(?:[a-z]+\s)?[a-z]+s\s)|[Hh]umanity\b"
    rf"|(?:[Tt]he\s)?(?i:{OF_ALL})\b"
)
"""A subject that is the world, or all of a kind in it: not `the world’s largest bank`."""
_ALL_PEOPLE = frozenset(("men", "women", "people", "children", "adults"))
_WORLDWIDE = re.compile(r"(?:Globally|Worldwide|(?:Across|Around)\sthe\s(?:world|globe)),?\s")
"""The start of a sentence about the whole world."""
_ALL = re.compile(r"[Ww]orld|umanity|[Gg]lobal ")


_SHARE_OF = re.compile(
    r"(?:[\w-]+\s){0,2}?(?:\w+-)?(?:half|halves|thirds?|quarters?|fifths?|tenths?|majority|most|many|some|all"
    r"|share|number|proportion|per\s?cent|%|none|few|dozens|hundreds|thousands|millions|billions)"
    rf"\sof\s(?:(?:all|the|total|those)\s)*(?P<whole>(?:[a-z][\w-]*\s){{0,3}}?{PLURALS})(?![\w’'-])",
    re.IGNORECASE,
)
"""A subject that is a part of a whole: `three-quarters of young sailors`."""
_OTHER_PART = re.compile(rf"\s(?:{FINITE.pattern}|[a-z]+ing\b)")
"""After a figure that is the subject and does not name its whole."""
_RELATIVE = re.compile(
    r"(?:\b(?:the|an?|our|my|your|its|their|his|her)\s(?P<noun>(?:[a-z][\w-]*\s){0,3}[a-z][\w-]*)"
    rf"|\b(?P<many>(?:[a-z][\w-]*\s){{0,2}}?{PLURALS}))"
    rf",?\s(?:which|that|who)\s(?:(?:{ADVERB})\s)?(?={FINITE.pattern}|{IN_PLURAL.pattern})"
)
"""The noun before a relative clause of which it is the subject."""
_DETERMINER = re.compile(
    r"(?:(?P<each>each(?:\sof\sthe)?|every)|(?P<this>this|these|those|that)|(?P<the>the)"
    r"|(?P<own>my|your|our)|(?P<its>its|their|his|her)|(?P<a>an?|another))\s",
    re.IGNORECASE,
)
"""The determiner of a noun, by what it says about it."""


_EACH = re.compile(
    rf"(?:^|[,;]\s|\b(?:with|and|that|but)\s)(?:each|every)\s(?P<noun>(?:[a-z][\w-]*\s){{0,2}}?[a-z][\w-]*)\s(?=[a-z]+ing\b|{FINITE.pattern})"
)


def list_nouns(around: Around, subject: Subject | None) -> Sequence[tuple[Name, str]]:
    """Return the common nouns that a figure may be about, each with its relation to the figure."""
    if world := _find_whole_world(around, subject):
        return [(world, "all of the world")]
    amount = around.pick.mention.amount if around.pick.mention else None
    counted = amount.noun if amount and amount.unit == "count" else ""
    nouns: list[tuple[Name, str]] = []
    of_some = amount is not None and amount.unit in {"%", "count"} and not counted
    if of_some and (noun := _find_whole(around) or _find_whole_before(around)):
        nouns.append((noun, _name_share(noun)))
    span = _find_nameless(subject) if subject else None
    if noun := read_plural(around, span) if span else _find_bare(around, subject):
        nouns.append((noun, "a plural"))
    if of_some and not nouns and (noun := _find_fronted(around)):
        nouns.append((noun, _name_share(noun)))
    if of_some and not nouns and (noun := _read_whole(around)):
        nouns.append((noun, "the whole of a share, elsewhere"))
    if noun := _find_part_of(around, subject):
        nouns.append((noun, "whole of a subject"))
    if span and (noun := _find_definite(around, span)):
        nouns.append((noun, "a definite plural"))
    if noun := _find_relative(around):
        nouns.append((noun, "a relative clause"))
    if counted and (noun := _find_counted(around, counted)):
        nouns.append((noun, "what is counted"))
    if span and (noun := _find_thing(around, span)):
        nouns.append((noun, "a thing"))
    if span and (determined := _find_determined(around, span)):
        nouns.append(determined)
    if noun := _find_each(around):
        nouns.append((noun, "a noun with each"))
    return nouns


def _find_whole_world(around: Around, subject: Subject | None) -> Name | None:
    """Return the world if a clause is about all of it: `half of humanity lives`."""
    if _WORLDWIDE.match(around.text, around.sentence.start):
        return make_name(around, around.clause, "world")
    if not _ALL.search(around.text, *around.sentence):
        return None
    begins = subject.span.start if subject else around.clause.start
    begins = trim_adverbs(around, Span(begins, around.at.start)).start
    if _OF_WORLD.match(around.text, around.at.end) or _WORLD.match(around.text, begins):
        return make_name(around, around.clause, "world")
    return None


def _find_whole(around: Around) -> Name | None:
    """Return the whole of a share: `70% of old batteries are`, `1 in 10 young sailors`."""
    return _read_whole(around) if begins_clause(around) else None


def _read_whole(around: Around) -> Name | None:
    """Return the whole of a share, wherever it is: `compared with 8% of old sailors`."""
    found = _WHOLE.search(around.text, around.at.start, around.sentence.end)
    if found is None or found.start() > around.at.end:
        return None
    return name_noun(around, Span(*found.span("whole")), part=True)


def _name_share(whole: Name) -> str:
    """Say what a figure is a share of; `men` alone may be those of anybody named."""
    return "a share of people" if whole.words in _ALL_PEOPLE else "the whole of a share"


def _find_fronted(around: Around) -> Name | None:
    """Return the whole that a sentence begins with, for the shares that follow."""
    begins = trim_adverbs(around, around.sentence).start
    found = _FRONTED.match(around.text, begins, around.at.start)
    return name_noun(around, Span(*found.span("whole")), part=True) if found else None


def _find_whole_before(around: Around) -> Name | None:
    """Return the whole of the previous share, for one that does not name it: `and half have`."""
    if _OTHER_PART.match(around.text, around.at.end) is None:
        return None
    before = (each for each in reversed(around.mentions) if each.start < around.at.start)
    return next(filter(None, (_find_whole(around.turn_to(each)) for each in before)), None)


def _find_part_of(around: Around, subject: Subject | None) -> Name | None:
    """Return the whole of which a part is the subject: `three-quarters of young sailors live`."""
    if subject is None or subject.pronoun:
        return None
    span = trim_adverbs(around, subject.span)
    found = _SHARE_OF.match(around.text, *span)
    return name_noun(around, Span(*found.span("whole")), part=True) if found else None


def _find_definite(around: Around, span: Span) -> Name | None:
    """Return a plural with an article: `the winners of each race`."""
    span = trim_adverbs(around, span)
    led = _THE.match(around.text, *span)
    if led is None:
        return None
    span = Span(led.end(), span.end)
    words = around.words_of(span)
    if _STANDS_FOR.search(words) or _is_counted_before(around, words):
        return None
    return read_plural(around, span)


def _find_determined(around: Around, span: Span) -> tuple[Name, str] | None:
    """Return the noun of a subject with its determiner: `each ship`, `the voyage`."""
    span = trim_adverbs(around, span)
    led = _DETERMINER.match(around.text, *span)
    if led is None:
        return None
    rest = skip_number(around, Span(led.end(), span.end))
    words = around.words_of(rest)
    kind = next(k for k, v in led.groupdict().items() if v)
    if kind in {"the", "this"} and (_STANDS_FOR.search(words) or _is_counted_before(around, words)):
        return None
    noun = name_noun(around, rest)
    return (noun, f"a noun with {kind}") if noun else None


def _find_each(around: Around) -> Name | None:
    """Return what each one of does or has the figure: `with each ship carrying 9 boats`."""
    found = _EACH.search(around.text, around.clause.start, around.at.start)
    return name_noun(around, Span(*found.span("noun"))) if found else None


def _is_counted_before(around: Around, words: str) -> bool:
    """Whether an earlier figure has counted such things, which somebody has or does.

    One example is `The Line will buy 30 boats.

    The boats will carry 9 million people`.
    """
    before = (m for m in around.split.grounded.mentions if m.end <= around.sentence.start)
    return any(m.amount.noun and words.endswith(m.amount.noun) for m in before)


def _find_relative(around: Around) -> Name | None:
    """Return the noun before a relative clause with the figure."""
    last = None
    for found in _RELATIVE.finditer(around.text, around.sentence.start, around.at.start):
        last = found
    if last is None or "," in around.text[last.end() : around.at.start]:
        return None
    return name_noun(around, Span(*last.span("noun" if last["noun"] else "many")))


def _find_bare(around: Around, subject: Subject | None) -> Name | None:
    """Return the plural before a verb that looks like a noun: `hedge funds charge 2%`."""
    begins = around.clause.start
    verb = None if subject else _BARE.search(around.text, begins, around.at.start)
    if verb is None:
        return None
    by = OBLIQUE.search(around.text, begins, verb.start())
    return read_plural(around, Span(begins, by.start() if by else verb.start()))


def _find_thing(around: Around, span: Span) -> Name | None:
    """Return a thing or substance that a clause is about."""
    span = trim_adverbs(around, span)
    if led := _THE.match(around.text, *span):
        span = Span(led.end(), span.end)
        if _STANDS_FOR.search(around.words_of(span)):
            return None
    return name_noun(around, span) if " " in around.words_of(span) else None


def _find_counted(around: Around, noun: str) -> Name | None:
    """Return what is counted at the beginning of a clause: `4 million young sailors may`.

    It must be a plural that no other noun follows: not `one man`, nor `a four-term mayor`.
    """
    at = around.text.rfind(noun, *around.at)
    if at < 0 or not begins_clause(around):
        return None
    end = at + len(noun)
    if not PLURAL.search(around.text, at, end) or around.text.startswith("-", end):
        return None
    return name_noun(around, Span(at, end), part=True)


def _find_nameless(subject: Subject) -> Span | None:
    """Return the span of a subject; None if it has a name, or is not the whole of it."""
    if subject.names or subject.pronoun:
        return None
    begins = subject.span.start
    return Span(begins, begins + len(subject.words))
