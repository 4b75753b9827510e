"""The command line: a module for each subcommand of `claimbook`, and `main` with a table of them.

Exit codes: 0 clean, 1 problems, 2 wrong use, 70 a bug in claimbook, 130 interrupted.
"""

from claimbook.cli.main import main

__all__ = ["main"]
