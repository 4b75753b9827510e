"""Importing claims from a table with one claim per row.

Imported claims are drafts, and each is checked as if it had been written by hand. Nothing is
written unless every row is valid.
"""

from claimbook.importing.plan import Import, plan_import

__all__ = ["Import", "plan_import"]
