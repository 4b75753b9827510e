"""Results of functions of a study, reused as long as they would not change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from claimbook.store import Store, Values
from claimbook.study import Study
from claimbook.tracing.facts import Facts
from claimbook.tracing.hashing import UnknownError
from claimbook.tracing.traced import Reads, Tracer

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Task(Generic[T]):
    """A part of the site that is made on its own."""

    name: str
    """Its unique name: `entity alibaba`."""
    make: Callable[[Study], T]
    """Makes it, reading nothing but the study."""


@dataclass(frozen=True, slots=True)
class _Made(Generic[T]):
    """A result."""

    reads: Reads
    """What it was made from."""
    hash: str
    """A hash of what was read; empty if that cannot be hashed."""
    result: T


class Results(Generic[T]):
    """The results of tasks, from earlier builds in this process and from the store."""

    def __init__(
        self,
        store: Store,
        *,
        may_keep: Callable[[T], bool] = lambda _: True,
        at_hand: bool = False,
    ) -> None:
        """Take the store of a book; results must be values as in `claimbook.store`.

        Those that `may_keep` refuses are made again in the next process. Results kept `at_hand`
        take memory, but save a server from reading them again.
        """
        self._values = Values(store)
        self._may_keep = may_keep
        self._at_hand = at_hand
        self._made: dict[str, _Made[T]] = {}
        self.made_anew: tuple[str, ...] = ()
        """The names of the tasks that had to be done the last time."""

    def make(self, facts: Facts, tasks: Iterable[Task[T]]) -> Iterator[T]:
        """Yield the result of each task for the study of these facts, in order."""
        tracer = Tracer(facts.study)
        names, anew = [], []
        for task in tasks:
            found = self._recall(task.name, facts)
            if found is None:
                found = self._make(task, tracer, facts)
                anew.append(task.name)
            names.append(task.name)
            if self._at_hand:
                # At once, so that it is not lost if the rest is never requested.
                self._made[task.name] = found
            yield found.result
        self.made_anew = tuple(anew)
        if self._at_hand:
            self._made = {name: self._made[name] for name in names}

    def make_ahead(self, facts: Facts, tasks: Iterable[Task[T]]) -> Iterator[T]:
        """Yield the results of a few tasks, which `make` uses later if they are kept `at_hand`."""
        tracer = Tracer(facts.study)
        for task in tasks:
            found = self._recall(task.name, facts) or self._make(task, tracer, facts)
            if self._at_hand:
                self._made[task.name] = found
            yield found.result

    def _recall(self, name: str, facts: Facts) -> _Made[T] | None:
        known = self._made.get(name)
        # What the task read last time only says what to check.
        reads = known.reads if known else self._values.recall("reads", name)
        if not isinstance(reads, Reads):
            return None
        try:
            hash_ = facts.describe(reads)
        except UnknownError:
            return None
        if known and known.hash == hash_:
            return known
        result = self._values.recall("made", name, hash_)
        return None if result is None else _Made(reads, hash_, result)

    def _make(self, task: Task[T], tracer: Tracer, facts: Facts) -> _Made[T]:
        result, reads = tracer.trace(task.make)
        try:
            hash_ = facts.describe(reads)
        except UnknownError:
            hash_ = ""
        if hash_ and self._may_keep(result):
            self._values.keep(result, "made", task.name, hash_)
            self._values.keep(reads, "reads", task.name)
        return _Made(reads, hash_, result)
