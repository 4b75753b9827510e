"""Decide the kind of a claim, such as fact, plan or forecast, by the cue words near its figure."""

from __future__ import annotations

import re
from typing import NamedTuple

from claimbook.extract.resolving.kind.cues import list_cues, measure_cue
from claimbook.extract.resolving.kind.portions import is_whole
from claimbook.extract.resolving.kind.words import ACCUSER, DENIAL, DONE, HAD, PROVEN, WEIGHS
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.words.attribution import SAYING
from claimbook.extract.words.verbs import FINITE
from claimbook.grounding import Span
from claimbook.model import Kind, Where

_AHEAD = {Kind.PLAN, Kind.TARGET, Kind.FORECAST}
_ANSWERED = re.compile(
    r"\s(?:of\s[^,.;]{3,40}\s)?(?:sa(?:id|y)|th(?:ink|ought)|believed?|answered|replied|felt)\s"
)
"""After a share of those asked in a poll, which is a fact even if they speak of the future."""
_VOTES = re.compile(
    r"(?:voted(?<=\bvoted)(?:\sby)?|vote\sof(?<=\bvote\sof)"
    r"|(?:passed|approved|rejected|carried|defeated|backed)"
    r"(?:\s(?!to\b)[\w’-]+){0,4}\sby)\s\d+(?:\svotes)?(?:\sto\s|\s?[-–]\s?)\d+\b"
)
"""The result of a vote, which is a fact: `passed by 9 votes to 6`."""
_INFINITIVE = re.compile(r"^[A-Z][^,;:]{1,60}?\sto\s[a-z]+\s(?:[^,;:]{0,40})$")
"""A headline up to its figure, with an infinitive: `Coast Air to raise up to `."""
_TO_COME = re.compile(r"\sto\s[a-z]+\b")
"""After a figure that begins a headline: an infinitive, as in `9 jobs to go`."""
_AND_HAS = 8
"""Characters before a clause that may hold its verb: `and had its`."""
_IF = re.compile(
    r"[Ii]f\s(?:(?<=^[Ii]f\s)|(?<=^[“\"][Ii]f\s)|(?<=,\s[Ii]f\s)"
    r"|(?<=\b(?:but|and)\s[Ii]f\s)|(?<=\b(?:that|even|only)\s[Ii]f\s)"
    r"|(?=(?:it|they|he|she|we)\sfails?\sto\b))"
    r"(?![^,]{0,40}\b(?:approved|necessary|any)\b)[^,;]*$"
)
"""Before a figure in a condition, which nobody states as a fact."""
_COMPARED = re.compile(r",?\scompared\s(?:with|to)\s(?:the\s)?(?:[a-z]+\s){0,2}$")
"""Between two figures of one kind: `may reach 44%, compared with 24% of others`."""
_THEN = re.compile(r"[^,.;]*?\b(?:last|previous|earlier|before|ago|prior|(?:19|20)\d\d)\b")
"""After the second of them, if it is of an earlier time and so may be of another kind."""
_FROM_ESTIMATES = re.compile(
    r"(?:according\sto(?<=\baccording\sto)|b(?<=\bb)(?:y|ased\son))\s[^,.;]{0,60}?\b(?P<what>estimates|projections|forecasts)\b"
)
"""What the source of a figure calls it: `according to the bank's estimates`."""
_CLOSE = 8
"""If the distances of two cues differ by fewer characters, either may be meant."""


class Judged(NamedTuple):
    """The kind of the claim that a figure makes."""

    kind: Kind
    """The likeliest kind."""
    others: tuple[Kind, ...] = ()
    """The kinds that it may also be; empty if it is certain."""


def resolve_kind(around: Around) -> Judged:
    """Return the kind of a figure: a fact unless words near it make it something else."""
    judged = _resolve_headline(around, _judge_cues(around))
    if judged.kind in _AHEAD and is_whole(around):
        return Judged(Kind.FACT)
    return _resolve_accusation(around, judged)


def _judge_cues(around: Around) -> Judged:
    """Return the kind that the nearest cue suggests, and those that others nearly as near do."""
    before = around.before
    compared = before and _COMPARED.search(around.text, before.end, around.at.start)
    if before and compared and not _THEN.match(around.text, around.at.end, around.sentence.end):
        return _judge_cues(around.turn_to(before))
    if _IF.search(around.text[around.sentence.start : around.at.start]):
        return Judged(Kind.FORECAST, (Kind.ESTIMATE,))
    found = sorted(list_cues(around), key=lambda each: each[0])
    answered = _ANSWERED.match(around.text, around.at.end)
    mention = around.pick.mention
    if answered and mention and mention.amount.unit == "%":
        return Judged(Kind.FACT)
    if not found or _is_vote(around):
        return _judge_without_cues(around)
    distance, kind, cue = found[0]
    near = Span(max(around.sentence.start, around.clause.start - _AND_HAS), around.clause.end)
    done = [measure_cue(c, around.at) for c in around.find(DONE, near) if c.end <= around.at.start]
    if kind is Kind.PLAN and done and min(done) < distance:
        return Judged(Kind.FACT)
    close = [
        other for away, other, _ in found[1:] if away - distance < _CLOSE and other is not kind
    ]
    if cue.end <= around.at.start and not around.clause.covers(cue) and done:
        close.append(Kind.FACT)
    return Judged(kind, tuple(dict.fromkeys(close)))


def _judge_without_cues(around: Around) -> Judged:
    """Return a fact, or an estimate or forecast if the figure's source calls it that."""
    found = _FROM_ESTIMATES.search(around.text, *around.sentence)
    if found is None:
        return Judged(Kind.FACT)
    return Judged(Kind.ESTIMATE if found["what"] == "estimates" else Kind.FORECAST)


def _resolve_accusation(around: Around, judged: Judged) -> Judged:
    """Return an allegation in place of a fact if somebody is accused and nothing is proven."""
    if judged.kind is not Kind.FACT or judged.others:
        return judged
    accusation = _find_accusation(around)
    return judged if accusation is None or around.find(PROVEN) else accusation


def _find_accusation(around: Around) -> Judged | None:
    """Return an allegation if there is an accuser or a denial; None if there is neither.

    If only the next sentence has a denial, it may be a fact or an allegation.
    """
    accusers, denials = around.find(ACCUSER), around.find(DENIAL)
    if (accusers and accusers[0].end <= around.at.start) or (
        denials and denials[-1].start >= around.at.end
    ):
        return Judged(Kind.ALLEGATION)
    if not around.find(SAYING):
        return None
    after = around.split.after(around.pick.sentence)
    denied_next = after is not None and around.split.find(DENIAL, after.span)
    return Judged(Kind.FACT, (Kind.ALLEGATION,)) if denied_next else None


def _resolve_headline(around: Around, judged: Judged) -> Judged:
    """Return a plan if a headline has an infinitive as its verb: `Coast Air to raise $9 million`.

    It may also be a forecast if it does not name who plans it: `9 jobs to go at Coast Air`.
    """
    if judged.kind is not Kind.FACT or around.pick.sentence.where is not Where.HEADLINE:
        return judged
    before = around.text[around.sentence.start : around.at.start]
    if not before and _TO_COME.match(around.text, around.at.end):
        return Judged(Kind.PLAN, (Kind.FORECAST,))
    ahead = _INFINITIVE.search(before) and not FINITE.search(before)
    return Judged(Kind.PLAN) if ahead or WEIGHS.search(before) else judged


def is_ahead(around: Around, kind: Kind) -> bool:
    """Whether a figure is about the future; one that somebody *had* expected is not."""
    return kind in _AHEAD and not around.find(HAD, around.clause)


def _is_vote(around: Around) -> bool:
    """Whether a figure is part of the result of a vote."""
    votes = _VOTES.search(around.text, around.clause.start, around.clause.end)
    return votes is not None and votes.start() < around.at.start < votes.end()
