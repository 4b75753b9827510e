"""A chart drawn in a layout: embedded in a page, or as a self-contained file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from textwrap import shorten, wrap

from claimbook.charts.linking import HREF
from claimbook.charts.look import FONT, INK, PAPER, SOFT, resolve_colors
from claimbook.charts.request import Chart
from claimbook.permalinks import link

_VIEW_BOX = re.compile(r'viewBox="0 0 ([0-9.]+) ([0-9.]+)"')
_HEAD_ENDS = "</desc>"
_HREF = re.compile(rf'<a {HREF}="([^"]*)"')
_LINK = re.compile(r"<a [^>]*>")
_MARGIN = 12
"""Pixels on either side of a picture in a file of its own."""

_WORDS = re.compile(r"(?<=>)[^<]+(?=<)")
_SIGN = re.compile("[^A-Za-z0-9 &#;\u00a1-\U0010ffff]")
"""Characters that may have a meaning outside HTML.

The signs of entities, which stand for `&` and `<`, are left out.
"""


@dataclass(frozen=True)
class Picture:
    """One chart drawn in one layout."""

    svg: str
    """The picture, with names of colours, so that it takes the colours of its page."""

    def embed(self, address: str) -> str:
        """Return the SVG for the page at an address, with relative links.

        Its words are escaped like all text on pages, since plugins may read these as templates.
        """
        words = _WORDS.sub(lambda text: _SIGN.sub(_escape_sign, text[0]), self.svg)
        return _HREF.sub(lambda found: f'<a {HREF}="{link(address, found[1])}"', words)

    def stand_alone(self, chart: Chart) -> bytes:
        """Return the SVG as a file, with a size, a background, colours, a title and sources."""
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
            f'<g transform="translate({_MARGIN},{top})">{_unlink(marks.removesuffix("</svg>"))}</g>'
            f"{''.join(below)}</svg>"
        ).encode()


Pictures = Mapping[str, Picture]
"""One chart in every layout, by the name of the layout."""


def _unlink(marks: str) -> str:
    """Remove the links of marks, which would lead nowhere from a downloaded file."""
    return _LINK.sub("<g>", marks).replace("</a>", "</g>")


def _escape_sign(found: re.Match[str]) -> str:
    return f"&#{ord(found[0])};"


def _set_lines(lines: list[str], top: float, leading: int, font: str, color: str) -> Iterator[str]:
    """Yield lines of text, the baseline of the first at `top`."""
    for number, line in enumerate(lines):
        yield (
            f'<text x="{_MARGIN}" y="{top + number * leading:g}" fill="{color}" '
            f'style="font:{font} {FONT}">{escape(line)}</text>'
        )
