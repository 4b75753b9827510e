"""How claims stand to each other, as claims.json has it: conversions, verdicts, findings."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_EVEN, Context, Decimal

from claimbook.export.form import DisagreementRow, FindingRow
from claimbook.export.pieces import ComparedRow, ConvertedRow
from claimbook.export.values import write_number
from claimbook.study import Study
from claimbook.verdicts import Converted

_FACTOR = Context(prec=6, rounding=ROUND_HALF_EVEN)
"""As many significant digits as exchange rates have."""


def make_converted(study: Study, claim: str) -> ConvertedRow | None:
    """A claim's money in the book's currency at the rates of its day; None for all else."""
    converted = study.verdicts.converted.get(claim)
    if not isinstance(converted, Converted) or converted.rate is None:
        return None
    return ConvertedRow(
        unit=converted.unit,
        low=write_number(converted.interval.low),
        high=write_number(converted.interval.high),
        rate_low=str(write_number(converted.rate.low)),
        rate_high=str(write_number(converted.rate.high)),
        date=converted.rate.day.isoformat(),
    )


def list_compared(study: Study, claim: str) -> Iterator[ComparedRow]:
    """The rows of all that a claim is held against, worst first."""
    for pair in study.verdicts.of(claim).pairs:
        yield ComparedRow(
            claim=pair.other(claim),
            verdict=pair.verdict.value,
            grade=pair.grade.value if pair.grade else None,
            reason=pair.obstacle.value if pair.obstacle else None,
            factor=_write_factor(pair.factor),
        )


def list_disagreements(study: Study) -> Iterator[DisagreementRow]:
    """The rows of the disagreements, by id."""
    for found in study.verdicts.disagreements:
        yield DisagreementRow(
            id=found.id,
            claims=list(found.claims),
            state=found.state,
            reason=found.reason or None,
            grade=found.grade,
            factor=_write_factor(found.factor),
            explanations=[explanation.sentence for explanation in found.explanations],
        )


def list_findings(study: Study) -> Iterator[FindingRow]:
    """The rows of the findings, in the order of their articles."""
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
    return None if factor is None else write_number(_FACTOR.plus(factor))
