"""Comparing a claim with others, in words."""

from __future__ import annotations

from dataclasses import dataclass

from claimbook.derivation import Derivation
from claimbook.permalinks import locate_derived
from claimbook.sentences.figures import write_factor
from claimbook.study import Study
from claimbook.verdicts import Grade, PairVerdict, Verdict
from claimbook.views.claims.badge import Badge
from claimbook.views.claims.outcomes import tell_outcome, tell_step
from claimbook.views.claims.shown import show_claims
from claimbook.views.wording.apart import count_apart, is_in_points, write_points
from claimbook.views.wording.figures import write_share


@dataclass(frozen=True, slots=True)
class Compared:
    """Another claim, and how it compares with this one."""

    figure: str
    source: str
    """Who says it and when: `Xinhua, 24 Feb 2025`, or `this headline`."""
    words: str
    """`9.4 times as much`, `agrees (lower bound)`."""
    href: str
    note: str = ""
    """The editor's note on the other claim."""
    badge: Badge | None = None
    """The other claim's standing, if it is a warning and this claim has another standing."""


@dataclass(frozen=True, slots=True)
class Comparisons:
    """What a claim was compared with, the worst verdicts first."""

    first: tuple[Compared, ...]
    """Those shown at once."""
    rest: tuple[Compared, ...]
    """Those shown when asked for."""


_GRADES = {
    Grade.IDENTICAL: "the same figure",
    Grade.ROUNDED: "agrees, rounded",
    Grade.HEDGED: "agrees within its hedge",
    Grade.BOUND: "agrees as a bound",
    Grade.CONVERTED: "agrees after conversion",
    Grade.WEAKLY: "does not rule it out",
}
_APART = frozenset({Verdict.CONFLICT, Verdict.REVISED})
_SHOWN = 4
"""How many comparisons are shown at once."""


def list_compared(study: Study, figure: str) -> Comparisons:
    """What a claim or a derived figure was compared with."""
    pairs = (pair for pair in study.verdicts.pairs_of(figure) if _is_told(study, pair))
    compared = tuple(_view_compared(study, pair, figure) for pair in pairs)
    shown = _SHOWN if len(compared) > _SHOWN + 1 else len(compared)
    return Comparisons(compared[:shown], compared[shown:])


def _is_told(study: Study, pair: PairVerdict) -> bool:
    """Whether two figures that differ were compared in the end.

    Counts for two moments, and what one source said before and after, do not contradict each other.
    """
    if pair.verdict not in _APART or {pair.a, pair.b} & study.derived.keys():
        return True
    if tell_step(study, pair.b, pair.a):
        return True
    group = study.evidence.group_of.get(pair.a)
    return group is not None and group is study.evidence.group_of.get(pair.b)


def _view_compared(study: Study, pair: PairVerdict, own: str) -> Compared:
    """The other figure of a pair."""
    words, claims = _write_pair(study, pair, own), show_claims(study)
    derived = study.derived.get(pair.other(own))
    if isinstance(derived, Derivation):
        href = locate_derived(derived.record)
        return Compared(derived.amount.text, "worked out from claims", words, href)
    other = claims[pair.other(own)]
    mine, look = claims.get(own), other.standing
    source = other.name_beside(mine)
    told = look is not None and look.warns and look is not (mine and mine.standing)
    badge = look.make_badge() if look and told else None
    return Compared(other.figure, source, words, other.address, other.claim.note or "", badge)


def _write_pair(study: Study, pair: PairVerdict, own: str) -> str:
    if step := tell_step(study, pair.other(own), own):
        return step
    if pair.verdict is Verdict.AGREE and pair.grade:
        return _GRADES[pair.grade]
    if pair.verdict in (Verdict.CONFLICT, Verdict.REVISED):
        return _write_ratio(pair, own)
    if pair.verdict is Verdict.NEAR:
        return "near: they differ by one in the last digit, or by 0.5% at most"
    return tell_outcome(study, pair, own)


def _write_ratio(pair: PairVerdict, own: str) -> str:
    """How the other figure compares with this one: `9.4 times as much`, `about a ninth of it`."""
    if pair.arithmetic is None or (pair.factor is None and pair.arithmetic.opposite):
        return "of opposite signs"
    mine, other = pair.arithmetic.a, pair.arithmetic.b
    if own == pair.b:
        mine, other = other, mine
    if is_in_points(pair):
        return f"{write_points(pair)} {'more' if other.middle > mine.middle else 'less'}"
    if pair.factor is None:
        return f"{count_apart(pair)} {'more' if other.middle > mine.middle else 'less'}"
    if abs(other.middle) > abs(mine.middle):
        return f"{write_factor(pair.factor)} times as much"
    return f"{write_share(pair.factor)} of it"
