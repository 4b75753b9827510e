"""The speech act of a figure, by the tense and the cue words of its clause."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimbook.extract.around import Around
from claimbook.extract.attribution import SAYING
from claimbook.extract.cue_places import is_elsewhere
from claimbook.extract.governing import find_reach, is_further, reaches
from claimbook.extract.kind_words import (
    ACCUSER,
    CUES,
    DENIAL,
    DONE,
    HAD,
    OWN_ACT,
    PROVEN,
    SPORT,
    WEIGHS,
    WILL,
)
from claimbook.extract.portions import is_whole
from claimbook.extract.spoken import QUOTED
from claimbook.extract.verbs import FINITE
from claimbook.grounding import Span
from claimbook.model import Kind, Where

_AHEAD = {Kind.PLAN, Kind.TARGET, Kind.FORECAST}
_ANSWERED = re.compile(
    r"\s(?:of\s[^,.;]{3,40}\s)?(?:sa(?:id|y)|th(?:ink|ought)|believed?|answered|replied|felt)\s"
)
"""After a share of the people who were asked, whose answers may be about the future."""
_MET = re.compile(
    r"\b(?:beat(?:s|ing)?|top(?:s|ped|ping)|exceed(?:s|ed|ing)|miss(?:ed|es|ing)|surpass(?:ed|es|ing)|above|below|than|in\sline\swith)"
    r"\s(?:[\w’'-]+\s){0,5}$"
)
"""Before a forecast: words which say that the figure is what came of it."""
_DOUBLE = re.compile(
    r"(?:(?:more|less)\sthan\s|(?:nearly|almost|about)\s)?(?:double|twice|half)\s[^,.;]{0,40}"
)
"""Between a figure that measures something against a goal, and the goal: `double the target`."""
_ESTIMATED = re.compile(r"(?:an?\s)?(?:estimated|expected|projected|planned)\b", re.IGNORECASE)
"""The words of a figure that say itself what it is: `an estimated 9 million`."""
_BROUGHT = re.compile(
    r"\b(?:caused|allowed|enabled|helped|led|forced|prompted|drove|pushed|compelled)"
    r"\s(?:[\w’'-]+\s){1,6}$"
)
"""Before what somebody was brought to do, and so did."""
_AMOUNTS = re.compile(
    r"\s(?:represents?|equals?|accounts?\sfor|(?:is|was)\s(?:equal|equivalent)\sto)\b"
)
"""After a plan: a figure that says how much it is of something."""
_VOTES = re.compile(
    r"(?:voted(?<=\bvoted)(?:\sby)?|vote\sof(?<=\bvote\sof)"
    r"|(?:passed|approved|rejected|carried|defeated|backed)"
    r"(?:\s(?!to\b)[\w’-]+){0,4}\sby)\s\d+(?:\svotes)?(?:\sto\s|\s?[-–]\s?)\d+\b"
)
"""The votes for and against something, which have been cast."""
_INFINITIVE = re.compile(r"^[A-Z][^,;:]{1,60}?\sto\s[a-z]+\s(?:[^,;:]{0,40})$")
_TO_COME = re.compile(r"\sto\s[a-z]+\b")
_FEWEST_OF_SPORT = 2
"""Words of sport that make an article one of sport."""
_AND_HAS = 8
"""Characters of the words that begin a clause: `and had its`."""
_IF = re.compile(
    r"[Ii]f\s(?:(?<=^[Ii]f\s)|(?<=^[“\"][Ii]f\s)|(?<=,\s[Ii]f\s)"
    r"|(?<=\b(?:but|and)\s[Ii]f\s)|(?<=\b(?:that|even|only)\s[Ii]f\s)"
    r"|(?=(?:it|they|he|she|we)\sfails?\sto\b))"
    r"(?![^,]{0,40}\b(?:approved|necessary|any)\b)[^,;]*$"
)
"""Before a figure in a condition, which nobody says is so."""
_COMPARED = re.compile(r",?\scompared\s(?:with|to)\s(?:the\s)?(?:[a-z]+\s){0,2}$")
"""Between two figures of the same kind: `may reach 44%, compared with 24% of others`."""
_EFFECT = re.compile(
    r"(?:\b(?:that|this|these|those)\s"
    r"|\b(?:estimat|project|forecast|predict)[a-z]*\sthat\s(?:[^,;]|(?<=\d),(?=\d)){0,60})$",
    re.IGNORECASE,
)
"""Before `will`: that something has an effect, or what somebody estimates, which nobody plans."""
_OF_THING = re.compile(
    r"\b(?:projects?|programmes?|plans?|schemes?|moves?|measures?|deals?|mergers?|changes?|technolog(?:y|ies)|laws?"
    r"|bills?|polic(?:y|ies)|reforms?|cuts?|increases?|reductions?|storms?|bailouts?)\s(?:also\s)?$"
)
"""Before `will`: a thing, which plans nothing."""
_THEN = re.compile(r"[^,.;]*?\b(?:last|previous|earlier|before|ago|prior|(?:19|20)\d\d)\b")
"""But not where the second one is of an earlier time."""
_FROM_ESTIMATES = re.compile(
    r"(?:according\sto(?<=\baccording\sto)|b(?<=\bb)(?:y|ased\son))\s[^,.;]{0,60}?\b(?P<what>estimates|projections|forecasts)\b"
)
"""What whoever has worked a figure out calls it."""
_NEARBY = 30
_CLOSE = 8
"""Cues whose distances from the figure differ by less may both be meant."""


class Judged(NamedTuple):
    """The speech act of a figure."""

    kind: Kind
    """The likeliest one."""
    others: tuple[Kind, ...] = ()
    """What else it may be, if this is not certain."""


def resolve_kind(around: Around) -> Judged:
    """The speech act of a figure: a fact unless words near it make it something else."""
    judged = _resolve_headline(around, _judge_cues(around))
    if judged.kind in _AHEAD and is_whole(around):
        return Judged(Kind.FACT)
    return _resolve_accusation(around, judged)


def _judge_cues(around: Around) -> Judged:
    """The speech act that the nearest cue makes of a figure."""
    before = around.before
    compared = before and _COMPARED.search(around.text, before.end, around.at.start)
    if before and compared and not _THEN.match(around.text, around.at.end, around.sentence.end):
        return _judge_cues(around.turn_to(before))
    if _IF.search(around.text[around.sentence.start : around.at.start]):
        return Judged(Kind.FORECAST, (Kind.ESTIMATE,))
    found = sorted(_list_cues(around), key=lambda each: each[0])
    answered = _ANSWERED.match(around.text, around.at.end)
    mention = around.pick.mention
    if answered and mention and mention.amount.unit == "%":
        return Judged(Kind.FACT)
    if not found or _is_vote(around):
        return _judge_without_cues(around)
    distance, kind, cue = found[0]
    near = Span(max(around.sentence.start, around.clause.start - _AND_HAS), around.clause.end)
    done = [_measure(c, around.at) for c in around.find(DONE, near) if _leads(c, around)]
    if kind is Kind.PLAN and done and min(done) < distance:
        return Judged(Kind.FACT)
    close = [
        other for away, other, _ in found[1:] if away - distance < _CLOSE and other is not kind
    ]
    if not around.clause.covers(cue) and done:
        close.append(Kind.FACT)
    return Judged(kind, tuple(dict.fromkeys(close)))


def _judge_without_cues(around: Around) -> Judged:
    """A fact, unless whoever has worked it out calls it an estimate."""
    found = _FROM_ESTIMATES.search(around.text, *around.sentence)
    if found is None:
        return Judged(Kind.FACT)
    return Judged(Kind.ESTIMATE if found["what"] == "estimates" else Kind.FORECAST)


def _resolve_accusation(around: Around, judged: Judged) -> Judged:
    """An allegation where an accuser says it; open where whoever it is about denies it."""
    if judged.kind is not Kind.FACT or judged.others:
        return judged
    accusation = _find_accusation(around)
    return judged if accusation is None or around.find(PROVEN) else accusation


def _find_accusation(around: Around) -> Judged | None:
    """The same, if it has not been proven; None if nobody accuses or denies anything."""
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
    """A plan where a headline only has an infinitive: `Coast Air to raise up to $9 million`.

    It may also be a forecast where nobody is named who does it: `9 jobs to go at Coast Air`.
    """
    if judged.kind is not Kind.FACT or around.pick.sentence.where is not Where.HEADLINE:
        return judged
    before = around.text[around.sentence.start : around.at.start]
    if not before and _TO_COME.match(around.text, around.at.end):
        return Judged(Kind.PLAN, (Kind.FORECAST,))
    ahead = _INFINITIVE.search(before) and not FINITE.search(before)
    return Judged(Kind.PLAN) if ahead or WEIGHS.search(before) else judged


def _list_cues(around: Around) -> Iterator[tuple[int, Kind, Span]]:
    """Yield how far each cue is from the figure, what it makes of it, and its place."""
    reach = find_reach(around)
    for kind, cue in _find_cues(around):
        if not reach.covers(cue):
            continue
        if kind is Kind.TARGET and is_of_sport(around):
            continue  # the goals of a team, shots on target
        if kind is Kind.ALLEGATION and cue.start > around.at.end + _NEARBY:
            continue
        if kind in {Kind.FORECAST, Kind.TARGET} and _is_met(around, cue):
            continue
        if kind is Kind.PLAN and (_is_done(around, cue) or _AMOUNTS.match(around.text, cue.end)):
            continue
        if kind is Kind.TARGET and _DOUBLE.fullmatch(around.text, around.at.start, cue.start):
            continue
        if any(n.start < cue.start and cue.end <= n.end for n in around.names):
            continue  # the Programme for Ferries
        if _is_only_quoted(around, cue) or around.text.startswith("May", cue.start):
            continue
        if is_elsewhere(around, cue):
            continue
        in_figure = around.pick.mention is not None and around.at.covers(cue)
        if in_figure and _ESTIMATED.match(around.text, around.at.start):
            yield 0, kind, cue
        if not in_figure and reaches(around, cue):  # not the goals of a team
            yield _measure(cue, around.at), kind, cue
    for cue in around.find(WILL, reach):
        if cue.start >= around.at.end and is_further(around, cue):
            continue
        if is_elsewhere(around, cue):
            continue
        act = OWN_ACT.match(around.text, cue.start)
        does = act is not None and " be " not in act[0]
        if _EFFECT.search(around.text, around.sentence.start, cue.start) or (
            does and _OF_THING.search(around.text, around.sentence.start, cue.start)
        ):
            act = None
        if not act and around.text.startswith("would", cue.start) and not around.find(SAYING):
            yield _measure(cue, around.at), Kind.ESTIMATE, cue  # nobody said that it will be
        yield _measure(cue, around.at), Kind.PLAN if act else Kind.FORECAST, cue


def _find_cues(around: Around) -> Sequence[tuple[Kind, Span]]:
    """The cues in a sentence, each with what it makes of a figure."""
    return around.split.keep(
        (_find_cues, around.sentence),
        lambda: [(kind, cue) for kind, pattern in CUES for cue in around.find(pattern)],
    )


def _is_only_quoted(around: Around, cue: Span) -> bool:
    """Whether a cue stands in words in quotation marks that the figure is not among."""
    if around.pick.mention is None:
        return False
    return any(q.covers(cue) and not q.covers(around.at) for q in around.find(QUOTED))


def is_of_sport(around: Around) -> bool:
    """Whether an article tells of a game."""
    whole = Span(0, len(around.text))
    return len(around.split.find(SPORT, whole)) >= _FEWEST_OF_SPORT


def _leads(cue: Span, around: Around) -> bool:
    return cue.end <= around.at.start


def is_ahead(around: Around, kind: Kind) -> bool:
    """Whether a figure is of a time to come; not where somebody *had* expected it."""
    return kind in _AHEAD and not around.find(HAD, around.clause)


def _is_vote(around: Around) -> bool:
    """Whether a figure is the votes for or against something."""
    votes = _VOTES.search(around.text, around.clause.start, around.clause.end)
    return votes is not None and votes.start() < around.at.start < votes.end()


def _is_done(around: Around, cue: Span) -> bool:
    """Whether somebody had to do something, or was brought to: `it allowed the bank to cut`."""
    if around.text.startswith("had to ", cue.start - 4):
        return True
    if not around.text.startswith("to ", cue.start):
        return False
    return _BROUGHT.search(around.text, max(0, cue.start - 80), cue.start) is not None


def _is_met(around: Around, cue: Span) -> bool:
    """Whether a figure is only said to be better or worse than expected: `beat expectations`."""
    begin = around.at.end if around.at.end <= cue.start else around.sentence.start
    before = around.text[max(begin, cue.start - 40) : cue.start]
    apart = around.text[cue.end : around.at.start][:4] not in {" of ", " for"}
    return apart and _MET.search(before) is not None


def _measure(cue: Span, at: Span) -> int:
    """How far a cue is from the figure; one after it counts for less."""
    return at.start - cue.end if cue.end <= at.start else 40 + max(0, cue.start - at.end)
