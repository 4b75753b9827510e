"""A derived figure cannot be worked out by its formula.

A formula is arithmetic on the ids of claims: `+`, `-`, `*`, `/`, powers, roots and brackets.
Shares count as fractions, money keeps its currency, and what the claims leave open is carried
through. So a formula that divides by what may be 0, adds dollars to years, or ends in another unit
than `unit` gives no figure. A minus stands between spaces, since a hyphen is part of an id.

Mend what the caret points at. Until then the figure is left out.

Wrong, in data/derived.yml:

    - id: two-plans
      says: Twice what Example plans to spend.
      formula: example-plan * example-plan
      unit: USD
      about: example
      metric: investment

Right, in data/derived.yml:

    - id: two-plans
      says: Twice what Example plans to spend.
      formula: 2 * example-plan
      unit: USD
      about: example
      metric: investment
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.derivation import BadFormula
from claimbook.problem import Problem, Severity
from claimbook.study import Study


def check(study: Study) -> Iterator[Problem]:
    """Every formula must give a figure; one that names no claim is another check's."""
    for derived in study.derived.values():
        if isinstance(derived, BadFormula) and not derived.unknown:
            yield Problem(
                "bad-formula", Severity.ERROR, derived.at, derived.message, derived.advice
            )
