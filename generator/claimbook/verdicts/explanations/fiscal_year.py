"""Explain a figure by a fiscal period that was mistaken for a calendar one.

A fiscal second quarter is then read as April to June.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.quantity import (
    FiscalYear,
    Period,
    UnreadablePeriodError,
    read_period,
    write_period,
)
from claimbook.sentences import explanations
from claimbook.verdicts.context import Context
from claimbook.verdicts.figure import Figure
from claimbook.verdicts.statement import Explanation, ExplanationKind


def explain(fiscal: Figure, calendar: Figure, context: Context) -> Iterator[Explanation]:
    """Explain a fiscal period that, read as a calendar period, would be the other figure's."""
    if fiscal.period is None or calendar.period is None:
        return
    if not fiscal.period.fiscal or fiscal.period.same_days(calendar.period):
        return
    read = _read_as_calendar(fiscal.period)
    if read and read.same_days(calendar.period):
        sentence = explanations.explain_fiscal_year(
            context.name_entity(fiscal), write_period(fiscal.period), write_period(calendar.period)
        )
        yield Explanation(ExplanationKind.FISCAL_YEAR, sentence)


def _read_as_calendar(period: Period) -> Period | None:
    try:
        return read_period(period.text, FiscalYear(starts=1))
    except UnreadablePeriodError:
        return None
