"""Run `mkdocs serve` and note when each stage of a save ends; `reload.py` starts it.

Each line of the file in CLAIMBOOK_STAGES has a time, the CPU seconds of the process so far, and the
stage.
"""

from __future__ import annotations

import os
import sys
import time
from functools import wraps
from typing import Any

from mkdocs.__main__ import cli

from claimbook.checking import Checker
from claimbook.plugin.live import Rebuild, Served
from claimbook.read import Reader

ENDS = (
    (Reader, "read", "read"),
    (Checker, "check", "study"),
    (Served, "make_ahead", "page"),
    (Served, "fill", "answer"),
    (Served, "make_rest", "rest"),
)
"""The method that ends each stage."""


def main() -> None:
    """Serve, and note the stages."""
    with open(os.environ["CLAIMBOOK_STAGES"], "a", buffering=1, encoding="utf-8") as notes:  # noqa: PTH123

        def note(stage: str) -> None:
            notes.write(f"{time.time()} {time.process_time()} {stage}\n")

        rebuild = Rebuild.__call__

        def note_and_rebuild(self: Rebuild) -> None:
            note("notice")
            rebuild(self)

        Rebuild.__call__ = note_and_rebuild  # type: ignore[method-assign]
        for owner, name, stage in ENDS:
            note_end(owner, name, stage, note)
        sys.argv[0] = "mkdocs"
        cli()


def note_end(owner: Any, name: str, stage: str, note: Any) -> None:
    """Make a method note the end of a stage."""
    method = getattr(owner, name)

    @wraps(method)
    def call_and_note(*arguments: Any, **named: Any) -> Any:
        found = method(*arguments, **named)
        note(stage)
        return found

    setattr(owner, name, call_and_note)


if __name__ == "__main__":
    main()
