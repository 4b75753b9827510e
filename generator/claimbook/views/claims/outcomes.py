"""Say what became of a figure: another replaced it, or a fact met, exceeded or missed it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from claimbook.evidence import Change
from claimbook.model import Kind
from claimbook.sentences import outcomes as sentences
from claimbook.sentences.style import begin_sentence
from claimbook.study import Study
from claimbook.verdicts import PairVerdict, Verdict
from claimbook.views.claims.badge import DOUBT, OUTCOMES, STANDINGS, Badge
from claimbook.views.claims.dividing import lead_to_figure
from claimbook.views.wording.apart import write_difference, write_stated
from claimbook.views.wording.kinds import KINDS


class Result(StrEnum):
    """How a plan, target or forecast turned out."""

    MET = "met"
    """Also for a limit that was kept."""
    EXCEEDED = "exceeded"
    """Also for a limit that was not kept."""
    MISSED = "missed"


class Outcome(NamedTuple):
    """A plan, target or forecast, and how the fact for its period compares with it."""

    pair: PairVerdict
    plan: str
    """The id of the plan, target or forecast."""
    fact: str
    result: Result
    excess: Decimal | None
    """The fact less the plan; None if they were not put in numbers."""


def list_outcomes(study: Study, claim: str) -> list[Outcome]:
    """Return how a claim's plan compares with facts; for a fact, how it compares with plans."""
    fulfilled = (Verdict.MET, Verdict.MISSED)
    pairs = study.verdicts.pairs_of(claim)
    return [_compare(study, pair) for pair in pairs if pair.verdict in fulfilled]


def _compare(study: Study, pair: PairVerdict) -> Outcome:
    """Return the outcome that a pair of a plan with the fact for its period shows."""
    fact = pair.a if study.verdicts.figures[pair.a].kind.class_ == "fact" else pair.b
    plan = pair.other(fact)
    result = Result.MET if pair.verdict is Verdict.MET else Result.MISSED
    if (sides := pair.arithmetic) is None:
        return Outcome(pair, plan, fact, result, None)
    came, expected = (sides.a, sides.b) if fact == pair.a else (sides.b, sides.a)
    excess = came.middle - expected.middle
    # The words of a plan may allow a number above its own: “at least 20 million”.
    allowed = pair.verdict is Verdict.MET and expected.interval.meets(came.interval)
    if excess > 0 and not allowed:
        result = Result.EXCEEDED
    return Outcome(pair, plan, fact, result, excess)


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
    return badge.leading_to(lead_to_figure(study, other))


def badge_outcome(study: Study, claim: str) -> Iterator[Badge]:
    """Yield the badge for how a plan turned out or, on the fact, for whether it met the plan."""
    if outcome := _choose(study, claim):
        words = begin_sentence(_write(study, outcome, claim))
        badge = OUTCOMES[outcome.result].make_badge(words)
        # A limit that was exceeded was missed; a goal that was exceeded was met.
        target = study.verdicts.figures[claim].kind is Kind.TARGET
        if target and outcome.pair.verdict is Verdict.MISSED:
            badge = replace(badge, colour=DOUBT.colour)
        yield badge.leading_to(lead_to_figure(study, outcome.pair.other(claim)))


def find_outcome(study: Study, claim: str) -> Result | None:
    """Return how a claim's plan turned out; for a fact, how the plan compared with it did.

    None if no plan is compared with a fact.
    """
    outcome = _choose(study, claim)
    return outcome.result if outcome else None


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
    return _write(study, _compare(study, pair), pair.other(own))


def _write(study: Study, outcome: Outcome, claim: str) -> str:
    """Write how a plan turned out, or how a fact compares with the plan, and by how much."""
    figures, result = study.verdicts.figures, outcome.result
    by = write_difference(study, outcome.pair)
    if outcome.excess is not None:
        # What came to just under 58% misses 65% by more than 7 points.
        comparator = figures[outcome.fact].amount.comparator
        by = f"{sentences.hedge_difference(comparator, outcome.excess)}{by}"
    if claim == outcome.plan:
        return sentences.write_plan_outcome(result, by)
    return sentences.write_fact_outcome(result, KINDS[figures[outcome.plan].kind].word, by)


def _choose(study: Study, claim: str) -> Outcome | None:
    """Return the outcome whose other figure has the most sources; of equals, the latest."""

    def rank(outcome: Outcome) -> tuple[int, str, str]:
        other = outcome.pair.other(claim)
        standing = study.evidence.of(other)
        voices = standing.voices if standing else 0
        return voices, str(study.verdicts.figures[other].said_on), other

    return max(list_outcomes(study, claim), key=rank, default=None)
