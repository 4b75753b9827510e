"""Hashes of values, the same for the same values in every process."""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from functools import cache, cached_property
from hashlib import blake2b
from typing import Any

from pydantic import BaseModel

from claimbook.evidence import WeighedCamp, WeighedGroup
from claimbook.model import Article
from claimbook.model.record import Origin, Record
from claimbook.verdicts import Figure, PairVerdict

SIZE = 16
"""The bytes of a hash."""
_SHARED = (BaseModel, Figure, WeighedGroup, WeighedCamp, PairVerdict)
"""What many values of a study have in them."""


class UnknownError(Exception):
    """Something of a study cannot be hashed."""


class Hasher(pickle.Pickler):
    """Writes values as bytes, to be hashed and never read."""

    def __init__(self, earlier: Hasher | None = None) -> None:
        self._into = io.BytesIO()
        super().__init__(self._into, pickle.HIGHEST_PROTOCOL)
        # Otherwise equal values would differ by which of their parts are the same object.
        self.fast = True
        self._shared: dict[int, tuple[object, bytes]] = {}
        self._earlier = earlier._shared if earlier else {}

    def hash(self, value: object, *, nested: bool) -> bytes:
        """The hash of a value. What many values have in them is hashed once.

        If it is `nested`, an article is only what others say of it, without what its claims say.
        Raises UnknownError if the value has anything in it that has no bytes of its own.
        """
        listed = value if isinstance(value, (tuple, list)) else (value,)
        articles = () if nested else (each for each in listed if isinstance(each, Article))
        claims = tuple(article.claims for article in articles)
        return self._hash((value, claims) if claims else _put_in_order(value))

    def _hash(self, value: object) -> bytes:
        self._into.seek(0)
        self._into.truncate()
        try:
            self.dump(value)
        except (pickle.PicklingError, AttributeError, TypeError, RecursionError) as error:
            raise UnknownError(str(error)) from error
        return blake2b(self._into.getbuffer(), digest_size=SIZE).digest()

    def reducer_override(self, value: object) -> Any:
        """What stands for a value: its type, with all that it consists of."""
        kind: Any = type(value)
        way = _find_way(kind)
        return (_stand_for, way(self, value)) if way else NotImplemented

    def hash_shared(self, value: object) -> bytes:
        """The hash of a value that other values have in them."""
        known = self._shared.get(id(value)) or self._earlier.get(id(value))
        if known is None or known[0] is not value:
            # A pickler cannot write while it writes.
            nested = Hasher()
            nested._shared, nested._earlier = self._shared, self._earlier
            known = value, nested._hash(_list_content(value))
        self._shared[id(value)] = known
        return known[1]


def _stand_for(*_: object) -> None:
    """What the bytes would call if anybody read them."""


@cache
def _find_way(kind: Any) -> Callable[[Hasher, Any], tuple[object, ...]] | None:
    """What lists the content of the values of a class; None where pickle knows best."""
    if issubclass(kind, _SHARED):
        return lambda hasher, value: (hasher.hash_shared(value),)
    if kind is Origin:
        return lambda _, origin: _list_places(origin)
    if kind is Decimal or issubclass(kind, Enum):
        return lambda _, value: (kind.__qualname__, str(value))
    if _list_fields(kind):
        return lambda _, value: _list_content(value)
    return None


def _list_content(value: Any) -> tuple[object, ...]:
    kind: Any = type(value)
    if names := _list_fields(kind):
        return (kind.__qualname__, *[_put_in_order(getattr(value, name)) for name in names])
    content = [kind.__qualname__, *(getattr(value, name) for name in kind.model_fields)]
    if isinstance(value, Record):
        content.append(value.origin)
    if isinstance(value, Article):
        at = 1 + list(kind.model_fields).index("claims")
        content[at] = tuple(claim.id for claim in value.claims)
        content.append(value.slug)
    return tuple(content)


def _put_in_order(value: object) -> object:
    """The values of a set in order, since theirs is another one in each process.

    A set that is within something else but a record only makes a hash that is never found again.
    """
    if isinstance(value, (set, frozenset)):
        return type(value).__qualname__, sorted(map(repr, value))
    return value


def _list_places(origin: Origin) -> tuple[object, ...]:
    """All of a record's place that pages tell: the file, and the line that it begins at."""
    at, own = origin.at("id"), origin.at()
    return origin.file.path, at.line, at.column, own.line, own.column


@cache
def _list_fields(kind: Any) -> tuple[str, ...]:
    """The names of all that the values of a dataclass are compared by.

    Where a field is left out of comparisons, since the class works something out with it, the
    results count instead. Empty for other classes.
    """
    if not is_dataclass(kind):
        return ()
    names = [each.name for each in fields(kind) if each.compare]
    if len(names) < len(fields(kind)):
        names += sorted(name for name, made in vars(kind).items() if _is_worked_out(made))
    return tuple(names)


def _is_worked_out(member: object) -> bool:
    return isinstance(member, cached_property)
