"""Patterns with many alternatives, rewritten so that they search a text quickly.

At each place in a text, Python's `re` tries a pattern's alternatives one after another. It
can skip an alternative at once only if it begins with a letter, or with one of several, and only if
the pattern does not ignore case. So alternatives that begin with the same letter are joined behind
it, each letter is listed together with its capital where case does not matter, and a group at the
beginning of an alternative is taken apart so that its letters can be seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

PIECES = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?(?:[:=!]|<[=!]|P<\w+>)|.", re.DOTALL)
"""An escape, a character class, a group's opening, or a single character."""
_FIRST = re.compile(
    r"(?P<not_behind>(?:\(\?<!(?:[^()|\\]|\\\w)*\))*)(?P<letter>\[(?:[a-z]|[A-Z]){2}\]|[A-Za-z])(?![?*+{])"
)
"""The letter that an alternative must begin with, and what must not precede it."""

_BEGINS_WITH_GROUP = re.compile(
    r"\(\?:(?P<words>(?:[^()\[\]\\?]|\[[a-zA-Z]+\])+)\)(?![*+{]|\?[?+])(?P<optional>\??)"
)
"""Plain words that an alternative begins with, one of which must be present."""

_LETTER_IN_CLASS = re.compile(r"\[(?:\\.|[^\\a-zA-Z])*[a-zA-Z]")


def group_alternatives(pattern: str, *, case: bool) -> str:
    """Return an equivalent pattern with its alternatives grouped by first letter.

    Without `case`, letters match their capitals too, so the pattern needs no flag.
    """
    return _read_group(iter(PIECES.findall(pattern)), case=case)


def _read_group(pieces: Iterator[str], *, case: bool) -> str:
    """Return the alternatives up to the end of the group or pattern."""
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
    """Return the alternatives, with those that share a first letter merged.

    Alternatives that may begin with the same letter keep their order, since the first that matches
    wins.
    """
    joined: list[str] = []
    by_first: dict[str, list[str]] = {}
    for each in (one for alternative in alternatives for one in _open_group(alternative)):
        if first := _FIRST.match(each):
            # What must not stand before the letter must not stand before it with the letter.
            letter = first["letter"]
            not_behind = first["not_behind"].replace(")", f"{letter})")
            by_first.setdefault(letter, []).append(not_behind + each[first.end() :])
        else:
            joined += _list_joined(by_first)
            joined.append(each)
            by_first = {}
    return "|".join([*joined, *_list_joined(by_first)])


def _open_group(alternative: str) -> Iterator[str]:
    """Yield each alternative of the group that an alternative begins with, followed by the rest."""
    found = _BEGINS_WITH_GROUP.match(alternative)
    if found is None:
        yield alternative
        return
    rest = alternative[found.end() :]
    for each in found["words"].split("|"):
        yield each + rest
    if found["optional"]:
        yield rest


def _list_joined(by_first: dict[str, list[str]]) -> Iterator[str]:
    for first, rests in by_first.items():
        yield first + (f"(?:{_join(rests)})" if len(rests) > 1 else rests[0])
