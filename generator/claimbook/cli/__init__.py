"""The command line: a module for each subcommand of `claimbook`, and `main` with a table of them.

`checking`, `extracting` and `reviewing` have what the largest three of them do. The other modules
are shared by several: they find a book, read options, report faults and replace files.

Exit codes: 0 clean, 1 problems, 2 wrong use, 70 a bug in claimbook, 130 interrupted.
"""

from claimbook.cli.main import main

__all__ = ["main"]
