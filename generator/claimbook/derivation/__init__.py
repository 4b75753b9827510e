"""Figures that derived.yml works out from claims by formulas."""

from claimbook.derivation.derive import derive_figure, derive_figures, list_derived_figures
from claimbook.derivation.result import BadFormula, Derivation

__all__ = ["BadFormula", "Derivation", "derive_figure", "derive_figures", "list_derived_figures"]
