"""Say what became of a figure: another replaced it, or a fact met, exceeded or missed it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from enum import StrEnum

from claimbook.evidence import Change
from claimbook.model import Kind
from claimbook.permalinks import locate_derived
from claimbook.sentences import outcomes as sentences
from claimbook.sentences.style import begin_sentence
from claimbook.study import Study
from claimbook.verdicts import Arithmetic, Converted, PairVerdict, Verdict
from claimbook.views.claims.badge import DOUBT, OUTCOMES, STANDINGS, Badge
from claimbook.views.claims.dividing import lead_to_claim
from claimbook.views.wording.apart import write_difference, write_stated
from claimbook.views.wording.kinds import KINDS

_FACTS = (Kind.FACT, Kind.ESTIMATE, Kind.EVENT)


class Result(StrEnum):
    """How a plan, target or forecast turned out."""

    MET = "met"
    """Also for a limit that was kept."""
    EXCEEDED = "exceeded"
    """Also for a limit that was not kept."""
    MISSED = "missed"


def list_outcomes(study: Study, claim: str) -> list[PairVerdict]:
    """Return a claim's pairs of a plan, target or forecast with the fact for its period."""
    fulfilled = (Verdict.MET, Verdict.MISSED)
    return [pair for pair in study.verdicts.pairs_of(claim) if pair.verdict in fulfilled]


def badge_steps(study: Study, claim: str) -> Iterator[Badge]:
    """Yield the badges for what replaced a claim's figure, and for what it replaced."""
    evidence = study.evidence
    if step := evidence.steps.get(claim):
        yield _badge_step(study, step.change, sentences.write_newer, step.newer)
    for older in evidence.earlier.get(claim, ())[:1]:
        yield _badge_step(study, evidence.steps[older].change, sentences.write_older, older)


def _badge_step(study: Study, change: Change, tell: Callable[[str, str], str], other: str) -> Badge:
    words = tell(change.value, write_stated(study, other))
    badge = STANDINGS[change.value].make_badge(words)
    return badge.leading_to(_locate_figure(study, other))


def badge_outcome(study: Study, claim: str) -> Iterator[Badge]:
    """Yield the badge for how a plan turned out or, on the fact, for whether it met the plan."""
    if pair := _choose(study, list_outcomes(study, claim), claim):
        words = begin_sentence(_write(study, pair, claim))
        badge = OUTCOMES[find_result(study, pair)].make_badge(words)
        # A limit that was exceeded was missed; a goal that was exceeded was met.
        target = study.verdicts.figures[claim].kind is Kind.TARGET
        if target and pair.verdict is Verdict.MISSED:
            badge = replace(badge, colour=DOUBT.colour)
        yield badge.leading_to(_locate_figure(study, pair.other(claim)))


def find_outcome(study: Study, claim: str) -> Result | None:
    """Return how a claim's plan turned out; for a fact, how the plan compared with it did.

    None if no plan is compared with a fact.
    """
    pair = _choose(study, list_outcomes(study, claim), claim)
    return find_result(study, pair) if pair else None


def write_step(study: Study, other: str, own: str) -> str:
    """Return how another figure relates to a claim's own: `replaced this figure`.

    Empty if it does not.
    """
    for older, newer, tell in (
        (own, other, sentences.write_later),
        (other, own, sentences.write_earlier),
    ):
        step = study.evidence.steps.get(older)
        if step and step.newer == newer:
            return tell(step.change.value)
    return ""


def write_other_outcome(study: Study, pair: PairVerdict, own: str) -> str:
    """Return how the other figure of a pair relates to the plan: `meets the plan`."""
    return _write(study, pair, pair.other(own))


def _write(study: Study, pair: PairVerdict, claim: str) -> str:
    """Write how a plan turned out, or how a fact compares with the plan, and by how much."""
    plan = find_plan(study, pair)
    result = find_result(study, pair)
    by = f"{_hedge_difference(study, pair)}{write_difference(study, pair)}"
    if claim == plan:
        return sentences.write_plan_outcome(result, by)
    return sentences.write_fact_outcome(result, KINDS[study.verdicts.figures[plan].kind].word, by)


def _hedge_difference(study: Study, pair: PairVerdict) -> str:
    """Return `more than ` or another hedge of a difference, if the fact is hedged; else nothing.

    What came to just under 58% misses 65% by more than 7 points.
    """
    if pair.arithmetic is None:
        return ""
    plan = find_plan(study, pair)
    comparator = study.verdicts.figures[pair.other(plan)].amount.comparator
    expected, fact = _order(pair.arithmetic, plan_first=plan == pair.a)
    return sentences.hedge_difference(comparator, fact.middle - expected.middle)


def find_result(study: Study, pair: PairVerdict) -> Result:
    """Return how the plan, target or forecast of a pair turned out."""
    if _is_exceeded(study, pair):
        return Result.EXCEEDED
    return Result.MET if pair.verdict is Verdict.MET else Result.MISSED


def _is_exceeded(study: Study, pair: PairVerdict) -> bool:
    """Whether the fact is above every number that the words of the plan allow."""
    if pair.arithmetic is None:
        return False
    plan, fact = _order(pair.arithmetic, plan_first=find_plan(study, pair) == pair.a)
    allowed = pair.verdict is Verdict.MET and plan.interval.meets(fact.interval)
    return fact.middle > plan.middle and not allowed


def _order(sides: Arithmetic, *, plan_first: bool) -> tuple[Converted, Converted]:
    return (sides.a, sides.b) if plan_first else (sides.b, sides.a)


def find_plan(study: Study, pair: PairVerdict) -> str:
    """Return the id of the plan, target or forecast."""
    return pair.b if study.verdicts.figures[pair.a].kind in _FACTS else pair.a


def _choose(study: Study, pairs: Sequence[PairVerdict], claim: str) -> PairVerdict | None:
    """Return the pair whose other figure has the most sources; of equals, the latest."""

    def rank(pair: PairVerdict) -> tuple[int, str, str]:
        other = pair.other(claim)
        standing = study.evidence.of(other)
        voices = standing.voices if standing else 0
        return voices, str(study.verdicts.figures[other].said_on), other

    return max(pairs, key=rank, default=None)


def _locate_figure(study: Study, figure: str) -> str:
    if figure in study.book.claims:
        return lead_to_claim(study, figure)
    return locate_derived(study.derived[figure].record)
