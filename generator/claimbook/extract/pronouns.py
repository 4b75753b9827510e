"""Find who or what the pronouns before a figure may stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimbook.extract.around import Around
from claimbook.extract.attribution import NEWS, SAID_BEFORE, SAYING, SOURCES
from claimbook.extract.chains import (
    find_owner,
    find_person,
    find_thing,
    is_of_nameless,
    speaks_of_others,
)
from claimbook.extract.cues import match_cues
from claimbook.extract.firms import FIRMS
from claimbook.extract.names import Name
from claimbook.extract.nearness import OTHER_CLAUSE, is_beside
from claimbook.extract.sections import find_topic
from claimbook.extract.subjects import find_subject
from claimbook.extract.topic import is_country, list_equals, measures_company, modifies
from claimbook.grounding import Span

_PRONOUNS_LAST = 1000
_BESIDE = 2
_GOVERNS = 10
"""How far from the figure a pronoun may be and still be its clause's subject."""
_MOST = 4
"""How many candidates there may be."""
_INSERTED = re.compile(r"\b(?:that|which)\s$")
"""Words before a person who only comments on a noun: `a model that the company says answers 9`."""
_SAYS_THAT = re.compile(r"\bthat\b")
BODIES = (
    "agency|council|university|hospital|club|foundation|ministry|commission|board|institute"
    "|association|federation|fund|trust|department|party|union|school|college|museum|service"
    "|authority|committee|society"
)
"""Nouns for bodies, which stand for one that has them in its name."""
_PRONOUN = match_cues(
    f"""
    it | its | they | their | them | him | he | his | she | her
    | the (?:state|city|town|county|province|island|nation|country)(?:['’]s)?
    | the (?:[\\w-]+\\s){{0,2}}(?:{FIRMS})(?! (?:industry|sector|market))
    | the (?:stock|shares|share price)
    | the (?:{BODIES})(?:['’]s)?
    """
)
_OF_THING = re.compile(r"its?", re.IGNORECASE)
_OWNED = re.compile(
    r"['’]s?\s(?:[a-z-]+\s){1,2}(?:(?:on|in|late|early)\s[\w\s]{3,20})?(?=sa(?:id|ys)\b)"
)
"""Words after an owner whose possession speaks: `Peck's campaign said`."""
_OF_MANY = re.compile(r"they|their|them", re.IGNORECASE)
_OF_PLACE = re.compile(
    r"the (?:state|city|town|county|province|island|nation|country)(?:['’]s)?", re.IGNORECASE
)
_OF_BODY = re.compile(rf"the ({BODIES})(?:['’]s)?", re.IGNORECASE)
_AGENCY = re.compile(
    r"\b(?:Department|Administration|Authority|Service|Bureau|Commission|Office|Centers)\b"
)
"""In the name of a state's body that is called `the agency`."""
_OF_ELECTED = re.compile(r"the (?:council|ministry|department|committee)\b", re.IGNORECASE)
_OF_COUNTRY = re.compile(r"the (?:country|nation)\b", re.IGNORECASE)
_OF_TOWN = re.compile(r"the (?:city|town|county|province)\b", re.IGNORECASE)
_PUBLIC = match_cues(
    """
    (?:Attorney|Surgeon|Solicitor)[\\s-]General | Ministry | Department | Court | Police
    | Commission
    | Senate | Congress | Parliament | Council | Legislature | Government | Agency | Administration
    | Army | Navy | Office | Party | Board | University | Association | Nations
    """,
    case=True,
)
"""Words in the names of bodies that are not companies."""
_OF_TELLER = re.compile(r"\b(?:I|[Mm]y|me)\b")
"""Words between `he` and a figure that refer to the speaker."""
_OF_PERSON = re.compile(r"he|him|his|she|her", re.IGNORECASE)
_OBJECT = re.compile(
    r"(?:him|her|them)(?=\s(?:to|for|of|from|by)\b|\s[$€£\d]|[,.;])", re.IGNORECASE
)
"""A pronoun for somebody other than the subject of its clause."""
_ONLY_SAYS = re.compile(
    r"(?:he|she)\s(?:also\s|had\s|has\s)?(?:sa(?:id|ys)|add(?:ed|s)|told|explained|not(?:ed|es)|expects?|expected"
    r"|predict(?:s|ed)|forecasts?|warn(?:s|ed)|estimate[sd]|believe[sd]|claim(?:s|ed)|argue[sd]|insist(?:s|ed)"
    r"|stressed|wrote|declined|refused|thinks?|thought|calculate[sd]"
    r"|(?:cut|raised|lowered|trimmed)\s(?:his|her)\s(?:\S+\s){0,2}(?:forecast|estimate|target))\b"
    r"|(?:his|her)\s(?:\S+\s){0,2}(?:forecasts?|estimates?|price\starget|projections?"
    r"|research|study|survey|analysis|report)\b",
    re.IGNORECASE,
)
"""A person who is only speaking, hardly about themselves."""
_SAYS_BETWEEN = re.compile(r"\s(?:said|says|added)\b,?")
_IN = re.compile(
    r"(?<!shares )(?<!stake )(?<!invest )(?<!stock )\b[Ii]n\s"
    r"(?:[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?(?:,?\sand\s|,\s)){0,3}$"
)
"""Words before a place, which is not a company: `in Holland and`."""
_OWN = re.compile(r"\b(?:its|their|his|her)\s(?:[a-z-]+\s){0,2}$")
"""Before what belongs to whom a pronoun stands for: `Under its new Fast Forward plan it has`."""
_OF_STOCK = re.compile(r"the (?:stock|shares|share price)", re.IGNORECASE)
_STOCK = re.compile(r"(?:['’]s?)?\s(?:stock|shares|share price)\b(?!\s(?:market|exchange))")


def fits_pronouns(around: Around, subject: Name) -> bool:
    """Whether the last pronoun before the figure may stand for the subject."""
    before = _list_last(around)
    return not before or _fits(around, before[-1], subject)


def list_fitting(around: Around) -> tuple[Name, ...]:
    """Return the frequent names that the last pronoun before the figure may stand for."""
    before = _list_last(around)
    return tuple(
        name
        for name, weight in around.cast.weights.values()
        if before and weight > 1 and name.end < before[-1].start and _fits(around, before[-1], name)
    )[:_MOST]


def _list_last(around: Around) -> Sequence[Span]:
    """Return the pronouns before the figure that may stand for its entity."""
    return [
        span
        for span in around.find(_PRONOUN)
        if span.end <= around.at.start
        and not _is_owner_of_other(around, span)
        and not _is_only_speaking(around, span)
        and not (_is_of_body(around, span) and not _find_body(around, span))
    ]


def _fits(around: Around, pronoun: Span, name: Name) -> bool:
    """Whether a pronoun may stand for a name: `he` for a person, `it` for something else."""
    words = around.text[pronoun.start : pronoun.end]
    topic = around.cast.subject
    if name.words in NEWS and (topic is None or topic.key != name.key):
        return False  # `Berg told Reuters that the bank`
    if is_country(name) and measures_company(around):
        return False  # `it reported a profit of`
    if _OF_MANY.fullmatch(words):
        return not around.cast.is_person(name)
    if _OF_PERSON.fullmatch(words) and is_of_nameless(around, pronoun):
        return False
    if body := _OF_BODY.fullmatch(words):
        named, noun = name.words.casefold(), body[1].casefold()
        return named.endswith(noun) or named.startswith(f"{noun} of ")
    if modifies(around.text, name, ()):
        return False
    if _OF_COUNTRY.match(words):
        return is_country(name)
    if _OF_PLACE.fullmatch(words):
        if is_country(name):
            return _OF_TOWN.match(words) is None
        return around.cast.is_place(name)
    if words[:4].lower() == "the " and (is_country(name) or _PUBLIC.search(name.words)):
        return False
    return around.cast.is_person(name) == (_OF_PERSON.fullmatch(words) is not None)


def list_meant(
    around: Around, speaker: Name | None, names: Sequence[Name]
) -> Iterator[tuple[int, int, tuple[Name, ...]]]:
    """Yield what each pronoun before the figure may stand for; several names if that is open."""
    for span in around.find(_PRONOUN):
        in_name = any(n.start < span.end < n.end for n in around.names)
        if span.end > around.at.start or in_name or _is_owner_of_other(around, span):
            continue
        if _is_only_speaking(around, span) or _is_inserted(around, span):
            continue
        if _SAYS_THAT.search(around.text, span.end, around.at.start) and any(
            0 < verb.start - span.end <= _BESIDE for verb in around.find(SAYING)
        ):
            continue  # `He added that the state has 9 ships`
        away = 0 if around.clause.start <= span.start else OTHER_CLAUSE
        cost = away + (around.at.start - span.end) // 4
        if cost > _GOVERNS and _is_subject(around, span):
            cost = _GOVERNS
        elif away and any(span.end <= name.start < around.at.start for name in names):
            continue
        if meant := _find_meant(around, span, speaker, names):
            yield cost, _PRONOUNS_LAST, meant


def _is_subject(around: Around, span: Span) -> bool:
    """Whether a pronoun is the whole subject of a figure's clause, however far away it is."""
    subject = find_subject(around.cast, around.sentence, around.at.start)
    if subject is None or not subject.span.covers(span):
        return False
    return subject.words.strip() == around.text[span.start : span.end]


def _is_only_speaking(around: Around, span: Span) -> bool:
    """Whether a pronoun's person is only speaking: `she expects sales of`, not `says he has`.

    Also whether words for a body only introduce it: `the charity Sea First`.
    """
    if around.text[span.start : span.start + 4].lower() == "the ":
        if around.text[span.end : span.end + 2].strip().isupper():
            return True
        return around.text[span.start - 2 : span.start] == ", " and (
            _SAYS_BETWEEN.match(around.text, span.end) is not None
        )
    found = _ONLY_SAYS.match(around.text, span.start)
    return found is not None and found.end() <= around.at.start


def _is_inserted(around: Around, span: Span) -> bool:
    """Whether a person only says what the preceding noun does."""
    before = around.text[span.start - 8 : span.start]
    return _INSERTED.search(before) is not None and any(
        verb.start == span.end + 1 for verb in around.find(SAYING)
    )


def _is_owner_of_other(around: Around, span: Span) -> bool:
    """Whether a place is only an owner: `the state's largest firm has 9 ships`."""
    between = around.text[span.end : around.at.start]
    return (
        around.text[span.end - 1] == "s"
        and _OF_PLACE.fullmatch(around.text, span.start, span.end) is not None
        and " " in between.strip()
    )


def _find_meant(
    around: Around, pronoun: Span, speaker: Name | None, names: Sequence[Name]
) -> tuple[Name, ...]:
    """Return what a pronoun may stand for: the name before it, the speaker, or an earlier one."""
    if _is_of_body(around, pronoun):
        return _find_body(around, pronoun)
    if called := _find_called(around, pronoun):
        return called
    quoted = around.quoted if around.quoted and around.quoted.covers(pronoun) else None
    of_company = " " in around.words_of(pronoun)
    leading = [
        name
        for name in names
        if name.end <= pronoun.start
        and not (is_beside(around, name) and not of_company)
        and not _IN.search(around.text, name.start - 60, name.start)
        and not _OWN.search(around.text, max(0, name.start - 30), name.start)
        and not (speaker and name.key == speaker.key and SOURCES.search(name.words))
        and (quoted is None or quoted.start <= name.start)
        and _may_stand(around, pronoun, name)
    ]
    if _OBJECT.match(around.text, pronoun.start):
        subject = find_subject(around.cast, around.sentence, pronoun.start)
        leading = [name for name in leading if subject is None or name not in subject.names]
    if leading and not around.text[: pronoun.start].endswith("where "):
        subject = find_subject(around.cast, around.sentence, pronoun.start)
        leads = [name for name in leading if subject and name in subject.names]
        if leads or of_company or subject is None or subject.pronoun:
            return ((leads or leading)[-1],)
    told = speaker is not None and (
        speaker.words in NEWS
        or SOURCES.search(speaker.words)
        or _is_cited(around, speaker)
        or _foresees(around, speaker)
    )
    if speaker and not told and quoted is None and _fits(around, pronoun, speaker):
        return (speaker,)
    if _OF_STOCK.fullmatch(around.text, pronoun.start, pronoun.end):
        led = find_thing(around, lambda n: not n.is_good and _fits(around, pronoun, n))
        return led or find_owner(around, _STOCK) or _keep_fitting(around, pronoun)
    if _OF_PLACE.fullmatch(around.text, pronoun.start, pronoun.end):
        return _find_place(around, pronoun)
    if _OF_PERSON.fullmatch(around.text, pronoun.start, pronoun.end):
        if is_of_nameless(around, pronoun):
            return ()
        of_teller = _OF_TELLER.search(around.text, pronoun.end, around.at.start)
        teller = speaker if quoted and not of_teller else None
        return find_person(around, teller) or _keep_fitting(around, pronoun)
    return find_thing(around, lambda n: _fits(around, pronoun, n)) or _keep_fitting(around, pronoun)


def _may_stand(around: Around, pronoun: Span, name: Name) -> bool:
    """Whether a pronoun may stand for a name or its possession: `Peck's campaign said it`."""
    if around.cast.is_person(name) and _OWNED.match(around.text, name.end, pronoun.start):
        return _OF_THING.fullmatch(around.text, pronoun.start, pronoun.end) is not None
    return _fits(around, pronoun, name)


def _find_place(around: Around, pronoun: Span) -> tuple[Name, ...]:
    """Return the place that `the city` is: the article's, the last country, or the only town."""
    topic = around.cast.subject
    of_country = _OF_COUNTRY.match(around.text, pronoun.start)
    if topic and not of_country and _fits(around, pronoun, topic):
        return (topic,)
    before = around.cast.within(Span(0, pronoun.start))[::-1]
    noun = around.words_of(pronoun).split()[1].rstrip("'’s").casefold()
    for name in before:
        if name.words.casefold().endswith(f" {noun}"):
            return (name,)  # `Tidewater City`
    places = {n.key: n for n in before if _fits(around, pronoun, n)}
    return tuple(places.values())[: 1 if of_country else _MOST]


def _find_called(around: Around, pronoun: Span) -> tuple[Name, ...]:
    """Return the name that the same noun introduced: `the charity Sea First`."""
    words = around.words_of(pronoun).removesuffix("'s").removesuffix("’s")
    noun = words.rsplit(" ", 1)[-1]
    if noun == words or " new " in words:
        return ()
    before = around.cast.within(Span(0, pronoun.start))
    called = (n for n in reversed(before) if around.text.endswith(f" {noun} ", 0, n.start))
    return next(((name,) for name in called), ())


def _is_of_body(around: Around, pronoun: Span) -> bool:
    return _OF_BODY.fullmatch(around.text, pronoun.start, pronoun.end) is not None


def _find_body(around: Around, pronoun: Span) -> tuple[Name, ...]:
    """Return the last name before `the agency` that ends with the same word."""
    before = around.cast.within(Span(0, pronoun.start))[::-1]
    found = next(((name,) for name in before if _fits(around, pronoun, name)), ())
    if found or _OF_ELECTED.match(around.text, pronoun.start):
        return found  # no company is a council
    if thing := find_thing(around, lambda name: _is_body(around, name)):
        return thing
    if not around.text.startswith("agency", pronoun.start + len("the ")):
        return ()
    return next(((name,) for name in before if _AGENCY.search(name.words)), ())


def _is_body(around: Around, name: Name) -> bool:
    cast = around.cast
    return not (cast.is_person(name) or cast.is_place(name) or is_country(name))


def _is_cited(around: Around, speaker: Name) -> bool:
    """Whether a speaker is only cited for a figure: `according to Hudson Research`."""
    return SAID_BEFORE.search(around.text, speaker.start - 60, speaker.start) is not None


def _foresees(around: Around, speaker: Name) -> bool:
    """Whether a body only predicts other things: `the bank estimates that oil`."""
    subject = find_subject(around.cast, around.sentence, around.at.start)
    other = subject is not None and not subject.names and not subject.pronoun
    return other and not around.cast.is_person(speaker) and around.cast.is_only_saying(speaker)


def _keep_fitting(around: Around, pronoun: Span) -> tuple[Name, ...]:
    """Return the article's subject if the pronoun fits it, with those who may also be meant."""
    subject = find_topic(around)
    if subject is None or not _fits(around, pronoun, subject):
        return ()
    if " " not in around.words_of(pronoun) and speaks_of_others(around):
        return ()
    if subject is not around.cast.subject:
        return (subject,)
    return subject, *list_equals(around, subject)
