"""Where the words and marks of a chart stand: narrow for phones, wide for desks.

Narrow, the words of a row stand above its marks. Wide, they stand beside them in two columns.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from textwrap import wrap
from typing import Any

NARROW, WIDE = "narrow", "wide"
LAYOUTS = (NARROW, WIDE)
"""Each chart is drawn in both, and the style sheet shows the one that its page has room for."""

FIGURE_SIZE, FIGURE_LINE = 13, 17
SMALL_SIZE, SMALL_LINE = 11.5, 15
"""Pixels: the size of letters, and from one line to the next."""
_BOLD, _PLAIN = 0.58, 0.5
"""How wide a letter of our font is on average, of its size. Longer lines end in an ellipsis."""
_ABOVE = 9
"""Pixels from the end of a row to the words of the next."""
_GAP = 14
"""Pixels between columns, and from the words to the marks."""
_EDGE = 8
"""Pixels from the least and the greatest value to the edge: half a mark, so that none is cut."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The measures of one chart, in pixels."""

    name: str
    width: int
    columns: tuple[int, int]
    """How wide the words at the left are, and those beside them."""

    @property
    def beside(self) -> bool:
        """Whether the marks stand beside the words."""
        return self.name == WIDE

    @property
    def second(self) -> int:
        """Where the second column begins."""
        return self.columns[0] + _GAP if self.beside else 0

    @property
    def track(self) -> tuple[int, int]:
        """From where to where the line of a row goes."""
        return (sum(self.columns) + 2 * _GAP if self.beside else 0), self.width

    @property
    def plot(self) -> tuple[int, int]:
        """Where the least and the greatest value stand."""
        start, end = self.track
        return start + _EDGE, end - _EDGE


def make_layout(name: str, columns: tuple[int, int]) -> Layout:
    """The layout of a name; `columns` are those of the wide one."""
    if name == WIDE:
        return Layout(WIDE, 960, columns)
    return Layout(NARROW, 320, (320, 320))


def set_rows(
    data: Sequence[Mapping[str, Any]], layout: Layout, room: int
) -> tuple[list[dict[str, Any]], int]:
    """The data with the place of each mark and word in pixels from the top, and how high all are.

    `room` is what the marks of a row take. The words of a row are those of its first mark.
    """
    placed: list[dict[str, Any]] = []
    top = 0
    for _, marks in groupby(data, key=lambda mark: mark["row"]):
        first, *others = marks
        words, end = _set_words(first, layout, top + _ABOVE)
        if layout.beside:
            track, bottom = top + _ABOVE + FIGURE_LINE // 2, max(end, top + _ABOVE + room)
        else:
            track, bottom = end + room // 2 + 2, end + room + 2
        placed.append({**first, **words, "first": True, "top": top, "until": end, "track": track})
        placed += ({**other, "first": False, "track": track} for other in others)
        top = bottom
    return placed, top + _ABOVE


def _set_words(row: Mapping[str, Any], layout: Layout, top: int) -> tuple[dict[str, Any], int]:
    """The lines of a row with the places where they begin, and where the last of them ends."""
    figure, about, detail = (str(row.get(name, "")) for name in ("figure", "about", "detail"))
    first, second = layout.columns
    words: dict[str, Any] = {"figure_at": top, "detail_at": top, "about_at": top, "aside": ""}
    if layout.beside and not detail:
        # What else would stand below the figure has the second column to itself.
        detail, about = about, ""
    elif not layout.beside and _measure(figure, about) < first:
        words["aside"], about = about, ""
    figure = _break(figure, first, FIGURE_SIZE * _BOLD)
    about = _break(about, first, SMALL_SIZE * _PLAIN)
    detail = _break(detail, second, SMALL_SIZE * _PLAIN)
    words |= {"figure_lines": figure, "about_lines": about, "detail_lines": detail}
    end = words["about_at"] = top + FIGURE_LINE * _count(figure)
    end += SMALL_LINE * _count(about)
    if layout.beside:
        return words, max(end, top + SMALL_LINE * _count(detail))
    words["detail_at"] = end
    return words, end + SMALL_LINE * _count(detail)


def _measure(figure: str, about: str) -> float:
    return len(figure) * FIGURE_SIZE * _BOLD + len(about) * SMALL_SIZE * _PLAIN + _GAP


def _break(words: str, width: int, letter: float) -> str:
    """The words in lines; letters of East Asia take the room of two."""
    broad = any(unicodedata.east_asian_width(sign) in "WF" for sign in words)
    return "\n".join(wrap(words, int(width / letter) // (2 if broad else 1)))


def _count(lines: str) -> int:
    return lines.count("\n") + 1 if lines else 0
