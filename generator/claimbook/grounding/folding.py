"""Fold text: remove its typography, but keep the original position of each character.

Two texts that differ only in typesetting (curly quotation marks, dashes, kinds of spaces,
ligatures, page furniture) fold to the same string. Anything that could change a figure is kept:
superscripts and fractions stay as they are, so that 10² never passes for 102, and so does case.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from claimbook.quantity import Span

_SINGLE = "‘’‚‛′ʼ`´"
_DOUBLE = "“”„‟″«»"
_DASHES = "‐‑‒–—―−"
_MEANINGFUL = ("<super>", "<sub>", "<fraction>", "<circle>")
_ODD = re.compile(r"[^!-_a-~](?: (?<=  ) *|(?<! ))")
"""A character outside the plain ones, or a run of several spaces."""
_PLACES = array("i", range(1 << 16))


@dataclass(frozen=True, slots=True)
class Folded:
    """A text without typography, such as line breaks, and the places of its characters."""

    text: str
    starts: Sequence[int]
    """The original position of each code point of `text`, plus one item for the end."""

    def span(self, start: int, end: int) -> Span:
        """Return the span in the original of `text[start:end]`, which must not be empty."""
        return Span(self.starts[start], self.starts[end - 1] + 1)


def fold_text(text: str, noise: Sequence[str] = (), offset: int = 0) -> Folded:
    """Fold a text that begins at `offset` in the original, to which positions refer."""
    if _is_plain(text) and not any(each in text for each in noise):
        return Folded(text, range(offset, offset + len(text) + 1))
    odd = _match_odd(tuple(noise)) if noise else _ODD
    pieces: list[str] = []
    starts = array("i")
    done = 0

    def keep(piece: str, first: int) -> None:
        if piece.startswith(" ") and pieces and pieces[-1].endswith(" "):
            piece, first = piece[1:], first + 1
        if piece:
            pieces.append(piece)
            starts.extend(number_places(offset + first, offset + first + len(piece)))

    for found in odd.finditer(text):
        keep(text[done : found.start()], done)
        done = found.end()
        if found[0] in noise:
            continue
        for at, char in enumerate(found[0], found.start()):
            plain = _fold_char(char)
            doubled = plain == " " and pieces and pieces[-1].endswith(" ")
            if plain and not doubled:
                pieces.append(plain)
                starts.extend([offset + at] * len(plain))
    keep(text[done:], done)
    starts.append(offset + len(text))
    return Folded("".join(pieces), starts)


def fold_words(words: str, noise: Sequence[str] = ()) -> str:
    """Fold a text whose positions are not needed."""
    plain = _is_plain(words) and not any(each in words for each in noise)
    return words if plain else fold_text(words, noise).text


def number_places(start: int, end: int) -> array[int]:
    """Return the integers from `start` to `end`, copied from a shared array for most texts."""
    return _PLACES[start:end] if end <= len(_PLACES) else array("i", range(start, end))


def _is_plain(text: str) -> bool:
    return text.isascii() and text.isprintable() and "`" not in text and "  " not in text


@lru_cache(maxsize=64)
def _match_odd(noise: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join([*(re.escape(each) for each in noise), _ODD.pattern]))


@lru_cache(maxsize=4096)
def _fold_char(char: str) -> str:
    if char.isspace():
        return " "
    if char in _SINGLE:
        return "'"
    if char in _DOUBLE:
        return '"'
    if char in _DASHES:
        return "-"
    if char == "\u00ad" or unicodedata.category(char) == "Cf":
        return ""
    decomposed = unicodedata.decomposition(char)
    if decomposed.startswith(_MEANINGFUL):
        return char
    return unicodedata.normalize("NFKD", char)
