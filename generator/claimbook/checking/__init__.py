"""Reading and checking a book, as `claimbook check` does and as every build begins."""

from claimbook.checking.checker import Checked, Checker

__all__ = ["Checked", "Checker"]
