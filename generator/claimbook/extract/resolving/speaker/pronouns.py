"""Find whom a pronoun that speaks stands for: `he said`, `it also announced`."""

from __future__ import annotations

import re
from collections.abc import Callable

from claimbook.extract.naming.names import Name
from claimbook.extract.resolving.entity.chains import (
    find_person,
    find_thing,
    fits_given_name,
)
from claimbook.extract.resolving.entity.topic import (
    is_country,
    is_of_place,
    list_equals,
)
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.resolving.sentence.said import Said
from claimbook.extract.resolving.speaker.quoted_names import MOST, keep_quoted
from claimbook.extract.resolving.speaker.voices import find_voice
from claimbook.extract.resolving.speaker.ways import POSSESSED
from claimbook.extract.words.attribution import ADDED, PASSIVE, SAYING
from claimbook.grounding import Span

_PRONOUN_SAYS = re.compile(
    r"(?:(?:(?:Last|This|Earlier\sthis)\s(?:week|month|quarter|year)|But|And|Yet|However|Meanwhile|Still),?\s)?"
    rf"(?P<who>[Hh]e|[Ss]he|[Ii]t|[Tt]hey)\s(?:also\s|had\s|has\s|have\s|is\s(?=expecting))?(?:sa(?:id|ys?)|told|{ADDED}|given?|gave|reported|argued|claim(?:s|ed)|"
    r"estimate[sd]?|expect(?:s|ed|ing)?|warn(?:s|ed)|forecasts?|found|finds|not(?:ed|es)|point(?:s|ed)\sout|explained|insist(?:s|ed)"
    r"|stressed|wrote|predict(?:s|ed)|believe[sd]|thinks?|thought|calculate[sd]|puts?\s(?:[\w’'-]+\s){1,6}at)\b"
)
_LED = re.compile(
    r"(?:[A-Z][^,;“”\"]{2,90},\s|(?:But|And|Yet|However|Meanwhile)\s)?(?P<who>he|she|it|they)\s$",
    re.IGNORECASE,
)
"""From the beginning of a sentence to a verb of saying: `Two months later, he`."""
_OF_PERSON = frozenset(("he", "she"))
_SAYS = r"\s(?:has\s|had\s)?(?:said|says?|added|told|warned|explained)"
_SAID_AFTER = re.compile(rf"[”\",],?\s(?P<who>he|she|it|they){_SAYS}\b")
_SAID_ASIDE = re.compile(rf"(?:,\s(?=\w+{_SAYS},)|\bwhich\s)(?P<who>he|she|they){_SAYS}(?:,\s|\s)")
"""Within what is said: `Today, he said, the coast has 9 boats`; `tariffs, which he said cost`."""
_SAID_BEFORE = re.compile(rf"\b(?P<who>[Hh]e|[Ss]he){_SAYS}(?:\sthat)?[,:]?\s[“\"]?$")
"""Before a quotation: `In a call with analysts, he said “we …”`."""
_HE_EXPECTS = re.compile(
    r"\b(?<!that\s)(?P<who>he|she)\s(?:also\s|still\s|now\s|continues\sto\s)?(?:expects?|predicts?|estimates?|forecasts?)\b"
)
_GROUP = re.compile(
    r"(?:[A-Z][a-z]+\s(?:[a-z-]+\s){0,2})?(?:[A-Za-z]*(?:[Uu]nions|[Pp]olice|[Ff]amilies|[Ee]xperts"
    r"|[a-z](?:ers|ors|ists|ials|ysts|ants|(?<!m)ents|sses)))"
    r"(?:\s(?:at|from|of|with)\s(?:the\s)?[A-Z][\w’'&-]*(?:\s(?:(?:and|for|of)\s)?[A-Z][\w’'&-]*){0,4})?"
    r"(?=\s[a-z])"
)
"""People without names who open a sentence: `Analysts at Coast Air were more cautious.`"""


def quotes_pronoun(around: Around, quoted: Span) -> bool:
    """Whether a pronoun speaks the quotation around a figure: `“…,” he said`, `he said: “…`."""
    after = _SAID_AFTER.match(around.text, quoted.end - 1)
    return bool(after or _SAID_BEFORE.search(around.text, around.sentence.start, quoted.start))


def find_pronoun(around: Around, recall: Callable[[Around], Said | None]) -> Said | None:
    """Return whom a pronoun that speaks stands for; None if no pronoun speaks.

    It is whoever spoke in the sentence before, if the pronoun fits; `recall` names the speaker of
    such a sentence. Else it is somebody named there, and left open if it may be several.
    """
    found = _find_words(around)
    if found is None:
        return None
    who, span = found["who"].lower(), Span(*found.span())
    mode = "direct" if around.quoted else "indirect"
    if not (own := _find_own(around, span)) and (voice := find_voice(around, who, recall)):
        return voice._replace(span=span, mode=mode, role="")
    before = around.split.before(around.pick.sentence)
    if who == "they" and before and (group := _GROUP.match(around.text, *before.span)):
        return Said(group[0], None, Span(*group.span()), mode, is_source=True)
    meant = own or _list_meant(around, who, before.span if before else None)
    if len(meant) == 1:
        return Said(meant[0].words, meant[0], span, mode)
    return Said("", None, span, mode, candidates=meant[:MOST])


def _find_words(around: Around) -> re.Match[str] | None:
    """Return the pronoun that speaks a figure, with its verb."""
    text, start, at = around.text, around.sentence.start, around.at
    found = _PRONOUN_SAYS.match(text, start, at.start)
    if found is None:
        begin = at.end if around.pick.mention else start
        found = _SAID_AFTER.search(text, begin, around.sentence.end)
    if found:
        return found
    if around.quoted:
        return _SAID_BEFORE.search(text, start, around.quoted.start)
    return (
        _SAID_ASIDE.search(text, start, at.start)
        or _HE_EXPECTS.search(text, start, at.start)
        or _find_led(around)
    )


def _find_led(around: Around) -> re.Match[str] | None:
    """Return a pronoun before the first verb of saying, behind words that lead the sentence."""
    verb = next(iter(around.find(SAYING)), None)
    if verb is None or verb.end > around.at.start:
        return None
    start = around.sentence.start
    if PASSIVE.search(around.text[start : verb.end]):
        return None  # `It is expected that`
    return _LED.fullmatch(around.text, start, verb.start)


def _list_meant(around: Around, who: str, before: Span | None) -> tuple[Name, ...]:
    """Return those whom a pronoun may mean, going by the sentence before and the article."""
    of_person = who in _OF_PERSON
    named = around.cast.within(before) if before else []
    named = [name for name in named if not POSSESSED.match(around.text, name.end)]
    if of_person:
        named = [name for name in named if fits_given_name(name, who)]
    else:
        named = [name for name in named if not around.cast.is_beside(name)]
    fits = {n.key: n for n in named if around.cast.is_person(n) == of_person}
    meant = tuple(fits.values() if fits else {n.key: n for n in named}.values())
    if of_person and not fits:
        meant = find_person(around, pronoun=who) or meant
    elif who == "it":
        meant = find_thing(around, lambda n: not around.cast.is_person(n)) or meant
    meant = tuple(n for n in meant if not (around.cast.is_place(n) or is_country(n)))
    subject = around.cast.subject
    if not of_person and not meant and subject and not is_of_place(around, subject):
        meant = (subject, *list_equals(around, subject))
    if len(meant) > 1 and not of_person:
        meant = keep_quoted(around, meant)
    return meant


def _find_own(around: Around, said: Span) -> tuple[Name, ...]:
    """Return the only person named before `which he said` in its own sentence."""
    if not around.text.startswith("which ", said.start):
        return ()
    people = {n.key: n for n in around.names if n.end < said.start and around.cast.is_person(n)}
    return tuple(people.values()) if len(people) == 1 else ()
