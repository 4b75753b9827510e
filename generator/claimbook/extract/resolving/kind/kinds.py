"""Decide the kind of a claim, such as fact, plan or forecast, by the cue words near its figure."""

from __future__ import annotations

import re
from typing import NamedTuple

from claimbook.extract.resolving.kind.cue_places import is_elsewhere, is_owned
from claimbook.extract.resolving.kind.cues import list_cues, measure_cue
from claimbook.extract.resolving.kind.governing import TO_DATE
from claimbook.extract.resolving.kind.words import ACCUSER, DENIAL, DONE, HAD, PROVEN
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.resolving.sentence.said import Said
from claimbook.extract.words.cues import match_cues
from claimbook.extract.words.verbs import FINITE, PAST
from claimbook.model import Kind, Where
from claimbook.quantity import Span

_AHEAD = {Kind.PLAN, Kind.TARGET, Kind.FORECAST}
_ANSWERED = re.compile(
    r"\s(?:of\s[^,.;]{3,40}\s)?(?:sa(?:id|y)|th(?:ink|ought)|believed?|answered|replied|felt)\s"
)
"""After a share of people polled, which is a fact even if they speak of the future."""
_WOULD = re.compile(
    r"(?:\sof\s[^,.;]{3,40}?)?"
    r"\s(?:would|want|intend|plan|expect|support|oppose|back|favou?r|approve|prefer|against|for)\b"
)
"""Likewise, in a sentence that speaks of a poll."""
_INFINITIVE = re.compile(r"^[A-Z][^,;:]{1,60}?\sto\s[a-z]+\s(?:[^,;:]{0,40})$")
"""A headline up to its figure, with an infinitive: `Coast Air to raise up to `."""
_IF = re.compile(
    r"f\s(?<=[Ii]f\s)(?:(?<=^[Ii]f\s)|(?<=^[“\"][Ii]f\s)|(?<=,\s[Ii]f\s)"
    r"|(?<=\b(?:but|and)\s[Ii]f\s)|(?<=\b(?:that|even|only)\s[Ii]f\s)"
    r"|(?=(?:it|they|he|she|we)\sfails?\sto\b))"
    r"(?![^,]{0,40}\b(?:approved|necessary|any)\b)[^,;]*$"
)
"""Before a figure in a condition, which nobody states as a fact."""
_WOULD_IF = re.compile(r"(?:would|could|might)(?<=\b\w{5})\b[^;.]*\sif\s[^,;]*$")
"""Before a figure in a condition that comes last: `would close if it fell below`."""
_CALLED = re.compile(r"call(?<=\bcall)(?:ed|s|ing)\s[^,;:.“”\"]{2,60}[“\"]an?\s[^“”\"]*$")
"""Before a figure in what somebody calls something: `called the loan “a bet of $9 million”`."""
_POLLED = match_cues("polls? | polled | surveys? | surveyed | questioned | respondents")
_ASKED = match_cues(
    r"""
    ask(?:s|ed|ing)?(?:\s(?:in\s|the\s)?[\w’'-]+)? for | recommend(?:s|ed|ing)
    | demand(?:ed|ing|s (?:an?|more|that))
    | request(?:s|ed|ing) | appl(?:y|ies|ied|ying) for
    | (?:call|press|push|lobb|appeal|plead|petition)(?:s|ed|ied|ing)? for
    | urg(?:es|ed|ing) | needs?(?! to) | wants?(?! to)
    """
)
"""Before a figure that somebody asks for, which is not a fact until it is granted."""
_ESTIMATES = re.compile(r",\s(?![a-z]+ing\b)[^,;]{3,60}\s(?:estimates?|estimated|reckons?)\W*$")
"""Whoever estimates what a sentence says."""
_COMPARED = re.compile(r",?\scompared\s(?:with|to)\s(?:the\s)?(?:[a-z]+\s){0,2}$")
"""Between two figures of one kind: `may reach 44%, compared with 24% of others`."""
_OR = re.compile(r"(?:,|\s[–—-])\sor\s(?:(?:about|around|just|only|some)\s)?")
"""Between two figures for the same: `may rise by $9 million – or just 2%`."""
_THEN = re.compile(r"[^,.;]*?\b(?:last|previous|earlier|before|ago|prior|(?:19|20)\d\d)\b")
"""After the second figure, if it is from an earlier time and so may be of another kind."""
_NEXT = re.compile(
    r"(?:\s(?!(?:and|but|or)\b)[a-z]+)?\s(?:next|the\scoming)\s(?:fiscal\s|school\s)?(?:year|month|quarter|season|week)\b"
)
"""Right after a figure that cannot be a fact yet: `faces a shortfall of $9 million next year`."""
_FROM_ESTIMATES = re.compile(
    r"(?:according\sto(?<=\baccording\sto)|b(?<=\bb)(?:y|ased\son))\s[^,.;]{0,60}?\b(?P<what>estimates|projections|forecasts)\b"
)
"""The name that a figure's source has for it: `according to the bank's estimates`."""
_BY_YEAR = re.compile(r"\b[Bb]y\s(?:the\s(?:end|middle|start)\sof\s)?(?P<year>20\d\d)\b(?!-)")
"""A year by which something is to happen: `the fleet grows to 12 ships by 2030`."""
_IS = re.compile(r"\b(?:are|is)\s(?:[a-z]+ly\s)?$")
"""Before a participle of the present: `are carried`."""
_AGREED = match_cues(
    "(?:agreed | aims? | decided | intends? | plans? | proposes? | voted | wants?) to [a-z]+"
)
_CLOSE = 8
"""If the distances of two cues differ by fewer characters, either may be meant."""


class Judged(NamedTuple):
    """The kind of the claim that a figure makes."""

    kind: Kind
    """The likeliest kind."""
    others: tuple[Kind, ...] = ()
    """Other kinds that may be meant; empty if it is certain."""


def resolve_kind(around: Around, said: Said | None) -> Judged:
    """Return the kind of a figure: a fact unless words near it make it something else.

    What a person says without a figure may be an opinion, whatever its words.
    """
    if around.pick.mention is None and _is_denial(around):
        return Judged(Kind.FACT)
    judged = _resolve_headline(around, _judge_cues(around))
    judged = _resolve_accusation(around, judged)
    speaker = said.name if said and around.pick.mention is None else None
    if speaker and judged == Judged(Kind.FACT) and around.cast.is_person(speaker):
        return Judged(Kind.FACT, (Kind.OPINION,))
    return judged


def _judge_cues(around: Around) -> Judged:
    """Return the kind that the nearest cue suggests, and the kinds of cues nearly as near."""
    before = around.before
    if before and _OR.fullmatch(around.text, before.end, around.at.start):
        return _judge_cues(around.turn_to(before))
    compared = before and _COMPARED.search(around.text, before.end, around.at.start)
    if before and compared and not _THEN.match(around.text, around.at.end, around.sentence.end):
        return _judge_cues(around.turn_to(before))
    words = around.text[around.sentence.start : around.at.start]
    if _IF.search(words) or _WOULD_IF.search(words):
        return Judged(Kind.FORECAST, (Kind.ESTIMATE,))
    if _CALLED.search(words):
        return Judged(Kind.OPINION)
    found = sorted(list_cues(around), key=lambda each: each[0])
    if not found:
        return _judge_without_cues(around)
    mention = around.pick.mention
    if mention and mention.amount.unit == "%" and _is_answer(around):
        return Judged(Kind.FACT)
    distance, kind, _ = found[0]
    done = [
        measure_cue(each, around.at)
        for each in around.find(DONE, around.clause)
        if each.end <= around.at.start
    ]
    if kind is Kind.PLAN and done and min(done) < distance:
        return Judged(Kind.FACT)
    close = [
        other for away, other, _ in found[1:] if away - distance < _CLOSE and other is not kind
    ]
    return Judged(kind, tuple(dict.fromkeys(close)))


def _judge_without_cues(around: Around) -> Judged:
    """Return a fact, or an estimate or forecast if the figure's source calls it that.

    What is asked for is open.
    """
    found = _FROM_ESTIMATES.search(around.text, *around.sentence)
    if _ESTIMATES.search(around.text, around.at.end, around.sentence.end):
        return Judged(Kind.ESTIMATE)
    if found is None:
        if _NEXT.match(around.text, around.at.end):
            return Judged(Kind.FORECAST, (Kind.PLAN,))
        if around.pick.mention is not None and _is_to_come(around):
            return Judged(Kind.FORECAST, (Kind.PLAN,))
        asked = around.pick.mention is not None and _is_asked_for(around)
        return Judged(Kind.FACT, (Kind.PLAN, Kind.OPINION) if asked else ())
    return Judged(Kind.ESTIMATE if found["what"] == "estimates" else Kind.FORECAST)


def _is_to_come(around: Around) -> bool:
    """Whether a clause without a past tense says by which later year something happens."""
    text, clause = around.text, around.clause
    if TO_DATE.search(text, *clause) or is_owned(around):
        return False
    if any(
        PAST.fullmatch(verb[0]) and not _IS.search(text, clause.start, verb.start())
        for verb in FINITE.finditer(text, *clause)
    ):
        return False
    year = _BY_YEAR.search(text, *clause) or _BY_YEAR.match(text, around.sentence.start)
    return year is not None and int(year["year"]) > around.split.day.year


def _is_answer(around: Around) -> bool:
    """Whether a share is of those who gave an answer in a poll: `45% would vote for it`."""
    if _ANSWERED.match(around.text, around.at.end):
        return True
    return _WOULD.match(around.text, around.at.end) is not None and bool(around.find(_POLLED))


def _is_asked_for(around: Around) -> bool:
    """Whether the verb before a figure asks for it: `applied for a grant of $9 million`."""
    asked = [*_ASKED.finditer(around.text, around.clause.start, around.at.start)]
    if not asked or FINITE.search(around.text, asked[-1].end(), around.at.start):
        return False
    return not is_elsewhere(around, Span(*asked[-1].span()))


def _resolve_accusation(around: Around, judged: Judged) -> Judged:
    """Return an allegation in place of a fact if somebody is accused and nothing is proven."""
    if judged.kind is not Kind.FACT:
        return judged
    accusers, denials = around.find(ACCUSER), around.find(DENIAL)
    accused = accusers and accusers[0].end <= around.at.start
    denied = denials and (denials[-1].start >= around.at.end or _denies(around, denials[0]))
    unproven = (accused or denied) and not around.find(PROVEN)
    return Judged(Kind.ALLEGATION) if unproven else judged


def _is_denial(around: Around) -> bool:
    """Whether a statement reports what somebody denies."""
    return any(denial.start <= around.at.start for denial in around.find(DENIAL))


def _denies(around: Around, denial: Span) -> bool:
    """Whether a figure is what somebody denies: `denied that 9 beds had been closed`."""
    return around.text.startswith(" that ", denial.end) and denial.end <= around.at.start


def _resolve_headline(around: Around, judged: Judged) -> Judged:
    """Return a plan for a headline whose verb is an infinitive: `Coast Air to raise $9 million`."""
    if judged.kind is not Kind.FACT or around.pick.sentence.where is not Where.HEADLINE:
        return judged
    before = around.text[around.sentence.start : around.at.start]
    return Judged(Kind.PLAN) if _INFINITIVE.search(before) else judged


def is_ahead(around: Around, kind: Kind) -> bool:
    """Whether a figure is about the future; one that somebody *had* expected is not.

    What somebody has may be part of a plan, whose period is not in the past: `agreed to close two
    of its five libraries in May`.
    """
    if kind is Kind.FACT:
        return _AGREED.search(around.text, *around.clause) is not None
    return kind in _AHEAD and not around.find(HAD, around.clause)
