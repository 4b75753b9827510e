"""Reading and checking a book: what `claimbook check` does, and the first step of every build."""

from claimbook.checking.checker import Checked, Checker

__all__ = ["Checked", "Checker"]
