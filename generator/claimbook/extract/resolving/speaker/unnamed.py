"""Find the speaker if the sentence names none: `he said`, `the company said`."""

from __future__ import annotations

import re

from claimbook.extract.naming.names import Name
from claimbook.extract.resolving.entity.chains import (
    find_person,
    find_thing,
    fits_given_name,
    list_speaking,
)
from claimbook.extract.resolving.entity.topic import (
    is_country,
    is_of_place,
    list_equals,
)
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.resolving.sentence.said import Said
from claimbook.extract.resolving.speaker.quoted_names import MOST, keep_quoted
from claimbook.extract.resolving.speaker.ways import POSSESSED
from claimbook.extract.words.attribution import ADDED
from claimbook.grounding import Span

_PRONOUN_SAYS = re.compile(
    r"(?:(?:(?:Last|This|Earlier\sthis)\s(?:week|month|quarter|year)|But|And|Yet|However|Meanwhile|Still),?\s)?"
    rf"(?P<who>[Hh]e|[Ss]he|[Ii]t|[Tt]hey)\s(?:also\s|had\s|has\s|have\s|is\s(?=expecting))?(?:sa(?:id|ys?)|told|{ADDED}|given?|gave|reported|argued|claim(?:s|ed)|"
    r"estimate[sd]?|expect(?:s|ed|ing)?|warn(?:s|ed)|forecasts?|found|finds|not(?:ed|es)|point(?:s|ed)\sout|explained|insist(?:s|ed)"
    r"|stressed|wrote|predict(?:s|ed)|believe[sd]|thinks?|thought|calculate[sd]|puts?\s(?:[\w’'-]+\s){1,6}at)\b"
)
_FEWEST_SPACES = 4
"""Quotations with fewer spaces are names or phrases, which need no speaker."""
_SAYS = r"\s(?:has\s|had\s)?(?:said|says?|added|told|warned|explained)"
_SAID_AFTER = re.compile(rf"[”\",],?\s(?P<who>he|she|it|they){_SAYS}\b")
_SAID_ASIDE = re.compile(rf"(?:,\s(?=\w+{_SAYS},)|\bwhich\s)(?P<who>he|she|they){_SAYS}(?:,\s|\s)")
"""Within what is said: `Today, he said, the coast has 9 boats`; `tariffs, which he said cost`."""
_SAID_BEFORE = re.compile(rf"\b(?P<who>[Hh]e|[Ss]he){_SAYS}(?:\sthat)?[,:]?\s[“\"]?$")
"""Before a quotation: `In a call with analysts, he said “we …”`."""
_HE_EXPECTS = re.compile(
    r"\b(?<!that\s)(?P<who>he|she)\s(?:also\s|still\s|now\s|continues\sto\s)?(?:expects?|predicts?|estimates?|forecasts?)\b"
)
_REPORTED = re.compile(
    r"\s(?:has\s|have\s)?(?:said|says|reported|reports|revealed|claimed)\.?[”\"]?$"
)
_ACCORDING = re.compile(r"\baccording\sto\s(?:a\sreport\sin\s)?(?:[Tt]he\s)?$")
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


def find_pronoun(around: Around) -> Said | None:
    """Return the speaker of `He said`, or of `he said` after a quotation, from the sentence before.

    It is left open if that sentence names nobody, or several people who may be meant.
    """
    found = _PRONOUN_SAYS.match(around.text, around.sentence.start)
    if found is None or found.end() > around.at.start:
        begin = around.at.end if around.pick.mention else around.sentence.start
        found = _SAID_AFTER.search(around.text, begin, around.sentence.end)
    if found is None and not around.quoted:
        found = _SAID_ASIDE.search(around.text, around.sentence.start, around.at.start)
    if found is None and not around.quoted:
        found = _HE_EXPECTS.search(around.text, around.sentence.start, around.at.start)
    if found is None and around.quoted:
        found = _SAID_BEFORE.search(around.text, around.sentence.start, around.quoted.start)
    if found is None:
        return None
    mode = "direct" if around.quoted else "indirect"
    before = around.split.before(around.pick.sentence)
    named = around.cast.within(before.span) if before else []
    of_person = found["who"].lower() in {"he", "she"}
    named = [name for name in named if not POSSESSED.match(around.text, name.end)]
    if (
        found["who"].lower() == "they"
        and before
        and (group := _GROUP.match(around.text, *before.span))
    ):
        return Said(group[0], None, Span(*group.span()), mode, is_source=True)
    if of_person:
        named = [name for name in named if fits_given_name(name, found["who"])]
    else:
        named = [name for name in named if not around.cast.is_beside(name)]
    fits = {n.key: n for n in named if around.cast.is_person(n) == of_person}
    meant = tuple(fits.values() if fits else {n.key: n for n in named}.values())
    span = Span(*found.span())
    if of_person and not fits:
        meant = find_person(around, pronoun=found["who"], speaking=True) or meant
    elif of_person and len(meant) > 1 and before:
        spoke = tuple(n for n in list_speaking(around, before.span) if n.key in fits)
        meant = spoke if len(spoke) == 1 else meant
    elif found["who"].lower() == "it":
        spoke = _find_spoke(around, before.span) if before else ()
        meant = spoke or find_thing(around, lambda n: not around.cast.is_person(n)) or meant
    meant = _find_own(around, span) or meant if of_person else meant
    meant = tuple(n for n in meant if not (around.cast.is_place(n) or is_country(n)))
    subject = around.cast.subject
    if not of_person and not meant and subject and not is_of_place(around, subject):
        meant = (subject, *list_equals(around, subject))
    if len(meant) > 1 and not of_person:
        meant = keep_quoted(around, meant)
    if len(meant) == 1:
        return Said(meant[0].words, meant[0], span, mode)
    return Said("", None, span, mode, candidates=meant[:MOST])


def _find_own(around: Around, said: Span) -> tuple[Name, ...]:
    """Return the only person named before `which he said` in its own sentence."""
    if not around.text.startswith("which ", said.start):
        return ()
    people = {n.key: n for n in around.names if n.end < said.start and around.cast.is_person(n)}
    return tuple(people.values()) if len(people) == 1 else ()


def _find_spoke(around: Around, before: Span) -> tuple[Name, ...]:
    """Return the only body that the sentence before quotes, as in `…, the Herald reported`."""
    text = around.text
    found = {
        n.key: n
        for n in around.cast.within(before)
        if not around.cast.is_person(n)
        and (_REPORTED.match(text, n.end, before.end) or _ACCORDING.search(text[: n.start][-30:]))
    }
    return tuple(found.values()) if len(found) == 1 else ()


def leave_open(around: Around) -> Said | None:
    """Return an open speaker for quoted words that name none; None if nothing is quoted."""
    quoted = around.quoted
    if quoted is None or around.words_of(quoted).count(" ") < _FEWEST_SPACES:
        return None
    before = around.split.before(around.pick.sentence)
    near = [*around.names, *(around.cast.within(before.span) if before else [])]
    outside = {n.key: n for n in near if not quoted.covers(Span(n.start, n.end))}
    return Said("", None, quoted, "direct", candidates=tuple(outside.values())[:MOST])
