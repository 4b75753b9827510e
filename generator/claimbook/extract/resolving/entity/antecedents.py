"""Find what a pronoun before a figure stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimbook.extract.naming.names import Name
from claimbook.extract.resolving.entity.chains import (
    find_owner,
    find_person,
    find_thing,
    is_of_nameless,
    speaks_of_others,
)
from claimbook.extract.resolving.entity.nearness import is_beside
from claimbook.extract.resolving.entity.pronoun_fit import (
    OF_COUNTRY,
    OF_PERSON,
    OF_PLACE,
    fits,
    is_of_body,
)
from claimbook.extract.resolving.entity.topic import is_country, list_equals
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.resolving.sentence.sections import find_topic
from claimbook.extract.resolving.sentence.subjects import find_subject
from claimbook.extract.words.attribution import NEWS, SAID_BEFORE, SOURCES
from claimbook.grounding import Span

MOST = 4
"""At most so many names are listed as candidates."""
_OF_THING = re.compile(r"its?", re.IGNORECASE)
_OWNED = re.compile(
    r"['’]s?\s(?:[a-z-]+\s){1,2}(?:(?:on|in|late|early)\s[\w\s]{3,20})?(?=sa(?:id|ys)\b)"
)
"""After an owner, if something that they have is the speaker: `Peck's campaign said`."""
_AGENCY = re.compile(
    r"\b(?:Department|Administration|Authority|Service|Bureau|Commission|Office|Centers)\b"
)
"""In the name of a public body that articles call `the agency`."""
_OF_ELECTED = re.compile(r"the (?:council|ministry|department|committee)\b", re.IGNORECASE)
_OF_TELLER = re.compile(r"\b(?:I|[Mm]y|me)\b")
"""Between `he` and a figure: a word for the speaker, as in `he lent me $9`."""
_OBJECT = re.compile(
    r"(?:him|her|them)(?=\s(?:to|for|of|from|by)\b|\s[$€£\d]|[,.;])", re.IGNORECASE
)
"""A pronoun that is an object, and so is not the subject of its clause."""
_IN = re.compile(
    r"(?<!shares )(?<!stake )(?<!invest )(?<!stock )\b[Ii]n\s"
    r"(?:[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?(?:,?\sand\s|,\s)){0,3}$"
)
"""Before a place where something is, which does nothing itself: `in Holland and`."""
_OWN = re.compile(r"\b(?:its|their|his|her)\s(?:[a-z-]+\s){0,2}$")
"""Before the name of something that the pronoun's own entity has: `Under its Forward plan it`."""
_OF_STOCK = re.compile(r"the (?:stock|shares|share price)", re.IGNORECASE)
_STOCK = re.compile(r"(?:['’]s?)?\s(?:stock|shares|share price)\b(?!\s(?:market|exchange))")


def find_antecedents(
    around: Around, pronoun: Span, speaker: Name | None, names: Sequence[Name]
) -> tuple[Name, ...]:
    """Return the names that a pronoun may stand for; several if that is open, none if unknown.

    These are the name before it in its sentence, or else the speaker, or else an earlier name.
    """
    if is_of_body(around, pronoun):
        return find_body(around, pronoun)
    if called := _find_called(around, pronoun):
        return called
    quoted = around.quoted if around.quoted and around.quoted.covers(pronoun) else None
    of_company = " " in around.words_of(pronoun)
    # `the Institute for Boats said it fell`, not `said its index fell`
    of_others = (
        speaker is not None
        and SOURCES.search(speaker.words) is not None
        and around.text[pronoun.start : pronoun.end] not in {"its", "their"}
    )
    leading = [
        name
        for name in names
        if name.end <= pronoun.start
        and not (is_beside(around, name) and not of_company)
        and not _IN.search(around.text, name.start - 60, name.start)
        and not _OWN.search(around.text, max(0, name.start - 30), name.start)
        and not (of_others and speaker and name.key == speaker.key)
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
        or of_others
        or _is_cited(around, speaker)
        or _foresees(around, speaker)
    )
    if speaker and not told and quoted is None and fits(around, pronoun, speaker):
        return (speaker,)
    if _OF_STOCK.fullmatch(around.text, pronoun.start, pronoun.end):
        led = find_thing(around, lambda n: not n.is_good and fits(around, pronoun, n))
        return led or find_owner(around, _STOCK) or _keep_fitting(around, pronoun)
    if OF_PLACE.fullmatch(around.text, pronoun.start, pronoun.end):
        return _find_place(around, pronoun)
    if OF_PERSON.fullmatch(around.text, pronoun.start, pronoun.end):
        if is_of_nameless(around, pronoun):
            return ()
        of_teller = _OF_TELLER.search(around.text, pronoun.end, around.at.start)
        teller = speaker if quoted and not of_teller else None
        return find_person(around, teller) or _keep_fitting(around, pronoun)
    return find_thing(around, lambda n: fits(around, pronoun, n)) or _keep_fitting(around, pronoun)


def _may_stand(around: Around, pronoun: Span, name: Name) -> bool:
    """Whether a pronoun may stand for a name, or for what it owns: `Peck's campaign said it`."""
    if around.cast.is_person(name) and _OWNED.match(around.text, name.end, pronoun.start):
        return _OF_THING.fullmatch(around.text, pronoun.start, pronoun.end) is not None
    return fits(around, pronoun, name)


def _find_place(around: Around, pronoun: Span) -> tuple[Name, ...]:
    """Return the places that `the city` may be: the article's own, or those named before it.

    Of countries, it is the last one.
    """
    topic = around.cast.subject
    of_country = OF_COUNTRY.match(around.text, pronoun.start)
    if topic and not of_country and fits(around, pronoun, topic):
        return (topic,)
    before = around.cast.within(Span(0, pronoun.start))[::-1]
    noun = around.words_of(pronoun).split()[1].rstrip("'’s").casefold()
    for name in before:
        if name.words.casefold().endswith(f" {noun}"):
            return (name,)  # `Tidewater City`
    places = {n.key: n for n in before if fits(around, pronoun, n)}
    return tuple(places.values())[: 1 if of_country else MOST]


def _find_called(around: Around, pronoun: Span) -> tuple[Name, ...]:
    """Return the last name before that follows the same noun: `the charity Sea First`."""
    words = around.words_of(pronoun).removesuffix("'s").removesuffix("’s")
    noun = words.rsplit(" ", 1)[-1]
    if noun == words or " new " in words:
        return ()
    before = around.cast.within(Span(0, pronoun.start))
    called = (n for n in reversed(before) if around.text.endswith(f" {noun} ", 0, n.start))
    return next(((name,) for name in called), ())


def find_body(around: Around, pronoun: Span) -> tuple[Name, ...]:
    """Return the last body before `the agency` that has the noun in its name.

    If there is none, it is whichever body the article is telling of.
    """
    before = around.cast.within(Span(0, pronoun.start))[::-1]
    found = next(((name,) for name in before if fits(around, pronoun, name)), ())
    if found or _OF_ELECTED.match(around.text, pronoun.start):
        return found  # no company is a council
    if thing := find_thing(around, lambda name: _is_body(around, name)):
        return thing
    if not around.text.startswith("agency", pronoun.start + len("the ")):
        return ()
    return next(((name,) for name in before if _AGENCY.search(name.words)), ())


def _is_body(around: Around, name: Name) -> bool:
    """Whether a name is of neither a person nor a place."""
    cast = around.cast
    return not (cast.is_person(name) or cast.is_place(name) or is_country(name))


def _is_cited(around: Around, speaker: Name) -> bool:
    """Whether a speaker is only cited as a source: `according to Hudson Research`."""
    return SAID_BEFORE.search(around.text, speaker.start - 60, speaker.start) is not None


def _foresees(around: Around, speaker: Name) -> bool:
    """Whether a body only says what something else will do: `the bank estimates that oil`."""
    subject = find_subject(around.cast, around.sentence, around.at.start)
    other = subject is not None and not subject.names and not subject.pronoun
    return other and not around.cast.is_person(speaker) and around.cast.is_only_saying(speaker)


def _keep_fitting(around: Around, pronoun: Span) -> tuple[Name, ...]:
    """Return the article's subject and its equals if the pronoun fits it; else nothing."""
    subject = find_topic(around)
    if subject is None or not fits(around, pronoun, subject):
        return ()
    if " " not in around.words_of(pronoun) and speaks_of_others(around):
        return ()
    if subject is not around.cast.subject:
        return (subject,)
    return subject, *list_equals(around, subject)
