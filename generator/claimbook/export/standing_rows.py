"""The parts of claims.json about how claims compare: conversions, verdicts, findings."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_EVEN, Context, Decimal
from itertools import islice

from claimbook.evidence import Disagreement
from claimbook.export.form import DisagreementRow, FindingRow
from claimbook.export.form_claims import HistoryRow
from claimbook.export.form_pieces import CampRow, ComparedRow, ConvertedRow, StandingRow, VoiceRow
from claimbook.export.values import write_all_digits, write_iso_day
from claimbook.study import Study
from claimbook.verdicts import Converted
from claimbook.views.claims.comparing import list_shown_pairs
from claimbook.views.disputes.opening import write_opening

MOST_COMPARED = 20
"""How many comparisons of a claim are listed; its camps account for the rest."""
_FACTOR = Context(prec=6, rounding=ROUND_HALF_EVEN)
"""With as many significant digits as exchange rates have."""


def make_converted(study: Study, claim: str) -> ConvertedRow | None:
    """Return a claim's money in the book's currency at the rates of its day.

    None if not converted.
    """
    converted = study.verdicts.converted.get(claim)
    if not isinstance(converted, Converted) or converted.rate is None:
        return None
    return ConvertedRow(
        unit=converted.unit,
        low=write_all_digits(converted.interval.low),
        high=write_all_digits(converted.interval.high),
        rate_low=str(write_all_digits(converted.rate.low)),
        rate_high=str(write_all_digits(converted.rate.high)),
        date=converted.rate.day.isoformat(),
    )


def list_compared_rows(study: Study, claim: str) -> Iterator[ComparedRow]:
    """Yield the rows of the comparisons that readers see, worst first; the first twenty."""
    for pair in islice(list_shown_pairs(study, claim), MOST_COMPARED):
        yield ComparedRow(
            claim=pair.other(claim),
            verdict=pair.verdict.value,
            grade=pair.grade.value if pair.grade else None,
            reason=pair.obstacle.value if pair.obstacle else None,
            factor=_write_factor(pair.factor),
        )


def list_disagreement_rows(study: Study) -> Iterator[DisagreementRow]:
    """Yield the rows of the disagreements, by id."""
    for found in study.evidence.disagreements:
        yield DisagreementRow(
            id=found.id,
            claims=list(found.claims),
            state=found.state,
            opening=write_opening(study, found),
            ruling=found.ruling,
            camps=list(_list_camps(found)),
            reason=found.reason or None,
            source=found.source,
            reviewed=write_iso_day(found.reviewed),
            grade="major" if found.major else "minor",
            factor=_write_factor(found.factor),
            explanations=[explanation.sentence for explanation in found.explanations],
        )


def make_voice(study: Study, claim: str) -> VoiceRow | None:
    """Return who vouches for a claim; None for a draft."""
    found = study.evidence.attributions.get(claim)
    if found is None:
        return None
    return VoiceRow(
        id=found.voice.id,
        name=found.name,
        role=found.role,
        relation=found.relation.value,
        first_hand=found.first_hand,
    )


def make_standing(study: Study, claim: str) -> StandingRow | None:
    """Return the standing of a claim; None for a draft."""
    found = study.evidence.of(claim)
    if found is None:
        return None
    return StandingRow(
        id=found.kind.value,
        reason=found.reason,
        voices=found.voices,
        against=found.against,
        contradicted=found.contradicted,
        interested=found.interested,
        reviewed=found.reviewed,
    )


def list_history(study: Study, claim: str) -> Iterator[HistoryRow]:
    """Yield the claims that a claim replaced, the latest first, and the one that replaced it."""
    evidence = study.evidence
    for older in evidence.earlier.get(claim, ()):
        yield HistoryRow(claim=older, change=evidence.steps[older].change.value, later=False)
    if step := evidence.steps.get(claim):
        yield HistoryRow(claim=step.newer, change=step.change.value, later=True)


def _list_camps(found: Disagreement) -> Iterator[CampRow]:
    """Yield the rows of a disagreement's camps, in their order."""
    for camp in found.camps:
        yield CampRow(
            figure=camp.figure,
            voices=[voice.id for voice in camp.voices],
            claims=list(camp.claims),
            standing=camp.kind.value,
        )


def list_finding_rows(study: Study) -> Iterator[FindingRow]:
    """Yield the rows of the findings, in the order of their articles."""
    for found in study.verdicts.findings:
        yield FindingRow(
            id=found.id,
            kind=found.kind.id,
            claims=list(found.claims),
            article=found.article,
            sentence=found.sentence,
            explanations=[explanation.sentence for explanation in found.explanations],
        )


def _write_factor(factor: Decimal | None) -> str | None:
    return None if factor is None else write_all_digits(_FACTOR.plus(factor))
