"""Setting a poster: placing its words, bars and chart on the image, as SVG.

From top to bottom: a kicker, the finding, the subject of the finding, and the name of the briefing.
Text is escaped here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby

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
from claimbook.charts.posters.poster import HEIGHT, WIDTH, Poster, PosterSide

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
"""Sizes of a single figure, and of one of two."""
_QUOTE, _QUOTE_LINE = 30, 38
"""Size and line height of a quote in pixels."""
_SMALL, _SMALLEST = 26, 24
"""Sizes of all other words."""
_WHO = _FOOT - 30
"""The baseline of a single figure's owner."""
_ABOVE_WHO, _FROM_WHO = 46, 58
"""Pixels from there up to the quote's last baseline, and to the end of the room for the quote."""
_ABOVE_QUOTE, _ABOVE_NOTHING = 18, 4
"""Pixels between a figure and its quote or, without one, its owner."""
_FIRST_SIDE, _SIDE_HEIGHT = _FOOT - 186, 116
"""The baseline of the first of two figures, and the pixels from there to the second's."""
_BESIDE = 24
"""Pixels between one of two figures and its owner."""
_ABOVE_BAR, _BAR, _SHORTEST_BAR = 20, 12, 4
"""Pixels from a figure's baseline to its bar, and the height and the least length of a bar."""
_MAKER = "claimbook"
_TITLE_ROOM = (360, 190, 166)
"""Pixels for the title above no figure, one, and two."""
_ABOVE_CHART = 122
"""The same above a chart, which is scaled to fit. The title gets what a smaller chart leaves."""


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


def set_poster(poster: Poster, drawn: Drawn | None = None) -> str:
    """Return the SVG of a poster, with the drawing of its chart if it has one."""
    room = find_room() + _ABOVE_CHART - _scale(drawn) * drawn.height if drawn else 0
    title = _fit_title(poster.title, room or _TITLE_ROOM[len(poster.sides)])
    parts = (
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{PAPER}"/>',
        _write(cut_off(poster.kicker, SANS, _SMALL, ROOM), _TOP, _SMALL, SANS, SOFT),
        *_set_title(title),
        *_set_body(poster, title, drawn),
        *_set_foot(poster.site),
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


def _set_body(poster: Poster, title: Title, drawn: Drawn | None) -> Iterator[str]:
    if drawn:
        yield _place_chart(drawn)
    elif len(poster.sides) == 1:
        yield from _set_figure(poster.sides[0], poster.quote, title)
    else:
        yield from _set_sides(poster.sides)


def _scale(drawn: Drawn) -> float:
    """Return how many times larger than on a page a chart is drawn: as large as will fit."""
    return min(ROOM / drawn.width, find_room() / drawn.height)


def _place_chart(drawn: Drawn) -> str:
    scale = _scale(drawn)
    at = _BOTTOM - drawn.height * scale
    return f'<g transform="translate({EDGE},{at:.1f}) scale({scale:.4f})">{drawn.svg}</g>'


def _set_figure(side: PosterSide, quote: str, title: Title) -> Iterator[str]:
    """Yield a single figure, the words it comes from and its owner, from the bottom up."""
    yield _write(cut_off(side.who, SANS, _SMALL, ROOM), _WHO, _SMALL, SANS, SOFT)
    room = int((_WHO - _FROM_WHO - title.ends - _FIGURE) / _QUOTE_LINE)
    lines = break_lines(quote, SERIF, _QUOTE, ROOM, room) if quote and room > 0 else []
    base = _WHO - _ABOVE_WHO
    for line in reversed(lines):
        yield _write(line, base, _QUOTE, SERIF, INK)
        base -= _QUOTE_LINE
    yield _write_figure(side, base - (_ABOVE_QUOTE if lines else _ABOVE_NOTHING), _FIGURE)


def _set_sides(sides: tuple[PosterSide, ...]) -> Iterator[str]:
    """Yield two figures, one below the other, with their bars on one scale."""
    for number, side in enumerate(sides):
        base = _FIRST_SIDE + number * _SIDE_HEIGHT
        yield _write_figure(side, base, _SIDE)
        width = measure(cut_off(side.figure, SERIF, _SIDE, ROOM), SERIF, _SIDE)
        who = cut_off(side.who, SANS, _SMALLEST, ROOM - width - _BESIDE)
        yield _write(who, base, _SMALLEST, SANS, SOFT, EDGE + width + _BESIDE)
        length = max(_SHORTEST_BAR, round(ROOM * side.bar / 1000))
        yield (
            f'<rect x="{EDGE}" y="{base + _ABOVE_BAR}" width="{length}" height="{_BAR}" '
            f'fill="{_color(side)}"/>'
        )


def _set_foot(site: str) -> Iterator[str]:
    yield f'<rect x="{EDGE}" y="{_FOOT}" width="{ROOM}" height="1.5" fill="{LINE}"/>'
    maker = measure(_MAKER, SANS, _SMALLEST)
    room = ROOM - maker - 40
    base = _FOOT + 46
    yield _write(cut_off(site, BOLD, _SMALL, room), base, _SMALL, BOLD, INK)
    yield _write(_MAKER, base, _SMALLEST, SANS, SOFT, EDGE + ROOM - maker)


def _write_figure(side: PosterSide, base: float, size: int) -> str:
    return _write(cut_off(side.figure, SERIF, size, ROOM), base, size, SERIF, _color(side))


def _color(side: PosterSide) -> str:
    return CONFLICT if side.red else INK


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
