"""Place words beside the points that a line leaves out, on the side where nothing else is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from typing import Any

from claimbook.charts.layout import SMALL_SIZE
from claimbook.charts.measuring import SANS, measure

GAP = 10
"""Pixels from a point to the words beside it."""
_CLEAR = 16
"""The height of words in pixels, with the space around them."""
_DROP = 7
"""Pixels by which words may be above or below the middle of their point."""
_POINT = 7
"""Half the width of a point of the line."""
_VALUE = 18
"""Half the width of the words above it."""


@dataclass(frozen=True, slots=True)
class _Box:
    """The area that words or a part of a line take up, in pixels."""

    left: float
    right: float
    top: float
    bottom: float

    def meets(self, other: _Box) -> bool:
        """Whether two areas overlap."""
        beside = self.right <= other.left or other.right <= self.left
        return not beside and self.top < other.bottom and other.top < self.bottom


@dataclass(frozen=True, slots=True)
class Aside:
    """The words beside a mark."""

    text: str
    left: bool
    """Whether they are on its left."""
    drop: int = 0
    """How many pixels they are below its middle."""


def find_asides(
    data: Sequence[Mapping[str, Any]],
    spots: Sequence[tuple[float, float]],
    width: int,
    start: float = 0,
) -> list[Aside]:
    """Place the words beside each mark; marks on the line have none.

    `spots` has the position of each mark in pixels; the numbers of the scale are to the left of
    `start`. Words that do not fit on either side are cut down to the figure, and the mark then says
    who gives it. If even the figure does not fit, the mark says everything, since overlapping words
    cannot be read.
    """
    line = [spot for mark, spot in zip(data, spots, strict=True) if mark["joined"]]
    others = [spot for mark, spot in zip(data, spots, strict=True) if not mark["joined"]]
    taken = [*_list_parts(line), *_list_values(line), *_list_points(others)]
    found: list[Aside] = []
    for mark, (x, y) in zip(data, spots, strict=True):
        left = x * 2 > width
        choices = (
            Aside(words, side, drop)
            for words, drop, side in product(
                (mark["aside"], mark["figure"]), (0, _DROP, -_DROP), (left, not left)
            )
        )
        free = (each for each in choices if _is_free(_find_box(each, x, y), taken, start, width))
        chosen = Aside("", left) if mark["joined"] else next(free, Aside("", left))
        taken += [_find_box(chosen, x, y)] if chosen.text else []
        found.append(chosen)
    return found


def _find_box(aside: Aside, x: float, y: float) -> _Box:
    length = measure(aside.text, SANS, SMALL_SIZE)
    start = x - GAP - length if aside.left else x + GAP
    middle = y + aside.drop
    return _Box(start, start + length, middle - _CLEAR / 2, middle + _CLEAR / 2)


def _is_free(box: _Box, taken: Sequence[_Box], start: float, width: int) -> bool:
    return box.left >= start and box.right <= width and not any(box.meets(other) for other in taken)


def _list_parts(line: Sequence[tuple[float, float]]) -> list[_Box]:
    """Return the parts of a line from point to point, however it runs between them."""
    return [
        _Box(one[0], two[0], min(one[1], two[1]) - 2, max(one[1], two[1]) + 2)
        for one, two in pairwise(line)
    ]


def _list_values(line: Sequence[tuple[float, float]]) -> list[_Box]:
    """Return the points of a line, and the words above them."""
    words = [_Box(x - _VALUE, x + _VALUE, y - _CLEAR - _POINT, y - _POINT) for x, y in line]
    return _list_points(line) + words


def _list_points(spots: Sequence[tuple[float, float]]) -> list[_Box]:
    return [_Box(x - _POINT, x + _POINT, y - _POINT, y + _POINT) for x, y in spots]
