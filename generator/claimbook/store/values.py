"""Keeping values of claimbook's own classes, such as the records of a file.

They are pickled, since nothing else in Python creates so many objects so fast. Reading a pickle
lets it call what it names, so these are read by a reader that knows only the classes of values:
claimbook's dataclasses, tuples, enumerations and records, and numbers, days and arrays.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable, Collection, Sequence
from dataclasses import Field, fields, is_dataclass
from enum import Enum
from functools import cache
from importlib import import_module
from inspect import isdatadescriptor, ismemberdescriptor
from operator import attrgetter
from typing import Any, TypeVar, cast

from claimbook.store.inputs import describe_program, make_key
from claimbook.store.store import Store

T = TypeVar("T")

_PROTOCOL = 5
_OWN = "claimbook."
_OF_RECORDS = "model_fields"
"""An attribute of record classes. Pydantic itself is imported only by code that has records."""
_OTHERS = {
    ("array", "array"),
    ("array", "_array_reconstructor"),
    ("builtins", "frozenset"),
    ("builtins", "range"),
    ("datetime", "date"),
    ("datetime", "datetime"),
    ("datetime", "timedelta"),
    ("datetime", "timezone"),
    ("decimal", "Decimal"),
}
"""What a pickle may name apart from our classes."""
_DAMAGED = (
    pickle.UnpicklingError,
    ArithmeticError,
    AttributeError,
    EOFError,
    ImportError,
    LookupError,
    MemoryError,
    TypeError,
    ValueError,
)
"""The errors that reading a pickle may raise if this program did not write it."""


def write_value(value: object) -> bytes:
    """Return a value as bytes. Raises an error of `pickle` if any part of it is not a value."""
    content = io.BytesIO()
    _Writer(content, _PROTOCOL).dump(value)
    return content.getvalue()


def read_value(content: bytes) -> Any:
    """Return the value that was written. Raises ValueError if any part of it is not a value."""
    try:
        return _Reader(io.BytesIO(content)).load()
    except _DAMAGED as error:
        raise ValueError(str(error)) from None


class _Writer(pickle.Pickler):
    """Writes dataclasses by their fields, in the constructor's order, which halves reading time."""

    def reducer_override(self, value: Any) -> Any:
        """Return how to construct a value again.

        Pickle's own way for everything but dataclasses and members of enumerations, which some
        versions of Python 3.11 write as a call of `getattr`.
        """
        kind: Any = type(value)
        if isinstance(value, Enum):
            return kind, (value.value,)
        read = _read_fields(kind)
        return (kind, read(value)) if read else NotImplemented


@cache
def _read_fields(kind: Any) -> Callable[[Any], tuple[Any, ...]] | None:
    """Return a function that returns the fields of a dataclass.

    None if it has other state as well.
    """
    listed = fields(kind) if is_dataclass(kind) else ()
    simple = all(each.init and not each.kw_only and not _is_packed(kind, each) for each in listed)
    if len(listed) < 2 or not simple or hasattr(kind, "__post_init__"):
        return None
    return attrgetter(*(each.name for each in listed))


def _is_packed(kind: type, field: Field[Any]) -> bool:
    """Whether the class has a descriptor of its own for a field, which would unpack it."""
    found = vars(kind).get(field.name)
    return isdatadescriptor(found) and not ismemberdescriptor(found)


class _Reader(pickle.Unpickler):
    """Reads pickles of values, and refuses any others."""

    def find_class(self, module: str, name: str) -> Any:
        """Return the object that a name in a pickle stands for."""
        return _find_class(module, name)


@cache
def _find_class(module: str, name: str) -> Any:
    if (module, name) in _OTHERS:
        return getattr(import_module(module), name)
    if module.startswith(_OWN):
        kind = getattr(import_module(module), name, None)
        if isinstance(kind, type) and kind.__module__ == module and _is_value(kind):
            return kind
    raise pickle.UnpicklingError(f"{module}.{name} is no value")


def _is_value(kind: type) -> bool:
    own = is_dataclass(kind) or hasattr(kind, _OF_RECORDS)
    return own or issubclass(kind, (Enum, Collection))


class Values:
    """The results of earlier runs of this program, as values.

    Without a store, it has only the values of this run.
    """

    def __init__(self, store: Store | None = None) -> None:
        """Take the store of a book."""
        self._store = store
        self._at_hand: dict[tuple[str, ...], Any] = {}
        self._before: dict[tuple[str, ...], Any] = {}

    def recall(self, *inputs: str) -> Any:
        """Return the value that was kept for the same inputs, the first of which names its kind."""
        key = self._make_key(inputs)
        content = self._store.get(key) if self._store and key else None
        try:
            return read_value(content) if content else None
        except ValueError:
            return None

    def has(self, *inputs: str) -> bool:
        """Whether there is a value for these inputs, which may be damaged."""
        key = self._make_key(inputs)
        return bool(self._store and key and self._store.mark_used(key))

    def keep(self, value: object, *inputs: str) -> None:
        """Keep a value for these inputs."""
        key = self._make_key(inputs)
        if self._store and key:
            self._store.put(key, write_value(value))

    def begin(self) -> None:
        """Begin a new run: values that it does not need are no longer kept in memory."""
        self._at_hand, self._before = {}, self._at_hand

    def work_out(self, inputs: tuple[str, ...] | None, make: Callable[[], T]) -> T:
        """Return the value for these inputs, which is made and kept if it is not there yet.

        It is also kept in memory, so it should be small. Without inputs, it is unknown what goes
        into the value, and it is not kept.
        """
        if inputs is None:
            return make()
        found = self._at_hand.get(inputs, self._before.get(inputs))
        if found is None:
            found = self.recall(*inputs)
        if found is None:
            found = make()
            self.keep(found, *inputs)
        self._at_hand[inputs] = found
        return cast("T", found)

    def _make_key(self, inputs: Sequence[str]) -> str | None:
        program = describe_program() if self._store else None
        return make_key("value", program, *inputs) if program else None
