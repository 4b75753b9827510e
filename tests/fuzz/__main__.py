"""Trying a target for some seconds: `python -m tests.fuzz TARGET SECONDS [FIRST]`.

Inputs have numbers, and each run begins at another one; FIRST begins at one that was printed.
"""

from __future__ import annotations

import sys
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path
from random import Random, SystemRandom

from tests.figures import keep
from tests.fuzz.mutating import mutate


def main() -> None:
    """Try one target, or all of them one after the other."""
    name, seconds, *given = sys.argv[1], float(sys.argv[2]), *sys.argv[3:]
    first = int(given[0]) if given else SystemRandom().randrange(10**9)
    if name != "all" and not given and find_spec("atheris"):
        _try_guided(name, seconds)
    from tests.fuzz.targets import TARGETS

    names = list(TARGETS) if name == "all" else [name]
    tried = {}
    for name in names:
        tried[name] = try_at_random(name, seconds, first)
        print(f"{name}: {tried[name]:,} inputs from number {first} on, none raised")
    if len(names) > 1:
        keep("fuzz", {**tried, "seconds": int(seconds)})


def try_at_random(name: str, seconds: float, first: int) -> int:
    """Try inputs from a number on until the time is over, and return how many were tried.

    One that faults is kept in a file.
    """
    from tests.fuzz.targets import TARGETS

    target, good = TARGETS[name]
    end, number = time.monotonic() + seconds, first
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
    return number - first


def _try_guided(name: str, seconds: float) -> None:
    """Let atheris choose the inputs; it ends the process."""
    import atheris

    # It sees which code an input reaches if that is imported so.
    with atheris.instrument_imports(include=["claimbook"]):
        from tests.fuzz.targets import TARGETS
    target, good = TARGETS[name]
    with tempfile.TemporaryDirectory() as corpus:
        for number, data in enumerate(good):
            (Path(corpus) / str(number)).write_bytes(data)
        atheris.Setup(
            [sys.argv[0], corpus, f"-max_total_time={seconds:.0f}", "-timeout=10"], target
        )
        atheris.Fuzz()


if __name__ == "__main__":
    main()
