"""Hashes of what can be read of a study."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from hashlib import blake2b
from typing import Any

from claimbook.study import ONCE, ONCE_FOR, Study
from claimbook.tracing.hashing import SIZE, Hasher
from claimbook.tracing.traced import Reads

_MISSING = "missing", "\0"
"""Stands for an entry that is not there."""
_NESTED = ("book.article_of",)
"""The places of articles that are read for other things than their claims."""
_Known = defaultdict[str, dict[str | None, tuple[object, bytes]]]
"""Values with their hashes, by place and by key; None stands for the whole."""


class Facts:
    """The hashes of what can be read of a study, each made when it is first asked for."""

    def __init__(self, study: Study, earlier: Facts | None = None) -> None:
        """Values that are the same objects as in an `earlier` study are not hashed again."""
        self.study = study
        """That whose parts are hashed."""
        self._places: dict[str, Any] = {}
        self._known: _Known = defaultdict(dict)
        self._earlier: _Known = earlier.list_known() if earlier else defaultdict(dict)
        self._hasher: Hasher = Hasher(earlier._hasher if earlier else None)
        self._common: dict[int, tuple[object, bytes]] | None = None

    def list_known(self) -> _Known:
        """All values with their hashes, also those of earlier studies that were not asked for."""
        if not self._earlier:
            return self._known
        places = (*self._earlier, *self._known)
        return defaultdict(
            dict, {each: {**self._earlier[each], **self._known[each]} for each in places}
        )

    def forget_earlier(self) -> None:
        """Forget earlier studies, once everything that is needed has been asked for in this one."""
        self._earlier = defaultdict(dict)
        self._hasher.forget_earlier()

    def describe(self, reads: Reads) -> str:
        """A hash of all that was read; raises UnknownError if some of it cannot be hashed."""
        digest = blake2b(digest_size=SIZE)
        for place, keys in reads.entries.items():
            known = self._known[place]
            hashes = [known[key][1] if key in known else self._hash(place, key) for key in keys]
            digest.update("\n".join((place, *keys)).encode(errors="surrogatepass"))
            digest.update(b"".join(hashes))
        for place in reads.wholes:
            digest.update(place.encode())
            digest.update(self._hash(place, None))
        return digest.hexdigest()

    def _hash(self, place: str, key: str | None) -> bytes:
        """The hash of an entry, or of the whole value if the key is None."""
        value = self._find(place) if key is None else self._find_entry(place, key)
        known = self._known[place].get(key) or self._earlier[place].get(key)
        if known is None or known[0] is not value:
            known = self._find_common(value)
        if known is None:
            known = value, self._hasher.hash(value, nested=place in _NESTED)
        self._known[place][key] = known
        return known[1]

    def _find_common(self, value: object) -> tuple[object, bytes] | None:
        """One of the values that most entries contain, with its hash; None for any other."""
        if self._common is None:
            found = ((each, self._hasher.hash(each, nested=False)) for each in ((), _MISSING))
            self._common = {id(each): (each, hash_) for each, hash_ in found}
        return self._common.get(id(value))

    def _find_entry(self, place: str, key: str) -> object:
        if place in ONCE_FOR:
            try:
                return ONCE_FOR[place](self.study, key)
            except KeyError:
                return _MISSING
        found = self._find(place)
        return found.get(key, _MISSING) if isinstance(found, Mapping) else _MISSING

    def _find(self, place: str) -> Any:
        """The value at a place; None if there is no such place, since the program has changed."""
        if place not in self._places:
            self._places[place] = self._look_up(place)
        return self._places[place]

    def _look_up(self, place: str) -> Any:
        if place in ONCE:
            return ONCE[place](self.study)
        value: Any = self.study
        for name in place.split("."):
            value = getattr(value, name, None)
        return value
