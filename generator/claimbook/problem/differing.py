"""Show where two texts differ, without all that they have in common."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from claimbook.problem.visible import shorten

_AROUND = 30
"""How many characters are shown before and after what differs."""
_MOST_SHOWN = 160
"""How many characters of each text are shown."""


def cut_alike(was: str, now: str) -> tuple[str, str]:
    """Cut off what two texts begin and end with alike, but for some words around the rest."""
    if not was or not now:
        return shorten(was, _MOST_SHOWN), shorten(now, _MOST_SHOWN)
    alike = count_alike(was, now)
    ends = count_alike(was[alike:][::-1], now[alike:][::-1])
    start = was.rfind(" ", 0, max(alike - _AROUND, 0)) + 1
    left = was.find(" ", len(was) - ends + _AROUND)
    left_out = len(was) - left if left > 0 else 0

    def cut(text: str) -> str:
        end = len(text) - left_out
        middle = shorten(text[start:end], _MOST_SHOWN)
        return ("…" if start else "") + middle + "…" * (left_out > 0 and middle[-1:] != "…")

    return cut(was), cut(now)


def count_alike(one: Sequence[object], other: Sequence[object]) -> int:
    """Return with how many items, such as characters, two sequences begin alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
