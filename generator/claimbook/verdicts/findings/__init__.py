"""Findings: things readers should know that no verdict on a pair can express.

Each kind has a module. Its docstring is the manual page, `KIND` has its fault, badge and weight,
and `find` yields every finding of the kind.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType

from claimbook.problem import list_faults
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
from claimbook.verdicts.statement import Finding

FINDINGS: Mapping[str, ModuleType] = list_faults(
    conversion_off,
    currency_mismatch,
    headline_differs,
    raise_without_change,
    period_mismatch,
    entity_mismatch,
    assumed_currency,
    assumed_period,
)
"""Every kind by its id, in the order of pages and of the manual."""


def find_all(context: Context) -> tuple[Finding, ...]:
    """Return every finding, in the order of the table and then of the articles."""
    return tuple(
        finding
        for module in FINDINGS.values()
        for finding in sorted(module.find(context), key=lambda each: (each.article, each.id))
    )


__all__ = ["FINDINGS", "find_all"]
