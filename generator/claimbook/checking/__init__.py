"""Read and check a book, as `claimbook check` does and every build does first."""

from claimbook.checking.checker import Checked, Checker

__all__ = ["Checked", "Checker"]
