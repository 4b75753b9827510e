"""Hashes of values: equal values have the same hash in every process."""

from __future__ import annotations

import marshal
import pickle
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache, cached_property
from hashlib import blake2b
from operator import attrgetter
from typing import Any, TypeVar

from pydantic import BaseModel

from claimbook.coverage import Coverage
from claimbook.evidence import WeighedCamp, WeighedGroup
from claimbook.grounding import Ground
from claimbook.model import Article
from claimbook.model.record import Origin, Record
from claimbook.quantity import Amount, Mention
from claimbook.verdicts import Figure, PairVerdict

T = TypeVar("T")
SIZE = 16
"""The length of a hash in bytes."""
_SHARED = (
    BaseModel,
    Figure,
    WeighedGroup,
    WeighedCamp,
    PairVerdict,
    Amount,
    Mention,
    Ground,
    Coverage,
)
"""Types whose values many values of a study contain, or many pages read."""
_ALSO_SHARED: set[type] = set()
"""Further such types, from packages above this one."""
_PLAIN = frozenset({str, int, float, bool, bytes, type(None)})
"""Types whose values are written as they are."""
_WITHOUT_REFERENCES = 0
"""The version of `marshal` in which equal values are equal bytes, whatever objects they share."""


def hash_once(kind: type[T]) -> type[T]:
    """Decorate a class whose values many others contain, so that each is hashed only once."""
    _ALSO_SHARED.add(kind)
    return kind


class UnknownError(Exception):
    """Part of a study cannot be hashed."""


_Way = Callable[["Hasher", Any], object]
"""How values of a class are reduced to plain values, tuples and lists of these.

A tuple stands for itself; a list begins with the name of a class.
"""


class Hasher:
    """Writes values as bytes that are hashed and never read back."""

    def __init__(self, earlier: Hasher | None = None) -> None:
        """Values that an `earlier` hasher knows are not hashed again."""
        self._shared: dict[int, tuple[object, bytes]] = {}
        self._earlier = earlier.list_known() if earlier else {}

    def list_known(self) -> dict[int, tuple[object, bytes]]:
        """Values with their hashes by identity, including those of earlier hashers."""
        return {**self._earlier, **self._shared} if self._earlier else self._shared

    def forget_earlier(self) -> None:
        """Drop values that were hashed earlier and have not come up this time."""
        self._earlier = {}

    def hash(self, value: object, *, nested: bool = False) -> bytes:
        """Return the hash of a value; values that many others contain are hashed once.

        If it is `nested`, an article stands for what is said about it, without what its claims say.
        Raises `UnknownError` if the value contains anything that cannot be written as bytes.
        """
        claims = () if nested else _list_claims(value)
        return self._hash((value, claims) if claims else value)

    def _hash(self, value: object) -> bytes:
        try:
            reduced: Any = self.reduce(value)
            written = marshal.dumps(reduced, _WITHOUT_REFERENCES)
        except (pickle.PicklingError, AttributeError, TypeError, ValueError, RecursionError) as e:
            raise UnknownError(str(e)) from e
        return blake2b(written, digest_size=SIZE).digest()

    def reduce(self, value: object) -> object:
        """Reduce a value to its type and everything that it consists of."""
        kind: Any = type(value)
        return value if kind in _PLAIN else _find_way(kind)(self, value)

    def reduce_all(self, values: Any) -> list[object]:
        """Reduce many values, most of which are plain."""
        return [value if type(value) in _PLAIN else self.reduce(value) for value in values]

    def knows(self, value: object) -> bool:
        """Whether this hasher or an earlier one has hashed a value."""
        known = self._shared.get(id(value)) or self._earlier.get(id(value))
        return known is not None and known[0] is value

    def learn(self, values: Sequence[object], hashes: bytes) -> None:
        """Take over the hashes of values from a hasher of an earlier build."""
        for at, value in enumerate(values):
            self._shared[id(value)] = value, hashes[at * SIZE : (at + 1) * SIZE]

    def hash_shared(self, value: object) -> bytes:
        """Return the hash of a value that other values contain."""
        known = self._shared.get(id(value)) or self._earlier.get(id(value))
        if known is None or known[0] is not value:
            known = value, self._hash(_list_content(value))
        self._shared[id(value)] = known
        return known[1]


def _list_claims(value: object) -> tuple[object, ...]:
    """Return the claims of each article that a value is or contains."""
    if isinstance(value, Article):
        return (value.claims,)
    if value and isinstance(value, (tuple, list)):
        return tuple(each.claims for each in value if isinstance(each, Article))
    return ()


@cache
def _find_way(kind: Any) -> _Way:
    """Return the function that reduces the values of a class."""
    name = kind.__qualname__
    if issubclass(kind, _SHARED) or kind in _ALSO_SHARED:
        return lambda hasher, value: [name, hasher.hash_shared(value)]
    if kind is Origin:
        return lambda _, origin: [name, *_list_places(origin)]
    if kind is Decimal or issubclass(kind, Enum):
        return lambda _, value: [name, str(value)]
    if kind is tuple:
        return lambda hasher, values: tuple(hasher.reduce_all(values))
    if kind is date:
        return lambda _, day: [name, day.isoformat()]
    if kind is list or issubclass(kind, tuple):
        return lambda hasher, values: [name, *hasher.reduce_all(values)]
    if issubclass(kind, Mapping):
        return lambda hasher, values: [
            name,
            *hasher.reduce_all(values),
            *hasher.reduce_all(values.values()),
        ]
    if kind in (set, frozenset):
        # Sets are in a different order in each process.
        return lambda _, values: [name, *sorted(map(repr, values))]
    if names := _list_fields(kind):
        read = _read_fields(names)
        return lambda hasher, value: [name, *hasher.reduce_all(read(value))]
    # With its module, since it may be any class that pickle can handle.
    return lambda _, value: [name, pickle.dumps(value, pickle.HIGHEST_PROTOCOL)]


def _list_content(value: Any) -> tuple[object, ...]:
    kind: Any = type(value)
    if names := _list_fields(kind):
        return (kind.__qualname__, *_read_fields(names)(value))
    content = [kind.__qualname__, *(getattr(value, name) for name in kind.model_fields)]
    if isinstance(value, Record):
        content.append(value.origin)
    if isinstance(value, Article):
        at = 1 + list(kind.model_fields).index("claims")
        content[at] = tuple(claim.id for claim in value.claims)
        content.append(value.slug)
    return tuple(content)


def _list_places(origin: Origin) -> tuple[str | int, ...]:
    """Return what pages show of a record's place: its file, and the line that it begins at."""
    at, own = origin.at("id"), origin.at()
    return str(origin.file.path), at.line, at.column, own.line, own.column


@cache
def _read_fields(names: tuple[str, ...]) -> Callable[[Any], tuple[object, ...]]:
    """Return a function that reads these attributes of a value."""
    if len(names) == 1:
        return lambda value: (getattr(value, names[0]),)
    return attrgetter(*names)


@cache
def _list_fields(kind: Any) -> tuple[str, ...]:
    """Return the names of the attributes by which values of a class are compared.

    A field that is left out of comparisons because the class computes something from it is replaced
    by the computed attributes. Empty for classes that are neither dataclasses nor named tuples.
    """
    if not is_dataclass(kind):
        return getattr(kind, "_fields", ())
    names = [each.name for each in fields(kind) if each.compare]
    if len(names) < len(fields(kind)):
        names += sorted(name for name, made in vars(kind).items() if _is_worked_out(made))
    return tuple(names)


def _is_worked_out(member: object) -> bool:
    return isinstance(member, cached_property)
