"""Measure the width of words in the fonts of charts and posters, and break lines."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

SERIF, SANS, BOLD = "serif", "sans", "sans-bold"
"""The fonts, by the names of their files."""
_BROAD, _OTHER = 1000, 620
"""The widths of characters that the fonts lack, in thousandths of an em: East Asian, others."""
_SPACES = re.compile("[ \t\r\n\f\v]+")
"""Spaces at which a line may break; other spaces hold words together."""


def find_fonts() -> Path:
    """Return the folder of the fonts. Posters are set in them.

    Charts are in the fonts of the page.
    """
    return Path(str(files("claimbook.charts") / "fonts"))


def is_broad(sign: str) -> bool:
    """Whether a character is as wide as it is high, like East Asian ones."""
    return not sign.isascii() and unicodedata.east_asian_width(sign) in "WF"


def has_letter(sign: str) -> bool:
    """Whether the fonts have a character."""
    return all(sign in widths for widths in _read_widths().values())


def measure(words: str, font: str, size: float) -> float:
    """Return the width of words in pixels, in one of the fonts at a size."""
    widths = _read_widths()[font]
    return sum(widths[sign] if sign in widths else _guess(sign) for sign in words) * size / 1000


def break_lines(
    words: str, font: str, size: float, width: float, most: int | None = None
) -> list[str]:
    """Break words into lines of a width; words beyond the `most` lines are left out."""
    lines: list[str] = []
    filled = 0.0
    for part, glue in _list_parts(words, font, size, width):
        longer = filled + measure(glue + part, font, size)
        if lines and longer <= width:
            lines[-1] += glue + part
            filled = longer
        else:
            lines.append(part)
            filled = measure(part, font, size)
    kept, left = lines[:most], lines[len(lines[:most]) :]
    if left and kept:
        kept[-1] = cut_off(kept[-1], font, size, width, more=True)
    return kept


def cut_off(words: str, font: str, size: float, width: float, *, more: bool = False) -> str:
    """Cut words to a width, with `…` if any are left out, or if `more` follow."""
    if not more and measure(words, font, size) <= width:
        return words
    while words and measure(f"{words}…", font, size) > width:
        words = words[:-1]
    return f"{words.rstrip(' ,;:.')}…"


def _list_parts(words: str, font: str, size: float, width: float) -> Iterator[tuple[str, str]]:
    """Yield the pieces that a line never breaks within, each with the space before it.

    Words that are wider than a line are divided.
    """
    for part, glue in _list_words(words):
        if measure(part, font, size) <= width:
            yield part, glue
            continue
        piece = ""
        for sign in part:
            if piece and measure(piece + sign, font, size) > width:
                yield piece, glue
                piece, glue = "", ""
            piece += sign
        yield piece, glue


def _list_words(words: str) -> Iterable[tuple[str, str]]:
    """Yield each word with what parts it from the one before.

    East Asian lines break at any character.
    """
    for word in filter(None, _SPACES.split(words)):
        if word.isascii():
            yield word, " "
            continue
        glue, part = " ", ""
        for sign in word:
            if part and (is_broad(sign) or is_broad(part[-1])):
                yield part, glue
                glue, part = "", ""
            part += sign
        yield part, glue


def _guess(sign: str) -> int:
    return _BROAD if is_broad(sign) else _OTHER


@lru_cache(maxsize=1)
def _read_widths() -> Mapping[str, Mapping[str, int]]:
    """Return the width of each character in thousandths of an em, by font."""
    content = (find_fonts() / "widths.json").read_text(encoding="ascii")
    return dict(json.loads(content))
