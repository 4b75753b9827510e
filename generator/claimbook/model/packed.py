"""The places of a file's fields, packed to save memory: a large book has a hundred thousand."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import TypeAlias, overload

FieldPath: TypeAlias = tuple[str | int, ...]
Stretch: TypeAlias = tuple[int, int, int]
"""The line and column, both from 1, and the length of something in a file."""

_TWO_BYTES = 1 << 16
"""Numbers below this fit in two bytes."""


@lru_cache(maxsize=1 << 13)
def share_path(path: FieldPath) -> FieldPath:
    """Return the first equal path that was seen, so that files share one object for each path."""
    return path


def _pack(numbers: Iterable[int]) -> array[int]:
    """Pack numbers into two bytes each if they fit, or else into four."""
    packed = array("I", numbers)
    return array("H", packed) if max(packed, default=0) < _TWO_BYTES else packed


class PackedLines(Sequence[str]):
    """The lines of a text, cut from it on demand."""

    __slots__ = ("_starts", "text")

    def __init__(self, text: str) -> None:
        """Take a text with line feeds only."""
        self.text = text
        lengths = (len(line) + 1 for line in text.split("\n"))
        self._starts = _pack(accumulate(lengths, initial=0))

    @overload
    def __getitem__(self, index: int) -> str: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[str, ...]: ...

    def __getitem__(self, index: int | slice) -> str | tuple[str, ...]:
        """Return a line without its end, or a slice of lines."""
        if isinstance(index, slice):
            return tuple(self.text.split("\n")[index])
        at = range(len(self))[index]
        return self.text[self._starts[at] : self._starts[at + 1] - 1]

    def __len__(self) -> int:
        """How many lines there are; an empty text has one."""
        return len(self._starts) - 1

    def __eq__(self, other: object) -> bool:
        """Whether these are the same lines."""
        return isinstance(other, PackedLines) and self.text == other.text

    def __hash__(self) -> int:
        """Return a hash of the text."""
        return hash(self.text)


class PackedPlaces(Mapping[FieldPath, Stretch]):
    """The places of a file's fields, ordered by path."""

    __slots__ = ("_numbers", "_paths")

    def __init__(self, places: Mapping[FieldPath, Stretch]) -> None:
        """Pack the places. The keys beside each other in a path are all names or all numbers."""
        self._paths = tuple(share_path(path) for path in sorted(places))
        self._numbers = _pack(each for path in self._paths for each in places[path])

    def __getitem__(self, path: FieldPath) -> Stretch:
        """Return the place of a field."""
        try:
            at = bisect_left(self._paths, path)
        except TypeError:  # a name where there are only numbers, or the reverse
            raise KeyError(path) from None
        if at == len(self._paths) or self._paths[at] != path:
            raise KeyError(path)
        line, column, length = self._numbers[3 * at : 3 * at + 3]
        return line, column, length

    def __iter__(self) -> Iterator[FieldPath]:
        """Yield the paths."""
        return iter(self._paths)

    def __len__(self) -> int:
        """How many fields there are."""
        return len(self._paths)

    def __eq__(self, other: object) -> bool:
        """Whether the same fields are in the same places."""
        if not isinstance(other, PackedPlaces):
            return NotImplemented
        return self._paths == other._paths and self._numbers == other._numbers

    def __getstate__(self) -> tuple[tuple[FieldPath, ...], array[int]]:
        """Return the paths and the numbers, as they are kept between runs."""
        return self._paths, self._numbers

    def __setstate__(self, state: tuple[tuple[FieldPath, ...], array[int]]) -> None:
        """Take paths and numbers, and share the paths with other files."""
        paths, self._numbers = state
        self._paths = tuple(map(share_path, paths))

    __hash__ = None  # type: ignore[assignment]
