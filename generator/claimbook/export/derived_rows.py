"""The rows of claims.json for derived figures: what was written, and the result."""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.derivation import Derivation
from claimbook.export.form_claims import DerivedRow
from claimbook.export.pieces import RateRow
from claimbook.export.standing import list_compared_rows
from claimbook.export.values import make_amount, make_period, write_all_digits, write_location
from claimbook.model import Derived
from claimbook.permalinks import locate_derived
from claimbook.rates import Rate
from claimbook.study import Study
from claimbook.views.claims.corrections import list_corrected, list_inherited


def list_derived_rows(study: Study) -> Iterator[DerivedRow]:
    """Yield the rows of the derived figures, in the order of derived.yml."""
    for record in study.book.derived:
        worked_out = study.derived.get(record.id)
        yield _make_row(study, record, worked_out if isinstance(worked_out, Derivation) else None)


def _make_row(study: Study, record: Derived, derivation: Derivation | None) -> DerivedRow:
    """Return the row of a figure, with nulls if its formula cannot be worked out."""
    return DerivedRow(
        id=record.id,
        says=record.says,
        formula=record.formula,
        unit=record.unit,
        about=record.about,
        metric=record.metric,
        change=record.change,
        period=make_period(record.period),
        was=list(record.was),
        amount=make_amount(derivation.amount) if derivation else None,
        arithmetic=derivation.arithmetic if derivation else None,
        claims=list(derivation.claims) if derivation else [],
        kind=derivation.kind.value if derivation else None,
        doubt=study.evidence.doubts.get(record.id),
        corrected=[
            *(each.mark for each in list_corrected(study, record.id)),
            *(each.behind for each in list_inherited(study, record.id)),
        ],
        rate=_make_rate(derivation.rate) if derivation and derivation.rate else None,
        compared_with=list(list_compared_rows(study, record.id)),
        page=locate_derived(record),
        edit=write_location(record),
    )


def _make_rate(rate: Rate) -> RateRow:
    return RateRow(
        source=rate.source,
        target=rate.target,
        low=str(write_all_digits(rate.low)),
        high=str(write_all_digits(rate.high)),
        date=rate.day.isoformat(),
    )
