"""Keep texts and files compressed, since those of a large site take much memory."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping, MutableMapping
from hashlib import sha256
from typing import overload

MOST_AT_ONCE = 1 << 20
"""The most bytes of a file that are unpacked at once when it is written."""
_LEVEL = 1
_ERRORS = "surrogatepass"


def pack(text: str) -> bytes:
    """Compress a text as an attribute stores it."""
    return zlib.compress(text.encode(errors=_ERRORS), _LEVEL)


def unpack(packed: bytes) -> str:
    """Return the text that was packed."""
    return zlib.decompress(packed).decode(errors=_ERRORS)


class Packed:
    """An attribute with a text that may be packed, and is then unpacked whenever it is read.

    Packed HTML takes an eighth of the memory, so texts are packed once they are complete. The text
    that was read last is kept unpacked, since a page is read several times in a row. It is meant
    for dataclasses, in which it may have a default.
    """

    def __init__(self, default: str | None = None) -> None:
        """Begin without an unpacked text.

        `default` is the default of the dataclass, if it has one.
        """
        self._default = default
        self._at_hand: tuple[bytes, str] | None = None

    def __set_name__(self, owner: type, name: str) -> None:
        """Take the name of the attribute."""
        self._name = name

    @overload
    def __get__(self, record: None, owner: type) -> Packed: ...

    @overload
    def __get__(self, record: object, owner: type) -> str: ...

    def __get__(self, record: object | None, owner: type) -> Packed | str:
        """Return the text of a record."""
        if record is None:  # This is how a dataclass gets the default.
            if self._default is None:
                raise AttributeError(self._name)
            return self._default
        packed: str | bytes = record.__dict__[self._name]
        if isinstance(packed, str):
            return packed
        at_hand = self._at_hand  # once, since other threads may read other records meanwhile
        if at_hand is None or at_hand[0] is not packed:
            at_hand = self._at_hand = packed, unpack(packed)
        return at_hand[1]

    def __set__(self, record: object, text: str | bytes) -> None:
        """Take the text of a record as it is, or packed."""
        record.__dict__[self._name] = text


class PackedFiles(MutableMapping[str, bytes]):
    """Files by path, packed when they are added and unpacked whenever they are read."""

    def __init__(self, files: Mapping[str, bytes] | None = None) -> None:
        """Begin with these files."""
        self._packed: dict[str, tuple[str, bytes]] = {}
        self.take(files or {})

    def take(self, files: Mapping[str, bytes]) -> None:
        """Add files; those that are packed already are not unpacked."""
        if isinstance(files, PackedFiles):
            self._packed.update(files._packed)
        else:
            self.update(files)

    def hash_of(self, path: str) -> str:
        """Return the SHA-256 hash of a file's contents, in hexadecimal digits."""
        return self._packed[path][0]

    def __getitem__(self, path: str) -> bytes:
        """Return the contents of a file."""
        return zlib.decompress(self._packed[path][1])

    def unpack(self, path: str) -> Iterator[bytes]:
        """Yield the contents of a file piece by piece, since the largest take tens of megabytes."""
        left, unpacking = self._packed[path][1], zlib.decompressobj()
        while left:
            yield unpacking.decompress(left, MOST_AT_ONCE)
            left = unpacking.unconsumed_tail
        yield unpacking.flush()

    def __setitem__(self, path: str, content: bytes) -> None:
        """Add a file, or replace it."""
        self._packed[path] = sha256(content).hexdigest(), zlib.compress(content, _LEVEL)

    def __delitem__(self, path: str) -> None:
        """Remove a file."""
        del self._packed[path]

    def __contains__(self, path: object) -> bool:
        """Whether a file exists; it is not unpacked."""
        return path in self._packed

    def __iter__(self) -> Iterator[str]:
        """Yield the paths."""
        return iter(self._packed)

    def __len__(self) -> int:
        """Return the number of files."""
        return len(self._packed)
