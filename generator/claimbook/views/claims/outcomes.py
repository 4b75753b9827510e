"""What became of a figure: it was replaced, or the fact met, exceeded or missed it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimbook.model import Kind
from claimbook.permalinks import locate_claim, locate_derived
from claimbook.study import Study
from claimbook.verdicts import Arithmetic, Converted, PairVerdict, Verdict
from claimbook.verdicts.wording import begin_sentence
from claimbook.views.claims.badge import STANDINGS, Badge
from claimbook.views.wording.apart import write_difference, write_stated
from claimbook.views.wording.kinds import KINDS

_FACTS = (Kind.FACT, Kind.ESTIMATE, Kind.EVENT)
_OF_PLAN = {"met": "met", "exceeded": "exceeded by {by}", "missed": "missed by {by}"}
_OF_FACT = {
    "met": "meets the {kind}",
    "exceeded": "exceeds the {kind} by {by}",
    "missed": "misses the {kind} by {by}",
}


def _list_outcomes(study: Study, claim: str) -> list[PairVerdict]:
    """A claim's pairs of a plan, target or forecast with the fact of its period."""
    fulfilled = (Verdict.MET, Verdict.MISSED)
    return [pair for pair in study.verdicts.of(claim).pairs if pair.verdict in fulfilled]


def is_replaced(study: Study, claim: str) -> bool:
    """Whether another figure replaced a claim's."""
    return any(pair.replaced == claim for pair in study.verdicts.of(claim).pairs)


def badge_revisions(study: Study, claim: str) -> Iterator[Badge]:
    """The badges of which figure replaced a claim's, and which it replaced."""
    pairs = [pair for pair in study.verdicts.of(claim).pairs if pair.replaced]
    for words, older in (("Replaced by", True), ("Replaces", False)):
        if pair := _choose(study, [p for p in pairs if (p.replaced == claim) is older], claim):
            other = pair.other(claim)
            badge = STANDINGS["replaced"].make_badge(f"{words} {write_stated(study, other)}")
            yield badge.leading_to(_locate_figure(study, other))


def badge_outcome(study: Study, claim: str) -> Iterator[Badge]:
    """The badge of how a plan turned out or, on the fact, of what it did to the plan."""
    if pair := _choose(study, _list_outcomes(study, claim), claim):
        words = begin_sentence(_write(study, pair, claim))
        badge = STANDINGS[_weigh(study, pair)].make_badge(words)
        # A limit that was exceeded was missed; a goal that was exceeded was met.
        coloured = replace(badge, verdict=str(pair.verdict))
        yield coloured.leading_to(_locate_figure(study, pair.other(claim)))


def name_outcome(study: Study, claim: str) -> str:
    """`met`, `exceeded` or `missed`; empty where no plan is compared with a fact."""
    pair = _choose(study, _list_outcomes(study, claim), claim)
    return _weigh(study, pair) if pair else ""


def tell_outcome(study: Study, pair: PairVerdict, own: str) -> str:
    """What the other figure of a pair is to its own: `replaced this figure`."""
    if pair.replaced:
        return "replaced this figure" if pair.replaced == own else "replaced by this figure"
    return _write(study, pair, pair.other(own))


def _write(study: Study, pair: PairVerdict, claim: str) -> str:
    """How a plan turned out, or what a fact did to the plan, and by how much."""
    plan = _find_plan(study, pair)
    words = (_OF_PLAN if claim == plan else _OF_FACT)[_weigh(study, pair)]
    kind = KINDS[study.verdicts.figures[plan].kind].word
    return words.format(kind=kind, by=write_difference(study, pair))


def _weigh(study: Study, pair: PairVerdict) -> str:
    """Whether the plan was met, exceeded or missed; a limit that was kept counts as met."""
    sides = pair.arithmetic
    if sides is None:
        return str(pair.verdict)
    plan, fact = _order(sides, plan_first=_find_plan(study, pair) == pair.a)
    met = pair.verdict is Verdict.MET
    if met and plan.interval.meets(fact.interval):
        return "met"
    above = fact.middle > plan.middle
    return "exceeded" if above else "met" if met else "missed"


def _order(sides: Arithmetic, *, plan_first: bool) -> tuple[Converted, Converted]:
    return (sides.a, sides.b) if plan_first else (sides.b, sides.a)


def _find_plan(study: Study, pair: PairVerdict) -> str:
    """The id of the plan, target or forecast."""
    return pair.b if study.verdicts.figures[pair.a].kind in _FACTS else pair.a


def _choose(study: Study, pairs: Sequence[PairVerdict], claim: str) -> PairVerdict | None:
    """The pair whose other figure most outlets agree with, the latest of equals."""

    def rank(pair: PairVerdict) -> tuple[int, str, str]:
        other = pair.other(claim)
        agreeing = len(study.verdicts.of(other).agreeing_outlets)
        return agreeing, str(study.verdicts.figures[other].said_on), other

    return max(pairs, key=rank, default=None)


def _locate_figure(study: Study, figure: str) -> str:
    if figure in study.book.claims:
        return locate_claim(study.book, figure)
    return locate_derived(study.derived[figure].record)
