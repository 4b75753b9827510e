"""Patterns of many alternatives, rewritten so that searching a text with them is quick.

Python's `re` tries the alternatives of a pattern one after the other, at each place of a text. It
passes over one at once only if that begins with a letter, or with one of several, and the pattern
does not ignore case. So alternatives that begin with the same letter are joined behind it, and each
letter stands with its capital where case does not matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_PIECES = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?(?:[:=!]|<[=!]|P<\w+>)|.", re.DOTALL)
"""An escape, a class of characters, what opens a group, or a single character."""
_FIRST = re.compile(r"(\[(?:[a-z]|[A-Z]){2}\]|[A-Za-z])(?![?*+{])")
"""The letter that an alternative has to begin with."""

_LETTER_IN_CLASS = re.compile(r"\[(?:\\.|[^\\a-zA-Z])*[a-zA-Z]")


def group_alternatives(pattern: str, *, case: bool) -> str:
    """A pattern that finds the same, its alternatives by their first letters.

    Without `case`, letters match their capitals as well, and need no flag for that.
    """
    return _read_group(iter(_PIECES.findall(pattern)), case=case)


def _read_group(pieces: Iterator[str], *, case: bool) -> str:
    """The alternatives up to the end of the group, or of the pattern."""
    alternatives = [""]
    for piece in pieces:
        if piece == ")":
            break
        if piece == "|":
            alternatives.append("")
        elif piece[0] == "(":
            alternatives[-1] += f"{piece}{_read_group(pieces, case=case)})"
        else:
            alternatives[-1] += piece if case else _ignore_case(piece)
    return _join(alternatives)


def _ignore_case(piece: str) -> str:
    if len(piece) == 1 and piece.isalpha():
        return f"[{piece.lower()}{piece.upper()}]"
    return f"(?i:{piece})" if _LETTER_IN_CLASS.match(piece) else piece


def _join(alternatives: list[str]) -> str:
    """The alternatives, those with the same first letter as one.

    None of them changes places with another that may begin with the same letter, since the first
    one that matches counts.
    """
    joined: list[str] = []
    by_first: dict[str, list[str]] = {}
    for each in alternatives:
        if first := _FIRST.match(each):
            by_first.setdefault(first[0], []).append(each[first.end() :])
        else:
            joined += _list_joined(by_first)
            joined.append(each)
            by_first = {}
    return "|".join([*joined, *_list_joined(by_first)])


def _list_joined(by_first: dict[str, list[str]]) -> Iterator[str]:
    for first, rests in by_first.items():
        yield first + (f"(?:{_join(rests)})" if len(rests) > 1 else rests[0])
