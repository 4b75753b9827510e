"""Hashes of everything that can be read from a study."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import partial
from hashlib import blake2b
from typing import Any, TypeAlias

from claimbook.study import ONCE, ONCE_FOR, Study, list_inputs
from claimbook.tracing.hashing import SIZE, Hasher, UnknownError
from claimbook.tracing.traced import Reads

_MISSING = "missing", "\0"
"""Stands for an entry that is not there."""
_NESTED = ("book.article_of",)
"""The mappings through which articles are read for themselves and not for their claims."""
_COMMON = {id(each): Hasher().hash(each) for each in ((), None, False, _MISSING)}
"""The hashes of values that most entries share, by the identity of the object."""
_Key: TypeAlias = str | None
"""The key of an entry; None stands for the mapping as a whole."""
_Known = dict[_Key, tuple[object, bytes]]
"""Values with their hashes."""


class Facts:
    """The hashes of everything that can be read from a study, each computed on first use."""

    def __init__(self, study: Study, earlier: Facts | None = None) -> None:
        """Values that are the same objects as in an `earlier` study are not hashed again."""
        self.study = study
        """The study whose parts are hashed."""
        self._places: dict[str, _Place] = {}
        self._earlier = earlier.list_known() if earlier else {}
        self._hasher: Hasher = Hasher(earlier._hasher if earlier else None)
        _recall_hashes(study, self._hasher)

    def list_known(self) -> dict[str, _Known]:
        """Return all values with their hashes, with earlier ones that this study has not needed."""
        known = {name: place.list_known() for name, place in self._places.items()}
        return {**self._earlier, **known}

    def forget_earlier(self) -> None:
        """Drop the hashes of earlier studies, once this study has looked up all it needs."""
        self._earlier = {}
        for place in self._places.values():
            place.forget_earlier()
        self._hasher.forget_earlier()

    def describe(self, reads: Reads) -> str:
        """Return a hash of everything that was read.

        Raises `UnknownError` if part of it cannot be hashed.
        """
        digest = blake2b(digest_size=SIZE)
        for name, keys in reads.entries.items():
            digest.update("\n".join((name, *keys)).encode(errors="surrogatepass"))
            digest.update(b"".join(map(self._at(name).__getitem__, keys)))
        for name in reads.wholes:
            digest.update(name.encode())
            digest.update(self._at(name)[None])
        return digest.hexdigest()

    def _at(self, name: str) -> _Place:
        """Return the hashes at a place of the study."""
        if name not in self._places:
            find, hash_ = _find_value(self.study, name), self._hasher.hash
            hash_ = partial(hash_, nested=True) if name in _NESTED else hash_
            self._places[name] = _Place(find, hash_, self._earlier.get(name, {}))
        return self._places[name]


def _recall_hashes(study: Study, hasher: Hasher) -> None:
    """Give a hasher the hashes that depend only on articles, if these are as in earlier builds."""
    for article in study.book.articles:
        inputs = None if hasher.knows(article) else list_inputs(study.book, article)
        if inputs is None:
            continue
        # What cannot be hashed is reported when a page reads it.
        with suppress(UnknownError):
            grounds = study.grounded[article.slug].grounds.values()
            values = (article, *article.claims, *grounds, study.coverage[article.slug])
            make = partial(_hash_all, hasher, values)
            hasher.learn(values, study.values.work_out(("hashes", *inputs), make))


def _hash_all(hasher: Hasher, values: Iterable[object]) -> bytes:
    return b"".join(map(hasher.hash_shared, values))


class _Place(dict[_Key, bytes]):
    """The hashes at one place of a study; pages look up millions of them."""

    def __init__(
        self,
        find: Callable[[_Key], object],
        hash_: Callable[[object], bytes],
        earlier: _Known,
    ) -> None:
        """Take a function that finds a key's value, one that hashes it, and the earlier hashes."""
        super().__init__()
        self._find = find
        self._hash = hash_
        self._earlier = earlier
        self._values: dict[_Key, object] = {}

    def __missing__(self, key: _Key) -> bytes:
        """Hash a value when it is first needed."""
        value, known = self._find(key), self._earlier.get(key)
        made = known[1] if known and known[0] is value else _COMMON.get(id(value))
        if made is None:
            made = self._hash(value)
        self[key], self._values[key] = made, value
        return made

    def list_known(self) -> _Known:
        """Return all values with their hashes, including earlier ones."""
        return {**self._earlier, **{key: (self._values[key], made) for key, made in self.items()}}

    def forget_earlier(self) -> None:
        """Drop earlier hashes that have not been needed since."""
        self._earlier = {}


def _find_value(study: Study, name: str) -> Callable[[_Key], object]:
    """Return a function that looks up the entries of a place, or all of it."""
    if name in ONCE_FOR:
        return lambda key: _look_up_once(name, study, key)
    whole = ONCE[name](study) if name in ONCE else _look_up(study, name)
    if not isinstance(whole, Mapping):
        return lambda key: whole if key is None else _MISSING
    return lambda key: whole if key is None else whole.get(key, _MISSING)


def _look_up_once(name: str, study: Study, key: _Key) -> object:
    try:
        return ONCE_FOR[name](study, key)
    except KeyError:
        return _MISSING


def _look_up(study: Study, name: str) -> Any:
    """Return the value at a place; None if a different version of the program had the place."""
    value: Any = study
    for each in name.split("."):
        value = getattr(value, each, None)
    return value
