"""A derived figure cannot be worked out from its formula.

A formula is arithmetic on the ids of claims: `+`, `-`, `*`, `/`, powers (`x ** 2`), roots
(`root(x, 10)`, as for growth per year) and brackets. A minus needs spaces around it, since a hyphen
is part of an id. Shares count as fractions, and money keeps its currency: if a rise of 9% is worth
a gain of 20 billion, `gain / rise` is the whole. The uncertainty of the claims is carried through.
A claim that is used twice counts as two independent figures, so use each only once if you can.
There is no result if a formula divides by something that may be 0, adds dollars to years, or gives
a unit other than `unit`.

Correct what the caret points at. Until then, the figure is left out.

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
from claimbook.problem import Fault, Problem
from claimbook.study import Study

FAULT = Fault.of(__name__)


def check(study: Study) -> Iterator[Problem]:
    """Every formula must give a figure; unknown claims are reported by another check."""
    for derived in study.derived.values():
        if isinstance(derived, BadFormula) and not derived.unknown:
            yield FAULT.report(derived.at, derived.message, derived.advice)
