"""`claimbook extract`, killed as by `kill -9` at the n-th call of one of its functions.

python -m tests.cli.killed_run MODULE:NAME before|after N ARGUMENT…
"""

from __future__ import annotations

import os
import signal
import sys
from contextlib import AbstractContextManager, nullcontext
from importlib import import_module
from typing import Any

import claimbook.cli.extract
from claimbook.cli import main
from claimbook.extract import Work
from claimbook.extract.running import Workers, work_here, work_in_processes


def work_within(work: Work, seconds: float, jobs: int) -> AbstractContextManager[Workers]:
    """Start no process for a single one: that would take longer than the work of a test."""
    return work_in_processes(work, seconds, jobs) if jobs > 1 else nullcontext(work_here(work))


def die_at(place: str, when: str, number: int) -> None:
    """Replace a function by one that dies at its n-th call."""
    module, _, name = place.partition(":")
    owner: Any = import_module(module)
    *outer, last = name.split(".")
    for each in outer:
        owner = getattr(owner, each)
    function = getattr(owner, last)
    calls = []

    def call(*arguments: Any, **named: Any) -> Any:
        calls.append(None)
        if when == "before" and len(calls) == number:
            os.kill(os.getpid(), signal.SIGKILL)
        result = function(*arguments, **named)
        if when == "after" and len(calls) == number:
            os.kill(os.getpid(), signal.SIGKILL)
        return result

    setattr(owner, last, call)


if __name__ == "__main__":
    claimbook.cli.extract.work_in_processes = work_within
    die_at(sys.argv[1], sys.argv[2], int(sys.argv[3]))
    sys.exit(main(sys.argv[4:]))
