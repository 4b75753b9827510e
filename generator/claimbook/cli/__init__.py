"""The command line: `claimbook check`, `write`, `schema`, `explain`, `amounts`, `new`.

Exit codes: 0 clean, 1 problems, 2 wrong use, 70 a bug in claimbook, 130 interrupted.
"""

from claimbook.cli.main import main

__all__ = ["main"]
