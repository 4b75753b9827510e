"""Setting a poster: placing its words, bars and chart on the image, as SVG.

From top to bottom: a kicker, the finding, the subject of the finding, and the name of the briefing.
Text is escaped here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from itertools import groupby
from typing import Any

from claimbook.charts.look import CONFLICT, INK, LINE, PAPER, SOFT, resolve_colors
from claimbook.charts.measuring import (
    BOLD,
    SANS,
    SERIF,
    break_lines,
    cut_off,
    has_letter,
    measure,
)
from claimbook.charts.posters.poster import HEIGHT, WIDTH

EDGE = 64
"""Pixels left and right."""
ROOM = WIDTH - 2 * EDGE
FAMILY = "Claimbook Sans"
"""The font family that the words of charts are also set in."""
FAMILIES = {
    SERIF: 'font-family="Claimbook Serif"',
    SANS: f'font-family="{FAMILY}"',
    BOLD: f'font-family="{FAMILY}" font-weight="600"',
}
"""The SVG attributes of each font. No other program knows these names, so none is replaced."""
_TOP = 88
"""The baseline of the kicker."""
_TITLE_TOP = _TOP + 22
"""Where the room for the title begins."""
_FOOT = 546
"""Where the rule above the foot is."""
_BOTTOM = _FOOT - 20
"""Where the room above it ends."""
_GAP = 20
"""Pixels below the title."""
_SIZES = (64, 58, 52, 46, 42, 38, 34, 30)
"""Sizes of a title; the largest at which all of it fits is used."""
_LEADING = 1.16
_FIGURE, _SIDE = 84, 56
"""Sizes of a figure by itself, and of one of two."""
_QUOTE, _QUOTE_LINE = 30, 38
"""Size and line height of a quote in pixels."""
_TITLE_ROOM = (360, 190, 166)
"""Pixels for the title above no figure, above one, and above two."""
_ABOVE_CHART = 122
"""The same above a chart, which is scaled to fit; if it is smaller, the title gets more."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title as it is set."""

    lines: tuple[str, ...]
    size: int

    @property
    def ends(self) -> float:
        """Where the room below it begins."""
        return _TITLE_TOP + len(self.lines) * self.size * _LEADING + _GAP


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart drawn for a poster."""

    svg: str
    """Its marks, without the element around them."""
    width: float
    height: float


def find_room() -> float:
    """Return the height of the room for a chart, in pixels."""
    return _BOTTOM - _TITLE_TOP - _ABOVE_CHART - _GAP


def set_poster(poster: Mapping[str, Any], drawn: Drawn | None = None) -> str:
    """Return the SVG of a poster, with the drawing of its chart if it has one."""
    room = find_room() + _ABOVE_CHART - _scale(drawn) * drawn.height if drawn else 0
    title = _fit_title(poster["title"], room or _TITLE_ROOM[len(poster["sides"])])
    parts = (
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{PAPER}"/>',
        _write(cut_off(poster["kicker"], SANS, 26, ROOM), _TOP, 26, SANS, SOFT),
        *_set_title(title),
        *_set_body(poster, title, drawn),
        *_set_foot(poster["site"]),
    )
    return resolve_colors(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" '
        f'viewBox="0 0 {WIDTH} {HEIGHT}">{"".join(parts)}</svg>'
    )


def _fit_title(words: str, room: float) -> Title:
    """Return a title in the largest size at which all of it fits, or cut off at the smallest."""
    for size in _SIZES:
        lines = break_lines(words, SERIF, size, ROOM, int(room / (size * _LEADING)))
        if not lines[-1].endswith("…"):
            break
    return Title(tuple(lines), size)


def _set_title(title: Title) -> Iterator[str]:
    for number, line in enumerate(title.lines, start=1):
        base = _TITLE_TOP + number * title.size * _LEADING - 8
        yield _write(line, base, title.size, SERIF, INK)


def _set_body(poster: Mapping[str, Any], title: Title, drawn: Drawn | None) -> Iterator[str]:
    if drawn:
        yield _place_chart(drawn)
    elif len(poster["sides"]) == 1:
        yield from _set_figure(poster["sides"][0], poster["quote"], title)
    elif poster["sides"]:
        yield from _set_sides(poster)


def _scale(drawn: Drawn) -> float:
    """Return how many times larger than on a page a chart is drawn: as large as will fit."""
    return min(ROOM / drawn.width, find_room() / drawn.height)


def _place_chart(drawn: Drawn) -> str:
    scale = _scale(drawn)
    at = _BOTTOM - drawn.height * scale
    return f'<g transform="translate({EDGE},{at:.1f}) scale({scale:.4f})">{drawn.svg}</g>'


def _set_figure(side: Mapping[str, Any], quote: str, title: Title) -> Iterator[str]:
    """Yield a single figure with the words it comes from, at the bottom of the room."""
    base = _FOOT - 30.0
    yield _write(cut_off(side["who"], SANS, 26, ROOM), base, 26, SANS, SOFT)
    room = int((base - 58 - title.ends - _FIGURE) / _QUOTE_LINE)
    lines = break_lines(quote, SERIF, _QUOTE, ROOM, room) if quote and room > 0 else []
    base -= 46
    for number, line in enumerate(reversed(lines)):
        yield _write(line, base - number * _QUOTE_LINE, _QUOTE, SERIF, INK)
    yield _write_figure(side, base - len(lines) * _QUOTE_LINE - (18 if lines else 4), _FIGURE)


def _set_sides(poster: Mapping[str, Any]) -> Iterator[str]:
    """Yield two figures on one scale."""
    for number, side in enumerate(poster["sides"]):
        base = _FOOT - 186 + 116 * number
        yield _write_figure(side, base, _SIDE)
        width = measure(cut_off(side["figure"], SERIF, _SIDE, ROOM), SERIF, _SIDE)
        who = cut_off(side["who"], SANS, 24, ROOM - width - 24)
        yield _write(who, base, 24, SANS, SOFT, EDGE + width + 24)
        length = max(4, round(ROOM * side["bar"] / 1000))
        color = CONFLICT if side["red"] else INK
        yield f'<rect x="{EDGE}" y="{base + 20}" width="{length}" height="12" fill="{color}"/>'


def _set_foot(site: str) -> Iterator[str]:
    yield f'<rect x="{EDGE}" y="{_FOOT}" width="{ROOM}" height="1.5" fill="{LINE}"/>'
    room = ROOM - measure("claimbook", SANS, 24) - 40
    yield _write(cut_off(site, BOLD, 26, room), _FOOT + 46, 26, BOLD, INK)
    left = EDGE + ROOM - measure("claimbook", SANS, 24)
    yield _write("claimbook", _FOOT + 46, 24, SANS, SOFT, left)


def _write_figure(side: Mapping[str, Any], base: float, size: int, room: float = ROOM) -> str:
    color = CONFLICT if side["red"] else INK
    return _write(cut_off(side["figure"], SERIF, size, room), base, size, SERIF, color)


def _write(words: str, base: float, size: int, font: str, color: str, left: float = EDGE) -> str:
    """Return a line of words on a baseline."""
    return (
        f'<text x="{left:.1f}" y="{base:.1f}" font-size="{size}" {FAMILIES[font]} '
        f'fill="{color}">{set_words(words)}</text>'
    )


def set_words(words: str) -> str:
    """Write the words of a line, with those that need another font set apart."""
    return "".join(
        escape("".join(run)) if known else f"<tspan>{escape(''.join(run))}</tspan>"
        for known, run in groupby(words, key=has_letter)
    )
