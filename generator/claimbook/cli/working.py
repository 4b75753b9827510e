"""The work of `claimbook extract` on its sources, in one process or in several."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path

from claimbook.cli.fetching import FetchError
from claimbook.cli.gathering import open_source
from claimbook.extract import Advisor, Given, Lexicon, Outcome, extract_source

_AHEAD = 4
"""Sources in work or done for each process, before the first of them is written."""


@dataclass(frozen=True)
class Task:
    """What is to be done with each source."""

    seeds: str
    given: Given
    lexicon: Lexicon
    advisor: Advisor | None = None

    def extract(self, name: str) -> Outcome:
        """What becomes of a source; never raises."""
        try:
            source = open_source(name, Path(self.seeds))
        except FetchError as error:
            return Outcome(name, fault=str(error))
        except OSError as error:
            return Outcome(name, fault=f"it cannot be read: {error.strerror or error}")
        return extract_source(source, self.given, self.lexicon, self.advisor)


def work_on(names: Sequence[str], task: Task, jobs: int) -> Iterator[Outcome]:
    """Yield what becomes of each source, in their order."""
    if jobs == 1 or len(names) == 1:
        yield from map(task.extract, names)
        return
    done = 0
    while done < len(names):
        for outcome in _work_together(names[done:], task, jobs):
            yield outcome
            done += 1
        if done < len(names):
            # A process has ended in the middle of its work, which ends all of them.
            yield _work_alone(names[done], task)
            done += 1


def _work_together(names: Sequence[str], task: Task, jobs: int) -> Iterator[Outcome]:
    """Yield what becomes of each source until the end, or until a process ends."""
    with ProcessPoolExecutor(jobs, initializer=_begin, initargs=(task,)) as pool:
        waiting: deque[Future[Outcome]] = deque()
        try:
            for name in names:
                waiting.append(pool.submit(_extract_in_process, name))
                if len(waiting) >= _AHEAD * jobs:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except BrokenProcessPool:
            return


def _work_alone(name: str, task: Task) -> Outcome:
    """What becomes of a source in a process of its own, which it may end."""
    with ProcessPoolExecutor(1, initializer=_begin, initargs=(task,)) as pool:
        try:
            return pool.submit(_extract_in_process, name).result()
        except BrokenProcessPool:
            return Outcome(
                name, fault="the process that read it was ended; it may need more memory"
            )


_tasks: list[Task] = []
"""That of this process, where it is one of several."""


def _begin(task: Task) -> None:
    _tasks[:] = [task]


def _extract_in_process(name: str) -> Outcome:
    return _tasks[0].extract(name)
