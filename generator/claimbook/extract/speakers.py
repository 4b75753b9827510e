"""Who says a figure: the person or body to whom the sentence gives it, and in whose words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from claimbook.extract.around import QUOTED, Around
from claimbook.extract.attribution import (
    ACCORDING,
    ADDED,
    EMPLOYER,
    FORESEEN_BY,
    NAMELESS,
    OF_OTHERS,
    OFFICE,
    OWN_FIGURE,
    PAPER,
    PASSIVE,
    ROLE,
    SAYING,
    TURN,
)
from claimbook.extract.chains import find_person, find_thing
from claimbook.extract.names import Name
from claimbook.extract.quotations import list_quoting
from claimbook.extract.sections import is_transcript
from claimbook.extract.topic import is_country, is_of_place, list_rivals, modifies
from claimbook.grounding import Span

_BESIDE = 60
"""Characters between words in quotation marks, their verb and their speaker."""
_NAMED_FIRST = 20
_BEFORE = 90
_PRONOUN_SAYS = re.compile(
    rf"(?P<who>He|She|It|They)\s(?:also\s|had\s|has\s|have\s)?(?:sa(?:id|ys?)|told|{ADDED}|given?|gave|reported|argued|claim(?:s|ed)|"
    r"estimate[sd]?|expect(?:s|ed)?|warn(?:s|ed)|forecast|found|finds|not(?:ed|es)|point(?:s|ed)\sout|explained|insist(?:s|ed)"
    r"|stressed|wrote|predict(?:s|ed)|believe[sd]|calculate[sd])\b"
)
_OF_PLACE = re.compile(r"\s(?:of|for)\s(?:the\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*")
_OF_PAPER = re.compile(r"\s(?:\w+ed\s)?(?:by|from|of)\s(?:[\w-]+\s){0,3}")
_BEARER = re.compile(r"(?:\s(?:of|at|for|with)\s(?:the\s)?|,?\s)")
_APPOSED = re.compile(r",\s(?:(?:Dr|Prof|Mr|Ms|Mrs|Sir|Dame)\.?\s)?$")
"""Before a name between commas, behind what its bearer does."""
_COMPANY = re.compile(
    r"(?:the|its) (?:company|firm|group|bank|carrier|manufacturer|automaker|retailer|lender|airline"
    r"|maker)",
    re.IGNORECASE,
)
"""Words for a company that was named before."""
_FEWEST_SPACES = 4
"""Fewer words in quotation marks are a name or a phrase, which nobody needs to have said."""
_MOST = 4
"""Candidates for a speaker."""
_SAID_AFTER = re.compile(
    r"[”\",],?\s(?:(?P<who>he|she|it|they)\s(?:has\s|had\s)?(?:said|says?|added|told|warned|explained)\b)"
)
_REACH = 260
"""Characters that a verb of saying governs."""
_OTHER_CLAUSE = re.compile(r"(?<![A-Z])\.\s|;\s|,\s(?:while|but|and)\s[A-Z]|\bhowever\b")
_SUBORDINATE = re.compile(r"[“\"]?(?:As|While|After|Although|Though|When|Since|Because|If)\s")
"""At the beginning of a sentence, a clause that is nobody's words: `As it fell 9%, some say …`."""
_AFTER_COMMA = re.compile(r"[,”\"’](?:\sas)?(?:\s(?:the|a)(?:\s[a-z]+)?)?\s*$", re.IGNORECASE)
_MEANWHILE = re.compile(r"\s(?:before|after|ahead of|during|following)\s")
"""Behind whoever said what is quoted, when that was."""
_QUOTATION_ENDS = re.compile(r"[”\"],?\s$")
_GOES_ON = re.compile(
    r"(?:(?!\b(?:who|whose|which)\b)[^;.])*\b(?:because|saying|adding|arguing|claiming)\b[^;]*"
)
"""Behind a speaker, what they say further; not a clause that tells of them."""
_SAYING_SO = re.compile(r",\s(?:saying|arguing|claiming|insisting)\s")
_FEW_WORDS = re.compile(r"[\w\s,’'()-]{0,40}")
_WHOSE = re.compile(r"(?:[\w’'-]+['’]s\s(?:[a-z-]+\s){0,2}|(?:[A-Z][\w’'.&-]*\s)+)+$")
_LEADING = re.compile(r"(?:[A-Z][a-z-]+\s)(?:[a-z-]+\s){0,2}")
"""Words that begin a sentence and say which people are meant: `Health advocacy` groups."""
_POSSESSED = re.compile(r"['’]s?\s\w")
_PREDICTED_BY = re.compile(
    r"[^,;.]{0,30}?\b(?:predicted|forecast|expected|estimated|projected|anticipated)\sby\s"
    r"(?:the\s|some\s|most\s)?$"
)
"""Between a figure and whoever it is by: `the $9 million predicted by economists`."""
_SUBJECT_KEPT = re.compile(
    r"(?:['’]s|['’]{1,2}(?=\s)|\.(?=\s))?(?:\s(?:with|at|from|for)\s(?:the\s)?[a-z]+(?=\s))?\s*(?:(?:newspaper|magazine|daily|agency|website)\s)?(?:\(.{1,30}\)\s*)?(?:,(?:[^,;]|(?<=\d),(?=\d)){2,70},\s*|,\s(?:the|an?)\s[^,;]{2,70}\s)?"
    r"(?:(?:\w+ly|who|which|that|recently|today|yesterday|earlier|on\s\w+day|in\s[A-Z]\w+|however|also|itself|"
    r"now|have|has|had|been|(?:last|this)\s(?:week|month|year)|(?:polled|surveyed)\sby\s[\w\s]+?)[\s,]*)*"
)
"""What may be between a subject and its verb."""


@dataclass(frozen=True, slots=True)
class Said:
    """To whom a figure is given."""

    words: str
    """The speaker's name, or the words for them: `Most financial analysts`."""
    name: Name | None
    """None if the words are no name."""
    span: Span
    mode: str = "indirect"
    role: str = ""
    is_source: bool = False
    """Whether it is a paper, or people without names, where the figure is from."""
    candidates: tuple[Name, ...] = ()
    """Who may be meant, if that is open; then there is no name."""


@dataclass(frozen=True, slots=True)
class _Actor:
    span: Span
    words: str
    name: Name | None
    paper: bool = False


def resolve_speaker(around: Around) -> Said | None:
    """To whom an article gives the figure; None if the article itself says it."""
    if turn := _find_turn(around):
        return turn
    said = _resolve_within(around)
    if said is None or not (said.words or said.is_source):
        for other in list_quoting(around):
            whose = _resolve_within(other)
            if whose and whose.words:
                return replace(whose, mode="direct")
    return said


def _resolve_within(around: Around) -> Said | None:
    """To whom the sentence gives the figure."""
    if around.pick.mention is None:
        around = _aim_at_words(around)
    if not any(map(around.find, (SAYING, ACCORDING, OWN_FIGURE, FORESEEN_BY, _SAYING_SO))):
        return _leave_open(around)
    actors = list(_list_actors(around))
    if around.quoted:
        found = _find_quoted(around, around.quoted, actors)
    else:
        ways = (
            _find_according,
            _find_by,
            _find_after,
            _find_before,
            _find_behind_quotation,
            _find_owner,
        )
        found = next((actor for way in ways if (actor := way(around, actors))), None)
    if found is None:
        return _find_pronoun(around) or _find_saying(around, actors) or _leave_open(around)
    mode = "direct" if around.quoted else "indirect"
    if found.name is None and _COMPANY.fullmatch(found.words):
        return _find_company(around, found, mode)
    is_source = found.name is None and (found.paper or NAMELESS.search(found.words) is not None)
    return Said(found.words, found.name, found.span, mode, _find_office(around, found), is_source)


def _find_pronoun(around: Around) -> Said | None:
    """Whom `He said`, or `he said` behind a quotation, means: the person of the sentence before.

    It is left open if that one names nobody, or several who may be meant.
    """
    found = _PRONOUN_SAYS.match(around.text, around.sentence.start)
    if found is None or found.end() > around.at.start:
        found = _SAID_AFTER.search(around.text, around.at.end, around.sentence.end)
    if found is None:
        return None
    mode = "direct" if around.quoted else "indirect"
    before = around.split.before(around.pick.sentence)
    named = around.cast.within(before.span) if before else []
    of_person = found["who"].lower() in {"he", "she"}
    named = [name for name in named if not _POSSESSED.match(around.text, name.end)]
    fits = {n.key: n for n in named if around.cast.is_person(n) == of_person}
    meant = tuple(fits.values() if fits else {n.key: n for n in named}.values())
    span = Span(*found.span())
    if of_person and not fits:
        meant = find_person(around) or meant
    elif found["who"].lower() == "it":
        meant = find_thing(around, lambda n: not around.cast.is_person(n)) or meant
    if len(meant) == 1:
        return Said(meant[0].words, meant[0], span, mode)
    return Said("", None, span, mode, candidates=meant[:_MOST])


def _find_company(around: Around, actor: _Actor, mode: str) -> Said:
    """Whom `the company` means: what the article is about, if no other company may be meant."""
    subject = around.cast.subject
    if subject is None:
        return Said(actor.words, None, actor.span, mode)
    named = find_thing(around, lambda n: not around.cast.is_person(n) and not is_country(n))
    if len(named) == 1 and named[0].key == subject.key:
        return Said(subject.words, subject, actor.span, mode)
    if is_of_place(around, subject):
        return _find_teller(around, actor, mode)
    rivals = list_rivals(around, None, [], subject)
    if rivals or around.cast.is_person(subject):
        return Said(actor.words, None, actor.span, mode, candidates=(subject, *rivals)[:_MOST])
    return Said(subject.words, subject, actor.span, mode)


def _find_teller(around: Around, actor: _Actor, mode: str) -> Said:
    """Whom `the lender` means in an article on a place: the only body named just before."""
    before = around.split.before(around.pick.sentence)
    near = [*(around.cast.within(before.span) if before else []), *around.names]
    bodies = {
        n.key: n
        for n in near
        if not (around.cast.is_person(n) or around.cast.is_place(n) or is_country(n))
    }
    if len(bodies) != 1:
        return Said(actor.words, None, actor.span, mode)
    body = next(iter(bodies.values()))
    return Said(body.words, body, actor.span, mode)


def _leave_open(around: Around) -> Said | None:
    """An open speaker for words in quotation marks that name none; None without such words."""
    quoted = around.quoted
    if quoted is None or around.say(quoted).count(" ") < _FEWEST_SPACES:
        return None
    before = around.split.before(around.pick.sentence)
    near = [*around.names, *(around.cast.within(before.span) if before else [])]
    outside = {n.key: n for n in near if not quoted.covers(Span(n.start, n.end))}
    return Said("", None, quoted, "direct", candidates=tuple(outside.values())[:_MOST])


def is_saying(around: Around) -> bool:
    """Whether a statement was picked for its verb of saying."""
    return SAYING.match(around.text, around.at.start) is not None


def _aim_at_words(around: Around) -> Around:
    """A statement as if what it says were the words in quotation marks, or its last ones."""
    quoted = next(iter(around.find(QUOTED)), None)
    end = around.sentence.end
    at = Span(quoted.start + 1, quoted.end - 1) if quoted else Span(end, end)
    return replace(around, pick=replace(around.pick, span=at))


def _find_turn(around: Around) -> Said | None:
    """The speaker of a transcript, whose name begins the paragraph."""
    if not is_transcript(around):
        return None
    block = around.split.layout.block_at(around.at.start)
    found = TURN.match(around.text, block.span.start) if block else None
    if found is None or found.end() > around.at.start:
        return None
    span = Span(*found.span("name"))
    name = next((n for n in around.cast.within(span) if n.start == span.start), None)
    return Said(name.words if name else found["name"], name, span, "direct")


def _list_actors(around: Around) -> Iterator[_Actor]:
    """Yield everybody in the sentence who may say something, names first."""
    quoted = around.quoted or Span(0, 0)
    names = [name for name in around.names if not quoted.start <= name.start < quoted.end]
    for name in names:
        yield _Actor(Span(name.start, name.end), name.words, name)
    for pattern, paper in ((PAPER, True), (ROLE, False)):
        for span in around.find(pattern):
            named = any(n.start < span.end and span.start < n.end for n in names)
            inside = quoted.start <= span.start < quoted.end
            if not named and not inside and not _is_hearer(around, span):
                yield _know_office(around, span) or _describe(around, span, paper=paper)


def _is_hearer(around: Around, span: Span) -> bool:
    """Whether somebody is only told something: `he told the court`."""
    return around.text.endswith(("told ", "told the "), 0, span.start)


def _describe(around: Around, span: Span, *, paper: bool) -> _Actor:
    """Somebody without a name, with whose they are: `Holland’s public defender’s office`."""
    left = around.text[around.sentence.start : span.start]
    whose = None if paper else (_LEADING.fullmatch(left) or _WHOSE.search(left))
    whole = Span(span.start - len(whose[0]) if whose else span.start, span.end)
    return _Actor(whole, around.say(whole), None, paper)


def _know_office(around: Around, span: Span) -> _Actor | None:
    """The entity that the book has for an office in small letters: `the mayor of Tidewater`."""
    found = _OF_PLACE.match(around.text, span.end, around.sentence.end)
    whole = Span(span.start, found.end() if found else span.end)
    words = around.say(whole)
    entity = around.cast.lexicon.find_entity(words.removeprefix("the ").removeprefix("The "))
    return _Actor(whole, words, Name(whole.start, whole.end, words, entity)) if entity else None


def _find_quoted(around: Around, quoted: Span, actors: Sequence[_Actor]) -> _Actor | None:
    """The speaker of words in quotation marks: beside a verb of saying outside of them."""
    verbs = [v for v in around.find(SAYING) if not quoted.start <= v.start < quoted.end]
    near = [
        (gap + _rank(around, actor), number, actor)
        for verb in verbs
        for number, actor in enumerate(actors)
        if not actor.paper and (gap := _measure(actor.span, verb)) < _BESIDE
    ]
    return min(near)[2] if near else None


def _rank(around: Around, actor: _Actor) -> int:
    """Names come first, and those that only say whose somebody is last."""
    left = around.text[around.sentence.start : actor.span.start]
    whose = OF_OTHERS.search(left) or EMPLOYER.match(around.text, actor.span.end)
    return (-_NAMED_FIRST if actor.name else 0) + (_BESIDE if whose else 0)


def _measure(one: Span, other: Span) -> int:
    return min(abs(one.end - other.start), abs(one.start - other.end))


def _find_according(around: Around, actors: Sequence[_Actor]) -> _Actor | None:
    """Whom `according to` names."""
    for cue in around.find(ACCORDING):
        after = [
            actor
            for actor in actors
            if 0 <= actor.span.start - cue.end <= _BESIDE
            and not (actor.name and modifies(around.text, actor.name, around.names))
        ]
        after.sort(key=lambda each: each.span.start)
        named = [a for a in after if a.name and (a is after[0] or _is_of(around, after[0], a))]
        if found := next(iter(named or after), None):
            return found
    return None


def _find_by(around: Around, actors: Sequence[_Actor]) -> _Actor | None:
    """By whom a figure was predicted."""
    for actor in actors:
        between = around.text[around.at.end : max(around.at.end, actor.span.start)]
        crossed = any(around.at.end <= o.start < actor.span.start for o in around.others)
        if actor.span.start >= around.at.end and not crossed and _PREDICTED_BY.fullmatch(between):
            return actor
    return None


def _is_of(around: Around, paper: _Actor, actor: _Actor) -> bool:
    """Whether a paper or an office is somebody's: `a report by the Flood Office`."""
    between = _OF_PAPER if paper.paper else _BEARER
    return between.fullmatch(around.text, paper.span.end, actor.span.start) is not None


def _find_after(around: Around, actors: Sequence[_Actor]) -> _Actor | None:
    """Who says what comes before: `…, the Flood Office said`; `…, said Ray Young`."""
    if not around.quoted and _SUBORDINATE.match(around.text, around.sentence.start):
        return None
    for verb in around.find(SAYING):
        if verb.start < around.at.end:
            continue
        if PASSIVE.search(around.text[around.sentence.start : verb.end]):
            continue
        before = around.text[around.at.end : verb.start]
        for actor in actors:
            if around.at.end <= actor.span.start and actor.span.end <= verb.start:
                leads = around.text[around.at.end : actor.span.start][-24:]
                gap = around.text[actor.span.end : verb.start]
                if _POSSESSED.match(gap):
                    continue
                if _AFTER_COMMA.search(leads) and _FEW_WORDS.fullmatch(gap):
                    return actor
            elif 0 <= actor.span.start - verb.end <= _NAMED_FIRST and before.rstrip().endswith(
                (",", "”", '"')
            ):
                return actor
    return None


def _find_before(around: Around, actors: Sequence[_Actor]) -> _Actor | None:
    """Who says what comes after: `General Motors announced it has lost …`."""
    verbs = [verb for verb in around.find(SAYING) if verb.end <= around.at.start]
    for verb in reversed(verbs):
        between = around.text[verb.end : around.at.start]
        if len(between) > _REACH or _OTHER_CLAUSE.search(between) or _is_told_to(around, verb):
            continue
        if PASSIVE.search(around.text[around.sentence.start : verb.end]):
            continue
        for actor in sorted(actors, key=lambda each: each.span, reverse=True):
            left = around.text[around.sentence.start : actor.span.start]
            gap = around.text[actor.span.end : verb.start]
            if actor.span.end > verb.start or len(gap) > _BEFORE or OF_OTHERS.search(left):
                continue
            if _QUOTATION_ENDS.search(left) and _MEANWHILE.match(between):
                continue
            apposed = gap == ", " and _APPOSED.search(left) is not None
            if apposed or _SUBJECT_KEPT.fullmatch(gap):
                return _find_bearer(around, actor, actors)
    return None


def _is_told_to(around: Around, verb: Span) -> bool:
    """Whether a figure only counts those who are told something: `told 300 teachers that`."""
    told = around.text.endswith("told", verb.start, verb.end)
    return told and not around.text[verb.end : around.at.start].strip()


def _find_behind_quotation(around: Around, actors: Sequence[_Actor]) -> _Actor | None:
    """Who goes on behind a quotation: `“It is old,” said Anna Holm, because it lost …`."""
    for verb in around.find(SAYING):
        if not _QUOTATION_ENDS.search(around.text[around.sentence.start : verb.start]):
            continue
        for actor in actors:
            between = around.text[actor.span.end : max(actor.span.end, around.at.start)]
            beside = 0 <= actor.span.start - verb.end <= _NAMED_FIRST
            if beside and len(between) <= _REACH and _GOES_ON.fullmatch(between):
                return actor
    return None


def _find_saying(around: Around, actors: Sequence[_Actor]) -> Said | None:
    """Who disputed something, `saying` that …; open unless only one may be meant."""
    verb = next((v for v in around.find(_SAYING_SO) if v.end <= around.at.start), None)
    if (
        verb is None
        or around.quoted
        or _OTHER_CLAUSE.search(around.text, verb.end, around.at.start)
    ):
        return None
    meant = [a for a in actors if a.span.end <= verb.start and not a.paper]
    if len({each.words for each in meant}) == 1:
        actor = _find_bearer(around, meant[0], actors)
        return Said(actor.words, actor.name, verb, role=_find_office(around, actor))
    named = {each.name.key: each.name for each in meant if each.name}
    return Said("", None, verb, candidates=tuple(named.values())[:_MOST])


def _find_owner(around: Around, actors: Sequence[_Actor]) -> _Actor | None:
    """Whose own figure it is: `the Flood Office's toll stood at`."""
    for figure in around.find(OWN_FIGURE, around.clause):
        if figure.end <= around.at.start:
            return next((a for a in actors if a.name and a.span.end == figure.start), None)
    return None


def _find_bearer(around: Around, actor: _Actor, actors: Sequence[_Actor]) -> _Actor:
    """The person for a role beside a name: `Ray Young, the chief financial officer, said`."""
    if actor.name:
        return actor
    for other in actors:
        gap = around.text[other.span.end : actor.span.start]
        if other.name and other.span.end <= actor.span.start and re.fullmatch(r"\s*,\s*", gap):
            return other
    return actor


def _find_office(around: Around, actor: _Actor) -> str:
    """The office of a speaker beside their name, unless the book knows the speaker."""
    if actor.name is None or actor.name.entity:
        return ""
    found = OFFICE.match(around.text, actor.span.end, around.sentence.end)
    return " ".join(found["office"].split()) if found else ""
