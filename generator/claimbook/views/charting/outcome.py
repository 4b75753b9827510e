"""Draw plans, targets and forecasts beside the outcomes, one for each time and entity."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimbook.charts.look import ACCENT, NEAR
from claimbook.evidence import AMBER, RED
from claimbook.model import Kind
from claimbook.sentences import captions, charts, marks
from claimbook.sentences.style import name_measured
from claimbook.study import Study
from claimbook.verdicts import Figure
from claimbook.views.charting.filling import Drawn, Scaled, fill_panel
from claimbook.views.charting.grouping import group_figures
from claimbook.views.charting.measured import write_measured_line
from claimbook.views.charting.panel import Panel
from claimbook.views.charting.rows import describe_claim_mark
from claimbook.views.charting.scale import ChartScale, Placed, make_scale, place_figures
from claimbook.views.claims.outcomes import Result, list_outcomes
from claimbook.views.wording.kinds import KINDS
from claimbook.views.wording.periods import write_rounded, write_when
from claimbook.views.wording.subjects import write_beside, write_subject


@dataclass(frozen=True, slots=True)
class DrawnOutcome:
    """A figure that was expected, and the fact for its time."""

    expected: Placed
    fact: Placed
    result: Result

    @property
    def kind(self) -> str:
        """What was expected: `plan`, `target`, `forecast`."""
        return KINDS[self.expected.figure.kind].word

    @property
    def way(self) -> str:
        """The fact compared with what was expected."""
        if self.result is Result.MET:
            return charts.WAYS["met"]
        return charts.WAYS["above" if self.fact.value > self.expected.value else "below"]


def chart_outcomes(study: Study, figures: Sequence[Figure]) -> Iterator[Panel]:
    """Yield a panel for the outcomes among a metric's figures that share a scale."""
    pairs = {fact.id: (fact, plan, result) for fact, plan, result in _find_pairs(study, figures)}
    for group in group_figures([fact for fact, _, _ in pairs.values()]):
        some = [pairs[fact.id] for fact in group.figures]
        unit, placed, _ = place_figures(study, [each for pair in some for each in pair[:2]])
        by_id = {each.figure.id: each for each in placed}
        outcomes = [
            DrawnOutcome(by_id[plan.id], by_id[fact.id], result)
            for fact, plan, result in some
            if plan.id in by_id and fact.id in by_id
        ]
        if outcomes:
            outcomes.sort(key=lambda each: (-each.fact.value, each.fact.figure.id))
            yield _make_panel(study, unit, outcomes)


def _find_pairs(study: Study, figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure, Result]]:
    """Yield the fact for each time with what was expected, and how that turned out.

    If there are several, take the fact and the forecast with the most sources.
    """
    known = {each.id: each for each in figures if _is_sound(study, each)}
    found: dict[tuple[object, ...], tuple[tuple[object, ...], Figure, Figure, Result]] = {}
    for id_, plan in known.items():
        for outcome in list_outcomes(study, id_):
            fact = known.get(outcome.fact)
            if fact is None or outcome.plan != id_:
                continue
            time = (plan.entity, write_rounded(plan.period), plan.change, str(plan.scope))
            rank = (_count(study, fact), _count(study, plan), str(plan.said_on), plan.id, fact.id)
            if time not in found or rank > found[time][0]:
                found[time] = (rank, fact, plan, outcome.result)
    for _, fact, plan, result in found.values():
        yield fact, plan, result


def _is_sound(study: Study, figure: Figure) -> bool:
    """Whether nothing contradicts it, and no later figure replaced it."""
    standing = study.evidence.of(figure.id)
    doubted = figure.id in study.evidence.doubts or figure.id in study.evidence.steps
    return standing is not None and standing.kind not in RED | AMBER and not doubted


def _count(study: Study, figure: Figure) -> int:
    return study.evidence.standings[figure.id].voices


def _make_panel(study: Study, unit: str, outcomes: Sequence[DrawnOutcome]) -> Panel:
    shown = [each for one in outcomes for each in (one.fact, one.expected)]
    facts = [one.fact for one in outcomes]
    scale = make_scale(unit, shown)
    drawn = Drawn(
        kind="outcome",
        name=f"{facts[0].figure.metric}-outcome",
        title=_write_title(study, outcomes),
        rows=tuple(_make_row(number, one, scale) for number, one in enumerate(outcomes)),
        why=f"{write_measured_line(study, facts)} {captions.explain_bars_and_lines()}",
    )
    return fill_panel(study, drawn, Scaled(shown, scale, unit))


def _write_title(study: Study, outcomes: Sequence[DrawnOutcome]) -> str:
    first = outcomes[0]
    figure = first.fact.figure
    if len(outcomes) == 1:
        claim = first.fact.shown.claim
        expected = first.expected.shown
        return charts.title_outcome(
            (write_subject(study, claim), write_beside(first.fact.shown.figure, claim, claim)),
            write_when(figure.period) if figure.period else "",
            first.way,
            f"the {first.kind} of {write_beside(expected.figure, expected.claim, claim)}",
        )
    kinds = {each.kind for each in outcomes}
    metric = name_measured(
        study.book.name_metric(figure.metric), study.book.name_base(figure.change)
    )
    return charts.title_outcomes(
        Counter(each.result for each in outcomes),
        kinds.pop() if len(kinds) == 1 else charts.EXPECTED,
        metric,
    )


def _make_row(number: int, outcome: DrawnOutcome, scale: ChartScale) -> dict[str, object]:
    fact, expected = outcome.fact.shown, outcome.expected.shown
    period = write_rounded(fact.claim.period)
    said = marks.write_expected(outcome.kind, expected.figure, outcome.result)
    parts = (said, period, fact.byline.name)
    missed = outcome.result is Result.MISSED and outcome.expected.figure.kind is Kind.TARGET
    return {
        "row": number,
        "figure": fact.figure,
        "about": fact.about.name,
        "detail": " · ".join(filter(None, parts)),
        "tone": NEAR if missed else ACCENT,
        "value": scale.place(outcome.fact.value),
        "expected": scale.place(outcome.expected.value),
        "told": marks.describe_expected_mark(
            describe_claim_mark(fact), outcome.kind, expected.figure
        ),
        "claim": fact.address,
    }
