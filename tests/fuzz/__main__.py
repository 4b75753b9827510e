"""Trying a target for some seconds: `python -m tests.fuzz TARGET SECONDS`."""

from __future__ import annotations

import sys
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path
from random import Random

from tests.figures import keep
from tests.fuzz.mutating import mutate
from tests.fuzz.targets import TARGETS


def main() -> None:
    """Try one target, or all of them one after the other."""
    names, seconds = (list(TARGETS) if sys.argv[1] == "all" else [sys.argv[1]]), int(sys.argv[2])
    if len(names) == 1 and find_spec("atheris"):
        _try_guided(names[0], seconds)
    tried = {}
    for name in names:
        tried[name] = try_at_random(name, seconds)
        print(f"{name}: {tried[name]:,} inputs, none raised")
    if len(names) > 1:
        keep("fuzz", {**tried, "seconds": seconds})


def try_at_random(name: str, seconds: float) -> int:
    """Try inputs until the time is over; returns how many. One that faults is kept in a file."""
    target, good = TARGETS[name]
    end, number = time.monotonic() + seconds, 0
    while time.monotonic() < end:
        data = mutate(good, Random(number))  # noqa: S311
        begun = time.process_time()
        try:
            target(data)
            assert time.process_time() - begun < 2, "it took more than 2 seconds"
        except BaseException:
            kept = Path(tempfile.gettempdir()) / f"claimbook-fuzz-{name}-{number}"
            kept.write_bytes(data)
            print(f"{name}: input {number} is kept in {kept}")
            raise
        number += 1
    return number


def _try_guided(name: str, seconds: int) -> None:
    """Let atheris choose the inputs; it ends the process."""
    import atheris

    target, good = TARGETS[name]
    with tempfile.TemporaryDirectory() as corpus:
        for number, data in enumerate(good):
            (Path(corpus) / str(number)).write_bytes(data)
        atheris.instrument_all()
        atheris.Setup([sys.argv[0], corpus, f"-max_total_time={seconds}", "-timeout=10"], target)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
