"""Letters that a text must contain for a pattern to match.

A plain string is found much faster than a pattern with many alternatives. Most sentences contain
none of the letters of most tables of cue words, so the pattern need not be tried.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimbook.extract.words.alternatives import PIECES

_AROUND = ("(?=", "(?!", "(?<=", "(?<!")
_MOST = 48
"""Searching for more strings than this takes longer than trying the pattern."""
_SHORTEST = 3
"""Shorter strings occur in nearly every text."""
NOTED: dict[int, tuple[re.Pattern[str], Sequence[str]]] = {}
"""By the id of the pattern, since hashing it takes long; keeping the pattern here keeps its id
unique."""


def note_letters(pattern: re.Pattern[str], written: str = "") -> re.Pattern[str]:
    """Return the pattern itself, and note its letters.

    `written` is the pattern before its alternatives were rewritten.
    """
    letters = list_letters(written or pattern.pattern)
    rare = min(map(len, letters), default=0) >= _SHORTEST
    if rare and len(letters) <= _MOST:
        NOTED[id(pattern)] = (pattern, sorted(letters))
    return pattern


def narrow_letters(pattern: re.Pattern[str], low: str) -> Sequence[str]:
    """Return the noted letters of a pattern that a lower-case text has.

    The pattern can match only where one of them occurs, and most texts have few of them.
    """
    return [each for each in NOTED[id(pattern)][1] if each in low]


def may_match(pattern: re.Pattern[str], low: str) -> bool:
    """Whether a lower-case text contains letters of a pattern; true if none were noted."""
    noted = NOTED.get(id(pattern))
    return noted is None or any(map(low.__contains__, noted[1]))


def list_letters(pattern: str) -> frozenset[str]:
    """Return lower-case strings, one of which every matching text contains; empty if unknown."""
    return _read_group(PIECES.findall(pattern)[::-1])


def _read_group(pieces: list[str]) -> frozenset[str]:
    """Return the letters of a group or pattern, whose pieces are taken from the end."""
    sequences: list[list[str | frozenset[str]]] = [[]]
    while pieces and (piece := pieces.pop()) != ")":
        if piece == "|":
            sequences.append([])
        elif piece[0] == "(":
            inside = _read_group(pieces)
            sequences[-1].append("" if piece in _AROUND else inside)
        elif piece in {"?", "*", "{"}:
            sequences[-1][-1] = ""  # the item before it may be left out
            while piece == "{" and pieces.pop() != "}":
                pass
        else:
            plain = len(piece) == 1 and (piece.isalnum() or piece in " '’-&/")
            sequences[-1].append(piece.lower() if plain else "")
    found = [_choose(each) for each in sequences]
    letters = frozenset().union(*found) if all(found) else frozenset()
    return frozenset(e for e in letters if not any(o != e and o in e for o in letters))


def _choose(sequence: Sequence[str | frozenset[str]]) -> frozenset[str]:
    """Return the longest letters of any part of an alternative, since those are the rarest."""
    plain = "".join(each if isinstance(each, str) and each else "\n" for each in sequence)
    parts = [frozenset((run,)) for run in plain.split("\n") if run]
    parts += [each for each in sequence if isinstance(each, frozenset) and each]
    return max(parts, key=lambda part: min(map(len, part)), default=frozenset())
