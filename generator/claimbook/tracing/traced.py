"""A study that notes what is read from it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, KeysView, Mapping
from dataclasses import dataclass
from types import FunctionType, MethodType
from typing import Any, TypeVar, cast

from claimbook.evidence import Evidence
from claimbook.history import History
from claimbook.model import Book
from claimbook.study import Study, name_work
from claimbook.verdicts import Verdicts

T = TypeVar("T")
_HOLDERS = (Study, Book, Verdicts, Evidence, History)
"""The objects that a study consists of; they are never read as a whole."""


@dataclass(frozen=True, slots=True)
class Reads:
    """What was read from a study."""

    entries: Mapping[str, tuple[str, ...]]
    """The keys that were looked up in each mapping, found or not, by its place: `book.claims`."""
    wholes: tuple[str, ...]
    """The places whose value was read as a whole."""


class Tracer:
    """Passes a study to functions and notes what each of them reads."""

    def __init__(self, study: Study) -> None:
        """Trace a study that is not traced yet."""
        self.entries: defaultdict[str, set[str]] = defaultdict(set)
        self.wholes: set[str] = set()
        self._traced = cast("Study", _TracedStudy(study, "", self))

    def trace(self, work: Callable[[Study], T]) -> tuple[T, Reads]:
        """Return the result of a function, and what it read."""
        self.entries, self.wholes = defaultdict(set), set()
        result = work(self._traced)
        entries = {place: tuple(sorted(keys)) for place, keys in sorted(self.entries.items())}
        return result, Reads(entries, tuple(sorted(self.wholes)))


class _Holder:
    """One of the objects that a study consists of; its methods read through it as well."""

    def __init__(self, real: object, place: str, tracer: Tracer) -> None:
        self._real = real
        self._place = place
        self._tracer = tracer

    def __getattr__(self, name: str) -> Any:
        method = getattr(type(self._real), name, None)
        if isinstance(method, FunctionType):
            found: object = MethodType(method, self)
        else:
            value = getattr(self._real, name)
            place = f"{self._place}{name}"
            if isinstance(value, _HOLDERS):
                found = _Holder(value, f"{place}.", self._tracer)
            elif isinstance(value, Mapping):
                found = _TracedMapping(value, place, self._tracer)
            else:
                self._tracer.wholes.add(place)
                return value
        self.__dict__[name] = found
        return found


class _TracedStudy(_Holder):
    """The study itself, with the results of functions marked in `claimbook.study`."""

    def __init__(self, real: Study, place: str, tracer: Tracer) -> None:
        super().__init__(real, place, tracer)
        self._mappings: dict[object, object] = {}

    def once(self, work: Callable[[Study], object]) -> object:
        """Return the result of a function of the whole study, which counts as part of it."""
        if work in self._mappings:
            return self._mappings[work]
        value = cast("Study", self._real).once(work)
        place = name_work(work)
        if isinstance(value, Mapping):
            self._mappings[work] = _TracedMapping(value, place, self._tracer)
            return self._mappings[work]
        self._tracer.wholes.add(place)
        return value

    def once_for(self, work: Callable[[Any, str], object], key: str) -> object:
        """Return the result of a function of the study and a key, which is an entry of it."""
        self._tracer.entries[name_work(work)].add(key)
        return cast("Study", self._real).once_for(work, key)


class _TracedMapping(Mapping[str, Any]):
    """A mapping of the study."""

    def __init__(self, real: Mapping[str, Any], place: str, tracer: Tracer) -> None:
        self._real = real
        self._place = place
        self._tracer = tracer

    def __getitem__(self, key: str) -> Any:
        self._note(key)
        return self._real[key]

    def get(self, key: str, default: Any = None) -> Any:
        self._note(key)
        return self._real.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._note(key)
        return key in self._real

    def __iter__(self) -> Iterator[str]:
        self._note_all()
        return iter(self._real)

    def __len__(self) -> int:
        self._note_all()
        return len(self._real)

    def keys(self) -> KeysView[str]:
        self._note_all()
        return self._real.keys()

    def values(self) -> Any:
        self._note_all()
        return self._real.values()

    def items(self) -> Any:
        self._note_all()
        return self._real.items()

    def _note(self, key: object) -> None:
        if isinstance(key, str):
            self._tracer.entries[self._place].add(key)
        else:
            self._note_all()

    def _note_all(self) -> None:
        self._tracer.wholes.add(self._place)
