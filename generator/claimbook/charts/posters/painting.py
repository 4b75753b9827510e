"""Painting a poster: rendering its SVG as PNG, with the fonts of this machine."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from html import escape, unescape
from typing import Any

from claimbook.charts.layout import POSTER
from claimbook.charts.look import CONFLICT, FONT, resolve_colors
from claimbook.charts.measuring import SANS, find_fonts, has_letter
from claimbook.charts.posters.poster import Poster
from claimbook.charts.posters.setting import (
    FAMILIES,
    FAMILY,
    Drawn,
    find_room,
    set_poster,
    set_words,
)
from claimbook.charts.request import Chart
from claimbook.charts.writing import write_marks
from claimbook.store import Store

_WORDS = re.compile(r"(?<=>)[^<]+(?=<)")
_SCALE = 2
"""How many times larger a chart is than on a page, if there is room."""
_NO_LETTER = "\U0010fffd"
"""A character that no font has."""
_NAMES = ("figure", "about", "detail", "when", "aside")
"""The words of a chart's rows."""
_UNSEEN = frozenset({"Cf", "Mn", "Me"})
"""Categories of characters that are visible only together with others."""


def paint_poster(poster: Poster, store: Store) -> bytes:
    """Render a poster as PNG. Raises ValueError if no font here has the letters of its finding."""
    _register_fonts()
    poster = poster.clean()
    order = _order_chart(poster.chart) if poster.chart else None
    if missing := find_missing("".join(_list_words(poster, order["data"] if order else ()))):
        raise ValueError(f"no font on this machine has “{missing}”")
    if find_missing(poster.quote):
        poster = replace(poster, quote="")
    if not order:
        return _paint(set_poster(poster))
    drawn, shown = _draw_fitting(order, store)
    if "joined" not in order["data"][0] and shown < (whole := len(_list_rows(order["data"]))):
        poster = replace(poster, kicker=f"{poster.kicker} · {shown} of {whole} figures")
    return _paint(set_poster(poster, drawn))


def find_missing(words: str) -> str:
    """Return the first character of words that no font on this machine has.

    Empty if all are available.
    """
    return next((sign for sign in words if not _can_draw(sign)), "")


def _order_chart(chart: Chart) -> dict[str, Any]:
    """Return the inputs of a chart's picture, with words in place of arrows."""
    order = chart.to_order()
    return {**order, "data": [_replace_arrows(row) for row in order["data"]]}


def _list_words(poster: Poster, data: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Yield all words of a poster except its quote, which it can do without."""
    yield from (poster.title, poster.kicker, poster.site)
    yield from (words for side in poster.sides for words in (side.figure, side.who))
    yield from (str(row.get(name, "")) for row in data for name in _NAMES)


def _can_draw(sign: str) -> bool:
    unseen = sign.isspace() or unicodedata.category(sign) in _UNSEEN
    return unseen or has_letter(sign) or _is_elsewhere(sign)


@lru_cache(maxsize=4096)
def _is_elsewhere(sign: str) -> bool:
    """Whether another font on this machine has a character."""
    return _paint_sign(sign) != _paint_sign(_NO_LETTER)


def _paint_sign(sign: str) -> bytes:
    return _paint(
        '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60">'
        f'<text x="10" y="40" font-size="30" {FAMILIES[SANS]}>{escape(sign)}</text></svg>'
    )


def _draw_fitting(order: Mapping[str, Any], store: Store) -> tuple[Drawn, int]:
    """Draw a chart with as many of its rows as are legible; also return their number.

    Rows of figures that stand alone are left out last.
    """
    room = find_room() / _SCALE
    data = order["data"]
    while True:
        drawn, width, height = write_marks({**order, "data": data}, POSTER, store)
        fewer = _leave_out_row(data)
        if height <= room or fewer == data:
            break
        data = fewer
    marks = _WORDS.sub(lambda words: set_words(unescape(words[0])), resolve_colors(drawn))
    marks = marks.replace(f'"{FONT}"', f'"{FAMILY}"')
    return Drawn(marks, width, height), len(_list_rows(data))


def _replace_arrows(row: Mapping[str, Any]) -> dict[str, Any]:
    """Replace the arrows in a row by words, since few fonts have arrows."""
    return {
        name: each.replace("→", "to") if isinstance(each, str) else each
        for name, each in row.items()
    }


def _leave_out_row(data: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the data without one of its rows; unchanged if only one is left.

    For figures over time, one of several plots is left out.
    """
    rows = _list_rows(data)
    if len(rows) == 1:
        return data
    red = {_name_row(mark) for mark in data if mark.get("tone") == CONFLICT}
    gone = next((row for row in reversed(rows) if row not in red), rows[-1])
    return [mark for mark in data if _name_row(mark) != gone]


def _list_rows(data: list[dict[str, Any]]) -> list[object]:
    return list(dict.fromkeys(map(_name_row, data)))


def _name_row(mark: Mapping[str, Any]) -> object:
    return mark.get("panel", 0) if "joined" in mark else mark["row"]


def _paint(svg: str) -> bytes:
    import vl_convert

    return bytes(vl_convert.svg_to_png(svg))


@lru_cache(maxsize=1)
def _register_fonts() -> None:
    import vl_convert

    vl_convert.register_font_directory(str(find_fonts()))
