"""The speech act of a figure, by the tense and the cue words of its clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimbook.extract.around import Around
from claimbook.extract.cues import match_cues
from claimbook.grounding import Span
from claimbook.model import Kind

_TABLES = {
    Kind.ALLEGATION: "alleg(?:e|es|ed|edly|ing|ations?) | accus(?:e|ed|es|ing) | suspected of",
    Kind.TARGET: """
        targets? | targeting | targeted | goals? | objective | ambition
        | aim(?:s|ing)? (?:to reach|to surpass|for)
        """,
    Kind.FORECAST: """
        expect(?:s|ed|ing)? | expectations? | forecast(?:s|ed|ing)? | predict(?:s|ed|ions?|ing)?
        | project(?:s|ed|ions?|ing)(?! (?:of|in|with)) | (?:un)?likely | outlook | guidance
        | anticipat(?:e|es|ed) | could | may | might | chance of | prospect of | set to
        | on (?:course|track) to | poised to | chance
        """,
    Kind.PLAN: """
        plans? | planned | planning | intend(?:s|ed|ing)? | intentions? | pledg(?:e|es|ed|ing)
        | commit(?:s|ted|ment|ments)? (?:to|of) | agreed to | propos(?:e|es|ed|al) | package
        | to (?:spend|invest|build|buy|cut|create|raise|acquire|hire|close|pay|issue|fund)
        | to (?:expand|launch|lay off) | budget(?:s|ed)?(?! (?:carrier|airline|hotel)s?)
        | allocat(?:e|es|ed|ion)
        | earmark(?:s|ed)? | stimulus | promis(?:e|es|ed|ing) | aim(?:s|ing)? to
        | offer(?:s|ing)? to | seeks? to | hopes? to | scheme | programme | initiative
        """,
    Kind.ESTIMATE: """
        estimat(?:e|es|ed|ing) | (?:is|are) (?:believed|thought) | reckon(?:s|ed)?
        | exit polls? | (?:will|would) need
        | puts? the (?:crowd|number|cost|damage|toll|figure) | would have been
        """,
    Kind.OPINION: """
        should(?! be (?:mentioned|noted|said)) | believes? | thinks? | argu(?:es|ed)
        | in (?:his|her|their|my|our) view
        """,
}
_CUES = [(kind, match_cues(table)) for kind, table in _TABLES.items()]
_ANY_CUE = match_cues("|".join(_TABLES.values()))
_WILL = match_cues("will | would | shall | won['’]t")
_PAIRED = re.compile(r",?\s(?:or|and|to)\s|\s?\(")
_AHEAD = {Kind.PLAN, Kind.TARGET, Kind.FORECAST}
_OWN_ACT = re.compile(
    r"(?:will|would|shall)\s+(?:also\s+|now\s+)?(?:be\s+)?"
    r"(?:spend|invest|build|buy|cut|create|raise|acquire|hire|clos|pay|issue|fund|expand|launch|"
    r"lay|provid|offer|increas|reduc|receiv|open|add|introduc|double|sell|lend|give|put|use|spent)",
    re.IGNORECASE,
)
"""What somebody does by their own will."""
_DONE = match_cues(
    """
    rose | fell | was | were | had | has | have | reached | reported | earned | lost | made | spent
    | received | accounts? for | stands? at | stood | grew | increased | decreased | dropped
    | climbed | surged | slowed | shrank | jumped | tumbled | gained | posted | recorded
    | is now | (?:is|are) worth
    | totall?ed | amounted | cost | sold | bought | paid | sits | added | adding | rising | falling
    | grows | saw | won | counted
    """
)
_HAD = match_cues("had(?! to)")
_GOVERNS = re.compile(r"\b(?:which|when|while|whereas|although|but)\s*$|;\s*$")
_APART = re.compile(r"\s*(?:making|according|citing)\b")
_CLOSE = 8
"""Cues whose distances from the figure differ by less may both be meant."""
_NEAR = 120
"""Characters within which what comes before a clause governs it."""


@dataclass(frozen=True, slots=True)
class Judged:
    """The speech act of a figure."""

    kind: Kind
    """The likeliest one."""
    others: tuple[Kind, ...] = ()
    """What else it may be, if this is not certain."""


def resolve_kind(around: Around) -> Judged:
    """The speech act of a figure: a fact unless words near it make it something else."""
    found = sorted(_list_cues(around), key=lambda each: each[0])
    if not found:
        return Judged(Kind.FACT)
    distance, kind, cue = found[0]
    done = [_measure(c, around.at) for c in around.find(_DONE, around.clause) if _leads(c, around)]
    if kind is Kind.PLAN and done and min(done) < distance:
        return Judged(Kind.FACT)
    close = [
        other for away, other, _ in found[1:] if away - distance < _CLOSE and other is not kind
    ]
    if not around.clause.covers(cue) and done:
        close.append(Kind.FACT)
    return Judged(kind, tuple(dict.fromkeys(close)))


def _list_cues(around: Around) -> Iterator[tuple[int, Kind, Span]]:
    """Yield how far each cue is from the figure, what it makes of it, and its place."""
    reach = _find_reach(around)
    if around.find(_ANY_CUE, reach):
        for kind, pattern in _CUES:
            for cue in around.find(pattern, reach):
                in_figure = around.pick.mention is not None and around.at.covers(cue)
                if not in_figure and _reaches(around, cue):  # not the goals of a team
                    yield _measure(cue, around.at), kind, cue
    for cue in around.find(_WILL, reach):
        act = _OWN_ACT.match(around.text, cue.start)
        yield _measure(cue, around.at), Kind.PLAN if act else Kind.FORECAST, cue


def _leads(cue: Span, around: Around) -> bool:
    return cue.end <= around.at.start


def is_ahead(around: Around, kind: Kind) -> bool:
    """Whether a figure is of a time to come; not where somebody *had* expected it."""
    return kind in _AHEAD and not around.find(_HAD, around.clause)


def _reaches(around: Around, cue: Span) -> bool:
    """Whether a cue is of the figure's own clause, or no other figure is between the two."""
    if around.clause.covers(cue):
        return True
    return not any(
        cue.end <= other.start
        and other.end <= around.at.start
        and not _PAIRED.fullmatch(around.text, other.end, around.at.start)
        for other in around.others
    )


def _measure(cue: Span, at: Span) -> int:
    """How far a cue is from the figure; one after it counts for less."""
    return at.start - cue.end if cue.end <= at.start else 40 + max(0, cue.start - at.end)


def _find_reach(around: Around) -> Span:
    """The words that may make a figure a plan: its clause, and the one that governs it."""
    left = around.clause.start
    before = around.text[around.sentence.start : left]
    if _GOVERNS.search(before) or _APART.match(around.text, left):
        return around.clause
    near = left - around.sentence.start <= _NEAR
    return Span(around.sentence.start if near else left, around.clause.end)
