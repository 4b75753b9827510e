"""Place the words and marks of a chart: narrow for phones, wide for desktops.

In the narrow layout, the words of a row are above its marks. In the wide one, they are beside them,
in two columns.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from claimbook.charts.measuring import BOLD, SANS, break_lines, measure

NARROW, WIDE = "narrow", "wide"
LAYOUTS = (NARROW, WIDE)
"""Each chart is drawn in both, and the style sheet shows the one that fits the page."""
POSTER = "poster"
"""The layout for posters, which appear small: half as wide as a poster, drawn twice as large."""

FIGURE_SIZE, FIGURE_LINE = 13, 17
SMALL_SIZE, SMALL_LINE = 11.5, 15
"""Font size and line height in pixels."""
_FIGURE_BASE, _SMALL_BASE = 10, 9
"""Pixels from the top of a line to its baseline."""
_ABOVE = 9
"""Pixels from the end of a row to the words of the next one."""
_GAP = 14
"""Pixels between columns, and between words and marks."""
_APART = 10
"""Pixels above the rule that sets a row apart from those above it."""
_BLEED = -1
"""Where the mask of the first row begins.

If it began where the grid does, the end of the grid would show through at some sizes.
"""
_EDGE = 8
"""Pixels from the lowest and highest value to the edge: half a mark, so that none is cut off."""


@dataclass(frozen=True, slots=True)
class ChartLayout:
    """The measures of one chart, in pixels."""

    name: str
    width: int
    columns: tuple[int, int]
    """The widths of the two columns of words, from the left."""

    @property
    def beside(self) -> bool:
        """Whether the marks are beside the words."""
        return self.name != NARROW

    @property
    def has_axis(self) -> bool:
        """Whether there is room for an axis below rows that have their figures in words."""
        return self.name != POSTER

    @property
    def height(self) -> int:
        """The height of a plot that is not a list of rows."""
        return 64 if self.name == POSTER else 220

    @property
    def second(self) -> int:
        """The position of the second column."""
        return self.columns[0] + _GAP if self.beside else 0

    @property
    def track(self) -> tuple[int, int]:
        """The start and end of the line of a row."""
        return (sum(self.columns) + 2 * _GAP if self.beside else 0), self.width

    @property
    def plot(self) -> tuple[int, int]:
        """The positions of the lowest and the highest value."""
        start, end = self.track
        return start + _EDGE, end - _EDGE


def make_layout(name: str, columns: tuple[int, int]) -> ChartLayout:
    """Return the layout with this name; `columns` are for the wide one."""
    if name == WIDE:
        return ChartLayout(WIDE, 960, columns)
    if name == POSTER:
        return ChartLayout(POSTER, 534, (130, 225))
    return ChartLayout(NARROW, 320, (320, 320))


def set_rows(
    data: Sequence[Mapping[str, Any]], layout: ChartLayout, room: int
) -> tuple[list[dict[str, Any]], int]:
    """Add the vertical position of each mark and word to the data; also return the total height.

    `room` is the height of the marks of a row, unless its first mark has another `room`. The words
    of a row are those of its first mark.
    """
    placed: list[dict[str, Any]] = []
    top = 0
    for _, marks in groupby(data, key=lambda mark: mark["row"]):
        first, *others = marks
        top += _APART if first.get("apart") else 0
        words, end = _set_words(first, layout, top + _ABOVE)
        height = int(first.get("room", room))
        if layout.beside:
            track, bottom = top + _ABOVE + FIGURE_LINE // 2, max(end, top + _ABOVE + height)
        else:
            track, bottom = end + room // 2 + 2, end + height + 2
        placed.append({**first, **words, "first": True, "top": top or _BLEED, "until": end})
        placed += ({**other, "first": False} for other in others)
        for mark in placed[-len(others) - 1 :]:
            mark |= {"track": track, "middle": track + mark.get("shift", 0)}
        top = bottom
    return placed, top + _ABOVE


def _set_words(row: Mapping[str, Any], layout: ChartLayout, top: int) -> tuple[dict[str, Any], int]:
    """Return the lines of a row's words with the first baseline, and where the last line ends."""
    figure, about, detail = (str(row.get(name, "")) for name in ("figure", "about", "detail"))
    first, second = layout.columns
    aside = ""
    if layout.beside and not detail:
        # Words below the figure in the narrow layout have the second column to themselves.
        detail, about = about, ""
    elif not layout.beside and _measure(figure, about) < first:
        aside, about = about, ""
    figures = break_lines(figure, BOLD, FIGURE_SIZE, first)
    abouts = break_lines(about, SANS, SMALL_SIZE, first)
    details = break_lines(detail, SANS, SMALL_SIZE, second)
    about_top = top + FIGURE_LINE * len(figures)
    detail_top = top if layout.beside else about_top + SMALL_LINE * len(abouts)
    ends = (about_top + SMALL_LINE * len(abouts), detail_top + SMALL_LINE * len(details))
    return {
        "aside": aside,
        "figure_lines": "\n".join(figures),
        "about_lines": "\n".join(abouts),
        "detail_lines": "\n".join(details),
        "figure_at": top + _FIGURE_BASE,
        "about_at": about_top + _SMALL_BASE,
        "detail_at": detail_top + _SMALL_BASE,
    }, max(ends)


def _measure(figure: str, about: str) -> float:
    return measure(figure, BOLD, FIGURE_SIZE) + measure(about, SANS, SMALL_SIZE) + _GAP
