"""Find everyone in a sentence who may be its speaker: names, offices, papers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimbook.extract.naming.names import Name
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.words.attribution import (
    NAMELESS,
    OFFICE,
    OFFICE_BEFORE,
    OFFICES,
    PAPER,
    PAPERS,
    ROLE,
    SAYING,
)
from claimbook.extract.words.countries import list_adjectives, list_full_names
from claimbook.extract.words.firms import FIRMS
from claimbook.quantity import Span

_OF_PLACE = re.compile(r"\s(?:of|for)\s(?:the\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*")
_OPENING = r"(?:But|Now|And|Yet|So|Then|While|Also|Still|However|Meanwhile)\b"
"""A word that opens a sentence and is not part of the speaker."""
_WHOSE = re.compile(
    rf"(?>(?:[\w’'-]+['’]s\s(?:[a-z-]+\s){{0,2}}|(?!{_OPENING})[A-Z][\w’'.&-]*(?<!-based)\s)+)$"
)
"""An owner, in the possessive or in front. Its quantifier does not backtrack, or rows of names
would take exponential time."""
_WHICH = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother) (?:[\w-]+ ){1,2}$")
"""The words before a noun that specify an office: `the food safety authority`."""
_PLURAL = re.compile(r"s$")
"""A plural, which may have its own clause: `the price analysts expected`."""
_OFFICE = re.compile(
    r"(?:spokes\w+|mayor|executive|director|president|chairman|minister|officer|C[EFOT]O)$"
)
_OF_WHOM = re.compile(
    r"\s(?:of|for|at)\s(?:(?:the\s)?[A-Z][\w’'&-]*(?:\s(?:(?:of|for|and)\s(?:the\s)?)?[A-Z][\w’'&-]*){0,4}"
    r"|the\s[a-z-]+(?:\s(?:of\s)?(?!sa(?:id|ys)\b|told\b|added\b)[a-z-]+)?(?=[,.”\"]|\s(?:sa(?:id|ys)|told|added)\b))"
)
"""The words after an office that name its body: `of Coast Air`, `for the ministry`."""
_BODY_OF_PLACE = re.compile(r"\s[a-z-]{4,}(?:\s[a-z-]{4,})?(?=\s$)")
"""The words between a place and a verb of saying: `the Holland coastguard said`."""
_STAFF = re.compile(
    r"\s(?:(?!(?:told|said|says?|and|or|of|in|to|by|as|with|for|from|on|at|that|the|an?)\b)[a-z-]+\s){0,2}"
    rf"(?:{NAMELESS.pattern}|spokes(?:man|woman|person|people))(?!['’]|\s[A-Z])"
    r"(?!\s(?:chief|force|(?!(?:later|never|further|earlier|after|over)\b)[a-z]+(?:ers?|ors?|ion|ment|woman|man))\b)"
)
"""After the name of a body or place: the speaker who belongs to it."""
_HOLDS = re.compile(
    r"\s(?:(?!(?:and|or|of|in|to|by|as|with|for|from|on|at|that|the|an?)\b)[a-z-]+\s){0,2}"
    r"(?:official|ambassador|envoy|adviser|advisor|member|spokes(?:man|woman|person)|lawyer|scientist"
    r"|researcher|officer|lawmaker|doctor|activist|reporter|correspondent)\s"
)
"""Between the names of a body and of somebody in it."""
_ARTICLE = re.compile(r"\b(?:the|an?)\s(?:[a-z-]+\s)?$", re.IGNORECASE)
_OF_COUNTRY = re.compile(rf"\s(?:{FIRMS}|authorities|officials|[A-Z][a-z]+(?:\s[A-Z][\w’'-]+)+)\b")
"""After an adjective that only says of which country somebody is: `the Japanese manufacturer`."""
_ONLY_HEARS = re.compile(
    r"\btold\s(?:the\s)?$"
    r"|\b(?:obtained|seen|reviewed|viewed)\sby\s(?:the\s)?$"
)
"""Before somebody who only hears or shows what others say: `a memo seen by the Post said`."""
_KNOWING = re.compile(
    r"\s(?:familiar|close|briefed|involved|with\s(?:direct\s)?knowledge|who\s(?:has|have|had|is|are|was|were))\s"
    r"[^,.;:]{3,70}?(?=[,.;]|\s(?:sa(?:id|ys?)|told)\b)"
)
"""The words after unnamed people that say how they know: `two people familiar with the matter`."""
_APPOSED = re.compile(r"\s*,\s*(?:(?!(?:the|an?|its|their|his|her|said|says)\b)[a-z-]+\s){0,2}")
"""Between a person and their office: `Anna Holm, campaigns director`."""
_OF_BODY = re.compile(r"(?:[Tt]he|[Aa]n?)\s(?:[a-z]+\s)?[A-Z]")
"""Begins the words for somebody from another body: `, a Coast Air official`."""
_HELD = re.compile(rf"\b{OFFICES}\b")
_HOLDER = re.compile(r"\s?,\s(?:[a-z]+\s)?(?:(?:Dr|Prof|Mr|Ms|Mrs|Sir|Dame)\.?\s)?")
"""Between an office and its holder: `the unit's director, professor Anna Holm`."""
_COMMA = re.compile(r"\s?,\s")
_LONGEST_OFFICE = 120
"""Characters before a name within which its office is looked for."""
_OFFICERS = re.compile(
    r"\s(?:officers|officials?|leaders?|bosses|chiefs|members|representatives?)\b"
)
"""After a body: the speakers who belong to it, as in `union leaders said`."""
_LEADING = re.compile(
    rf"(?!{_OPENING}|(?:He|She|It|They|We|I|There|That|This)\b)(?:[A-Z][a-z-]+\s)(?:[a-z-]+\s){{0,2}}"
)
"""The words that open a sentence and specify a group: `Health advocacy` groups."""


_WORD = (
    r"(?:(?!(?:i|he|she|it|they|we|you|who|which|that|this|these|there|what|and|but|or|as|not|to|if|than"
    r"|when|while|where|because|although|though|so|yet|then|since|also|said|says)\b)[\w’'&-]+)"
)
_WITHOUT_NAME = (
    rf"(?P<who>(?!(?:\w+ed\s)?(?:on|by|in|from|at|with|to|for|of)\b)(?:{_WORD}\s){{0,4}}?(?!(?:the|an?)\b){_WORD}(?<=[a-z])"
    r"(?:\s(?:who|of|for|from|at|in|on|with|familiar|close|briefed|involved|seen)\s"
    r"(?:(?!\s[-–—]\s)[^,;:“”\"]){3,70}?(?<!\sand))?)"
)
"""A noun with its modifiers: `a person who has seen the accounts`."""
_SUBJECT = re.compile(
    rf"(?:^|[,;:—“”\"]\s|\b(?:that|and|but|as|while|said|says)\s){_WITHOUT_NAME}"
    r"(?:\s(?:on\s\w+day|in\san?\s\w+|(?:this|last)\s\w+|\w+ly))?\s$",
    re.IGNORECASE,
)
"""A subject without a name, before a verb of saying."""
_INVERTED = re.compile(rf"\s{_WITHOUT_NAME}(?=[,.;]|$)", re.IGNORECASE)
"""The same after the verb: `, said a person who has seen the accounts`."""
_SPEAKS = re.compile(
    r"(?:.*\s)?(?:sa(?:id|ys?)|told|warn(?:ed|s)?|added|adds|claim(?:ed|s)?|argued?)$"
)
"""Verbs whose subject is always a person or a body, even if the noun looks like something else."""
_PAPER_SPEAKS = re.compile(
    r"(?:.*\s)?(?:found|finds|show(?:s|ed)?|reveal(?:s|ed)?|suggest(?:s|ed)?|indicate[sd]?"
    r"|puts? .*|estimates?|predicts?|expects?|believes?)$"
)
_STATES = re.compile(rf"\b(?:{PAPERS}|[a-z]+(?:ers|ors|ists|ials|ysts|ants|ents|sses))\b")
"""Papers, and people named by what they do, that may be the subject of such a verb."""
_A_PAPER = re.compile(rf"\s(?:[a-z-]+\s){{0,2}}(?:{PAPERS}|lending|newspapers?)\b")
"""After a country that only says where a paper is from: `a US report`."""


_PRONOUN = re.compile(r"\b(he|she|it|they)\s$", re.IGNORECASE)
_DENIES = re.compile(
    rf"(?:^|[,;]\s)(?P<who>(?:[Tt]he\s)?(?:{_WORD}\s){{0,3}}?{_WORD})"
    r"\s(?:contest|den|disput|doubt|reject)(?:e?s|ed|y|ies|ied)\s(?:this|that|it|the\s\w+),?\s(?:(?:and|but)\s)?$"
)
"""A subject without a name before its second verb: `the district disputes this and puts`."""


class Actor(NamedTuple):
    """A person, body or paper that may be the speaker in a sentence."""

    span: Span
    words: str
    name: Name | None
    """The name; None if the words are not a name."""
    paper: bool = False
    """Whether it is a document, such as `the quarterly report`."""
    unnamed: bool = False
    """Whether only the grammar of the sentence makes it a speaker."""
    pronoun: bool = False
    """Whether it is `he`, `she`, `it` or `they`."""


def list_actors(around: Around) -> Sequence[Actor]:
    """Return every possible speaker of a sentence, names first.

    All figures within the same quotation marks share the result, and so do all outside any.
    """
    return around.split.keep(
        (list_actors, around.sentence, around.quoted), lambda: list(_find_actors(around))
    )


def _find_actors(around: Around) -> Iterator[Actor]:
    quoted = around.quoted or Span(0, 0)
    names = [
        name
        for name in around.names
        if not quoted.start <= name.start < quoted.end
        and not _ONLY_HEARS.search(around.text, max(0, name.start - 30), name.start)
        and not (_OF_COUNTRY.match(around.text, name.end) and _is_adjective(around, name))
        and not (name.words in list_full_names() and _A_PAPER.match(around.text, name.end))
    ]
    for office in list(_list_offices(around, names)):
        names = [name for name in names if not office.covers(name)]
    described = []
    starts = {name.start for name in names}
    for name in names:
        holds = _HOLDS.match(around.text, name.end)
        if holds and holds.end() in starts:
            described.append(Span(name.start, holds.end()))
            continue  # `Tide Bureau official Anna Holm`
        if span := _find_staff(around, name) or _find_body(around, name):
            described.append(span)
            yield Actor(span, around.words_of(span), None)
        else:
            yield Actor(Span(name.start, name.end), name.words, name)
    taken = [Span(name.start, name.end) for name in names] + described
    for pattern, paper in ((PAPER, True), (ROLE, False)):
        for span in around.find(pattern):
            named = any(each.start < span.end and span.start < each.end for each in taken)
            inside = quoted.start <= span.start < quoted.end
            if not named and not inside and not _is_hearer(around, span):
                yield _know_office(around, span) or _describe(around, span, paper=paper)
    yield from _find_pronouns(around, quoted)


def _list_offices(around: Around, names: Sequence[Name]) -> Iterator[Span]:
    """Yield the offices after persons, whose bodies do not speak themselves.

    For example, `Anna Holm, president of Tide's Auctions, which ran the sale, said`.
    """
    for name in names:
        if around.text.startswith(",", name.end) and around.cast.is_person(name):
            found = OFFICE.match(around.text, name.end, around.sentence.end)
            if found:
                yield Span(*found.span("office"))


def _find_pronouns(around: Around, quoted: Span) -> Iterator[Actor]:
    """Yield the pronouns that are subjects of verbs of saying: `he also said`."""
    for verb in around.find(SAYING):
        found = _PRONOUN.search(around.text, max(around.sentence.start, verb.start - 6), verb.start)
        if found and not quoted.start <= verb.start < quoted.end:
            yield Actor(Span(*found.span(1)), found[1].lower(), None, pronoun=True)


def _find_staff(around: Around, name: Name) -> Span | None:
    """Return people without names who belong to a body or place: `Holland hospital officials`."""
    found = _STAFF.match(around.text, name.end, around.sentence.end)
    if found is None:
        return None
    left = _ARTICLE.search(around.text, around.sentence.start, name.start)
    return Span(left.start() if left else name.start, found.end())


def _find_body(around: Around, name: Name) -> Span | None:
    """Return the body that speaks when only its place is named: `the Holland coastguard`."""
    verb = next((v for v in around.find(SAYING) if v.start > name.end), None)
    if verb is None or around.text[name.start - 4 : name.start].lower() != "the ":
        return None
    found = _BODY_OF_PLACE.match(around.text, name.end, verb.start)
    of_place = found and (around.cast.is_place(name) or _is_adjective(around, name))
    return Span(name.start, found.end()) if found and of_place else None


def _is_adjective(around: Around, name: Name) -> bool:
    """Whether a country's name is used as an adjective."""
    return around.text[name.start : name.end] in list_adjectives()


def _is_hearer(around: Around, span: Span) -> bool:
    """Whether somebody only listens: `he told the court`."""
    return around.text.endswith(("told ", "told the "), 0, span.start)


def _describe(around: Around, span: Span, *, paper: bool) -> Actor:
    """Return an actor without a name, with its possessor: `Holland’s fish office`."""
    if paper:
        before = next((n for n in around.names if n.end + 1 == span.start), None)
        if before and _is_adjective(around, before):
            span = Span(before.start, span.end)  # `Spanish figures say`
        return Actor(span, around.words_of(span), None, paper)
    people = _OFFICERS.match(around.text, span.end, around.sentence.end)
    if people:
        span = Span(span.start, people.end())
    left = around.text[around.sentence.start : span.start]
    whose = _LEADING.fullmatch(left) or _WHOSE.search(left)
    if whose is None and not _PLURAL.search(around.text, span.start, span.end):
        whose = _WHICH.search(left)
    behind = _OF_WHOM if _OFFICE.search(around.words_of(span)) else _KNOWING
    of = behind.match(around.text, span.end)
    whole = Span(span.start - len(whose[0]) if whose else span.start, of.end() if of else span.end)
    return Actor(whole, around.words_of(whole), None, unnamed=people is not None)


def _know_office(around: Around, span: Span) -> Actor | None:
    """Return the book's entity for an office in lower case, such as `the mayor of Tidewater`."""
    found = _OF_PLACE.match(around.text, span.end, around.sentence.end)
    whole = Span(span.start, found.end() if found else span.end)
    words = around.words_of(whole)
    entity = around.cast.lexicon.find_entity(words.removeprefix("the ").removeprefix("The "))
    return Actor(whole, words, Name(whole.start, whole.end, words, entity)) if entity else None


def find_bearer(around: Around, actor: Actor, actors: Sequence[Actor]) -> Actor:
    """Return the person named beside a role: `Ray Young, the chief financial officer, said`."""
    if actor.name or actor.pronoun:
        return actor
    is_office = _HELD.search(actor.words) is not None
    of_body = _OF_BODY.match(actor.words) is not None
    for other in actors:
        holds = is_office and _HOLDER.fullmatch(around.text, actor.span.end, other.span.start)
        if holds and other.name and _is_holder(around, other.name):
            return other
        gap = around.text[other.span.end : actor.span.start]
        if other.name is None or other.span.end > actor.span.start:
            continue
        if not _APPOSED.fullmatch(gap):
            continue
        if around.cast.is_person(other.name):
            return other
        if not (around.cast.is_place(other.name) or of_body):
            return other
    return actor


def _is_holder(around: Around, name: Name) -> bool:
    """Whether a name after an office is a person's, or may be and has another comma after it."""
    if around.cast.is_person(name):
        return True
    ends = _COMMA.match(around.text, name.end) is not None
    return ends and " " in name.words and not around.cast.is_place(name)


def find_office(around: Around, actor: Actor) -> str:
    """Return the office named beside a speaker; empty if the book knows the speaker."""
    if actor.name is None or actor.name.entity:
        return ""
    if found := OFFICE.match(around.text, actor.span.end, around.sentence.end):
        return " ".join(found["office"].split())
    begin = max(around.sentence.start, actor.span.start - _LONGEST_OFFICE)
    found = OFFICE_BEFORE.search(around.text, begin, actor.span.start)
    if found and found["apposed"] and not around.cast.is_person(actor.name):
        return ""
    words = found["office"].split() if found else []
    while len(words) > 1 and words[0] in list_adjectives():
        words.pop(0)
    office = " ".join(words)
    return office if office[-2:].isupper() else office.lower()


def list_unnamed(around: Around) -> Sequence[Actor]:
    """Return the subjects of verbs of saying in a sentence, whatever noun they are.

    Only for a sentence that attributes the figure to nobody whom `list_actors` returns.
    """
    return around.split.keep(
        (list_unnamed, around.sentence, around.quoted), lambda: list(_find_unnamed(around))
    )


def _find_unnamed(around: Around) -> Iterator[Actor]:
    text, sentence = around.text, around.sentence
    for verb in around.find(SAYING):
        speaks = _SPEAKS.fullmatch(text, verb.start, verb.end)
        if not speaks and not _PAPER_SPEAKS.fullmatch(text, verb.start, verb.end):
            continue
        before = text[sentence.start : verb.start]
        denies = _DENIES.search(before)
        found = denies or _SUBJECT.search(before)
        offset = sentence.start
        if found is None and text[verb.start - 2] in ',”"':
            found, offset = _INVERTED.match(text, verb.end, sentence.end), 0
        # Otherwise it may be an object, as in `Coast Air, which owns the yard, expects a loss`.
        if found is None or not (speaks or denies or _STATES.search(found["who"])):
            continue
        span = Span(offset + found.start("who"), offset + found.end("who"))
        if not any(n.end == span.end for n in around.names):
            yield Actor(span, around.words_of(span), None, unnamed=True)
