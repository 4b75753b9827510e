"""A process that works on one source after another and may be ended at any moment.

It reads the work, pickled by the process that started it, and then one reference a line; it writes
a line when it is ready, and then one result a line. It ends with its standard input.
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

from claimbook.extract.drafting.result import write_result
from claimbook.extract.drafting.work import extract_source
from claimbook.extract.reading import Given, Source
from claimbook.extract.reading.reference import Reference

_MEMORY = 3 << 30
"""The memory limit in bytes; allocations beyond it fail."""
_FIRST = Source(
    "first", b"Ferries\n\nThe ferries of Example Line carried 12 million people in 2024.\n"
)


def main() -> None:
    """Work until there is nothing more to do."""
    _limit_memory()
    asked = sys.stdin.buffer
    # Output of a library is not a result.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    seconds, size = map(int, asked.readline().split())
    work = pickle.loads(asked.read(size))  # noqa: S301  from the process that started this one
    # Loaded first, so that it does not count as the first article's time.
    extract_source(_FIRST, Given("2025-05-14"), work.lexicon)
    gc.freeze()  # The code and the book are never garbage, so they need not be searched for it.
    _send(answers, "ready")
    for line in asked:
        _set_alarm(seconds)
        result = work.do(Reference(**json.loads(line)))
        _set_alarm(0)
        _send(answers, write_result(result))


def _send(answers: BinaryIO, line: str) -> None:
    with suppress(BrokenPipeError):  # nobody is waiting any more
        answers.write(f"{line}\n".encode())
        answers.flush()


def _set_alarm(seconds: int) -> None:
    """Let the system end this process after this many seconds, even if its parent is gone."""
    if hasattr(signal, "alarm"):
        signal.alarm(seconds)


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # On Windows, only the machine sets a limit.
        return
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    if most == resource.RLIM_INFINITY or most > _MEMORY:
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, most))
