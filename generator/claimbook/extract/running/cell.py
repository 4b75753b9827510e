"""A process that works on one source after the other and may be ended at any moment.

It reads the work, pickled by the process that started it, and then a reference a line; it writes a
line when it is ready, and then a result a line. It ends with its standard input.
"""

from __future__ import annotations

import gc
import json
import os
import pickle
import signal
import sys
from contextlib import suppress
from typing import BinaryIO

from claimbook.extract.reading import Given, Source
from claimbook.extract.reading.reference import Reference
from claimbook.extract.result import write_result
from claimbook.extract.work import extract_source

_MEMORY = 3 << 30
"""Bytes: what asks for more is told that there is none."""
_FIRST = Source(
    "first", b"Ferries\n\nThe ferries of Example Line carried 12 million people in 2024.\n"
)


def main() -> None:
    """Work until there is nothing more to do."""
    _limit_memory()
    told = sys.stdin.buffer
    # What a library prints is no result.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    seconds, size = map(int, told.readline().split())
    work = pickle.loads(told.read(size))  # noqa: S301  from the process that started this one
    # What is loaded when it is needed first does not count as the first article's time.
    extract_source(_FIRST, Given("2025-05-14"), work.lexicon)
    gc.freeze()  # the code and the book are never garbage, and need not be looked through for it
    _say(answers, "ready")
    for line in told:
        _set_alarm(seconds)
        result = work.do(Reference(**json.loads(line)))
        _set_alarm(0)
        _say(answers, write_result(result))


def _say(answers: BinaryIO, line: str) -> None:
    with suppress(BrokenPipeError):  # nobody waits any more
        answers.write(f"{line}\n".encode())
        answers.flush()


def _set_alarm(seconds: int) -> None:
    """Let the system end this process after so many seconds, even if nobody else is left to."""
    if hasattr(signal, "alarm"):
        signal.alarm(seconds)


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # as on Windows, where only the machine sets a limit
        return
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    if most == resource.RLIM_INFINITY or most > _MEMORY:
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, most))
