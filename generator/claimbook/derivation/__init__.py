"""Figures that derived.yml works out from claims by formulas.

`derive_figures` reads each formula, evaluates it with the amounts of its claims, and returns a
`Derivation` with the result, its arithmetic and its uncertainty, or a `BadFormula` that says what
is wrong.
"""

from claimbook.derivation.derive import derive_figures, list_derived_figures
from claimbook.derivation.result import BadFormula, Derivation

__all__ = ["BadFormula", "Derivation", "derive_figures", "list_derived_figures"]
