"""Findings: what a reader should know and a pair verdict cannot say. One module each."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from claimbook.verdicts.context import Context
from claimbook.verdicts.findings import (
    assumed_currency,
    assumed_period,
    conversion_off,
    currency_mismatch,
    entity_mismatch,
    headline_differs,
    period_mismatch,
    raise_without_change,
)
from claimbook.verdicts.statement import Finding, FindingKind

FINDINGS: tuple[tuple[FindingKind, Callable[[Context], Iterable[Finding]]], ...] = (
    (FindingKind.CONVERSION_OFF, conversion_off.find),
    (FindingKind.CURRENCY_MISMATCH, currency_mismatch.find),
    (FindingKind.HEADLINE_DIFFERS, headline_differs.find),
    (FindingKind.RAISE_WITHOUT_CHANGE, raise_without_change.find),
    (FindingKind.PERIOD_MISMATCH, period_mismatch.find),
    (FindingKind.ENTITY_MISMATCH, entity_mismatch.find),
    (FindingKind.ASSUMED_CURRENCY, assumed_currency.find),
    (FindingKind.ASSUMED_PERIOD, assumed_period.find),
)
"""Every kind and how it is found, in the order in which pages list them."""


def find_all(context: Context) -> tuple[Finding, ...]:
    """Every finding, in the order of the table, then of articles."""
    return tuple(
        finding
        for _, find in FINDINGS
        for finding in sorted(find(context), key=lambda each: (each.article, each.id))
    )


__all__ = ["FINDINGS", "find_all"]
