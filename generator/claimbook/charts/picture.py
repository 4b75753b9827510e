"""A chart drawn in a layout: embedded in a page, or as a self-contained file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from textwrap import shorten, wrap
from typing import Any

from claimbook.charts.layout import LAYOUTS
from claimbook.charts.look import FONT, INK, PAPER, SOFT, resolve_colors
from claimbook.charts.request import Chart
from claimbook.charts.verifying import is_drawing, is_specification

_VIEW_BOX = re.compile(r'viewBox="0 0 ([0-9.]+) ([0-9.]+)"')
_HEAD_ENDS = "</desc>"
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_MARGIN = 12
"""Pixels at either side of a picture in a file of its own."""
_UNSAFE = re.compile("[<>&'{}\u2028\u2029]")
"""Characters that could end an attribute, an element or a template expression around JSON. In JSON,
they occur only in texts."""

_WORDS = re.compile(r"(?<=>)[^<]+(?=<)")
_SIGN = re.compile("[^A-Za-z0-9 &#;\u00a1-\U0010ffff]")
"""What may mean something outside of HTML. The three signs left out are those of entities, which
the drawing program writes for `&` and `<`."""


@dataclass(frozen=True)
class Picture:
    """One chart drawn in one layout."""

    svg: str
    """The picture, with names of colours, so that it takes the colours of its page."""
    spec: Mapping[str, Any]
    """The Vega-Lite specification it was drawn from."""

    def embed(self) -> str:
        """The SVG for a page, with its specification in an attribute.

        Its words are escaped as all text is on pages, since plugins may read these as templates.
        The attribute is in single quotation marks, since JSON is full of double ones.
        """
        spec = json.dumps(self.spec, ensure_ascii=False, separators=(",", ":"))
        safe = _STRING.sub(lambda text: _UNSAFE.sub(_escape_unicode, text[0]), spec)
        words = _WORDS.sub(lambda text: _SIGN.sub(_escape_sign, text[0]), self.svg)
        return words.replace("<svg ", f"<svg data-spec='{safe}' ", 1)

    def stand_alone(self, chart: Chart) -> bytes:
        """The SVG as a file: with a size, a background, its colours, its title and its sources."""
        box = _VIEW_BOX.search(self.svg)
        head, _, marks = self.svg.partition(_HEAD_ENDS)
        if box is None or not marks:
            return resolve_colors(self.svg).encode()
        width, height = float(box[1]), float(box[2])
        title, source = chart.title, shorten(chart.source, 600, placeholder=" …")
        above = tuple(_set_lines(wrap(title, int(width / 8.6)), 20, 18, "600 14px", INK))
        sources = wrap(source, int(width / 5.8))
        top = 12 + 18 * len(above)
        below = tuple(_set_lines(sources, top + height + 16, 13, "400 10px", SOFT))
        total = top + height + 16 + 13 * len(below)
        whole = width + 2 * _MARGIN
        size = f'width="{whole:g}" height="{total:g}" viewBox="0 0 {whole:g} {total:g}"'
        return resolve_colors(
            f"{head.replace(box[0], size)}{_HEAD_ENDS}"
            f'<rect width="100%" height="100%" fill="{PAPER}"/>{"".join(above)}'
            f'<g transform="translate({_MARGIN},{top})">{marks.removesuffix("</svg>")}</g>'
            f"{''.join(below)}</svg>"
        ).encode()


Pictures = Mapping[str, Picture]
"""One chart in every layout, by the name of the layout."""


def read_pictures(kept: Mapping[str, Any], chart: Chart) -> Pictures:
    """Read the pictures of a chart that the drawing process wrote.

    Raises KeyError or TypeError if they are malformed, ValueError if they are not allowed in a page
    or belong to another chart.
    """
    pictures = {name: Picture(str(kept[name]["svg"]), dict(kept[name]["spec"])) for name in LAYOUTS}
    rows = json.loads(chart.to_order())["data"]
    for each in pictures.values():
        if not (is_drawing(each.svg) and is_specification(each.spec, rows)):
            raise ValueError("a picture has more in it than lines, shapes and words of its chart")
    return pictures


def _escape_unicode(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def _escape_sign(found: re.Match[str]) -> str:
    return f"&#{ord(found[0])};"


def _set_lines(lines: list[str], top: float, leading: int, font: str, color: str) -> Iterator[str]:
    """Yield lines of text, the baseline of the first at `top`."""
    for number, line in enumerate(lines):
        yield (
            f'<text x="{_MARGIN}" y="{top + number * leading:g}" fill="{color}" '
            f'style="font:{font} {FONT}">{escape(line)}</text>'
        )
