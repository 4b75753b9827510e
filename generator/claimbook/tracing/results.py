"""Results of functions of a study, reused for as long as they would come out the same."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Generic, TypeVar

from claimbook.store import Store, describe_program, make_key
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
    key: str
    """Its key in the store, a hash of what was read; empty if that cannot be hashed."""
    result: T


class Results(Generic[T]):
    """The results of tasks, from earlier builds in this process and from the store."""

    def __init__(
        self,
        store: Store,
        write: Callable[[T], bytes],
        read: Callable[[bytes], T],
        *,
        at_hand: bool = False,
    ) -> None:
        """`write` and `read` turn a result into bytes and back; both may raise ValueError.

        Results kept `at_hand` take memory, but save a server from reading them again.
        """
        self._store = store
        self._write = write
        self._read = read
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
        reads = known.reads if known else self._recall_reads(name)
        if reads is None:
            return None
        try:
            key = _make_key(name, reads, facts)
        except UnknownError:
            return None
        if known and known.key == key:
            return known
        content = self._store.get(key) if describe_program() else None
        try:
            return _Made(reads, key, self._read(content)) if content else None
        except ValueError:
            return None

    def _make(self, task: Task[T], tracer: Tracer, facts: Facts) -> _Made[T]:
        result, reads = tracer.trace(task.make)
        try:
            key = _make_key(task.name, reads, facts)
        except UnknownError:
            key = ""
        if key and describe_program():
            # A result that cannot be written is made again next time.
            with suppress(ValueError):
                self._store.put(key, self._write(result))
                self._store.put(_name_reads(task.name), _write_reads(reads))
        return _Made(reads, key, result)

    def _recall_reads(self, name: str) -> Reads | None:
        content = self._store.get(_name_reads(name)) if describe_program() else None
        try:
            return _read_reads(content) if content else None
        except (ValueError, TypeError, AttributeError):
            return None


def _make_key(name: str, reads: Reads, facts: Facts) -> str:
    """Return the key of a result.

    Raises `UnknownError` if something that was read cannot be hashed.
    """
    return make_key("made", describe_program() or "", name, facts.describe(reads))


def _name_reads(name: str) -> str:
    """Return the key under which a task's last reads are stored; they only say what to look at."""
    return make_key("reads", describe_program() or "", name)


def _write_reads(reads: Reads) -> bytes:
    return json.dumps([reads.entries, reads.wholes]).encode()


def _read_reads(content: bytes) -> Reads:
    entries, wholes = json.loads(content)
    return Reads({place: tuple(keys) for place, keys in entries.items()}, tuple(wholes))
