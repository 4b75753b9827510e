"""Drawing many things at a time, each in one of several processes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from queue import SimpleQueue
from typing import TypeVar

from claimbook.charts.engine import Engine, NotDrawnError, Tries

Wanted = TypeVar("Wanted")
Result = TypeVar("Result")
SECONDS_SILENT = 10
"""How many seconds of drawing pass between two reports of progress."""


def draw_all(
    wanted: Sequence[Wanted], draw: Callable[[Engine, Wanted], Result], jobs: int
) -> Iterator[Result | NotDrawnError]:
    """Yield what `draw` makes of each in order, or why it could not be drawn."""
    engines: SimpleQueue[Engine] = SimpleQueue()
    tries = Tries()

    def take_engine(each: Wanted) -> Result | NotDrawnError:
        engine = engines.get()
        try:
            return draw(engine, each)
        except NotDrawnError as error:
            return error
        finally:
            engines.put(engine)

    with ExitStack() as open_ones:
        for _ in range(min(jobs, len(wanted))):
            engines.put(open_ones.enter_context(closing(Engine(tries))))
        # Entered last: it waits for its threads before the engines are closed.
        threads = open_ones.enter_context(ThreadPoolExecutor(max(1, jobs)))
        yield from threads.map(take_engine, wanted)


def tell_progress(
    drawn: Iterable[Result], total: int, what: str, tell: Callable[[str], None]
) -> Iterator[Result]:
    """Yield what is drawn, calling `tell` with a line of progress now and then."""
    told = time.monotonic()
    for done, each in enumerate(drawn):
        if time.monotonic() - told > SECONDS_SILENT:
            tell(f"{done:,} of {total:,} {what} are drawn")
            told = time.monotonic()
        yield each
