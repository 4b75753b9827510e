"""A derived figure cannot be worked out by its formula.

A formula is arithmetic on the ids of claims: `+`, `-`, `*`, `/`, powers (`x ** 2`), roots
(`root(x, 10)`, as for growth per year) and brackets. A minus has spaces around it, since a hyphen
is part of an id. Shares count as fractions, and money keeps its currency: `gain / rise` is the sum
of which `rise` is the share. What the words of the claims leave open is carried through; a claim
that is named twice counts as two figures that are free of each other, so name each once where you
can. A formula that divides by what may be 0, adds dollars to years, or ends in another unit than
`unit` gives no figure.

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
