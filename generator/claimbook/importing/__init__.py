"""Claims from a table, one a row, into claim files: drafts, each checked as if written by hand.

Nothing is written unless every row is sound.
"""

from claimbook.importing.plan import Import, plan_import
from claimbook.importing.saving import SaveError, save_files

__all__ = ["Import", "SaveError", "plan_import", "save_files"]
