"""How wide words are in the fonts of posters, and where lines of them break."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache

from claimbook.charts.layout import is_broad
from claimbook.charts.posters.poster import find_fonts

_BROAD, _OTHER = 1000, 620
"""The widths of what the fonts lack in thousandths of an em: East Asian characters, and others."""


def has_letter(sign: str) -> bool:
    """Whether the fonts of posters have a character."""
    return all(sign in widths for widths in _read_widths().values())


def measure(words: str, font: str, size: float) -> float:
    """The width of words in pixels, in one of the fonts at a size."""
    widths = _read_widths()[font]
    return (
        sum(widths.get(sign) or (_BROAD if is_broad(sign) else _OTHER) for sign in words)
        * size
        / 1000
    )


def break_lines(words: str, font: str, size: float, width: float, most: int) -> list[str]:
    """Break words into lines of a width; what does not fit into the `most` lines is left out."""
    lines = [""]
    for word, glue in _list_words(words):
        joined = f"{lines[-1]}{glue}{word}" if lines[-1] else word
        if not lines[-1] or measure(joined, font, size) <= width:
            lines[-1] = joined
        else:
            lines.append(word)
    kept, left = lines[:most], lines[most:]
    return [
        cut_off(line, font, size, width, more=bool(left) and number == len(kept) - 1)
        for number, line in enumerate(kept)
    ]


def cut_off(words: str, font: str, size: float, width: float, *, more: bool = False) -> str:
    """Words as far as they fit into a width, with `…` if any are left out, or if more follow."""
    if not more and measure(words, font, size) <= width:
        return words
    while words and measure(f"{words}…", font, size) > width:
        words = words[:-1]
    return f"{words.rstrip(' ,;:.')}…"


def _list_words(words: str) -> Iterable[tuple[str, str]]:
    """Each word with what parts it from the one before; East Asian lines break at any character."""
    for word in words.split():
        glue, part = " ", ""
        for sign in word:
            if part and (is_broad(sign) or is_broad(part[-1])):
                yield part, glue
                glue, part = "", ""
            part += sign
        yield part, glue


@lru_cache(maxsize=1)
def _read_widths() -> Mapping[str, Mapping[str, int]]:
    """The width of each character in thousandths of an em, by font."""
    content = (find_fonts() / "widths.json").read_text(encoding="ascii")
    return dict(json.loads(content))
