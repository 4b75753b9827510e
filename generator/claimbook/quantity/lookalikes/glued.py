"""Recognize numbers glued to letters, which name something: Qwen3, A-100, 401k, iPhone 5c."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimbook.quantity.lookalikes.names import follows_product
from claimbook.quantity.money.currency import is_currency

if TYPE_CHECKING:
    from claimbook.quantity.figure import WrittenFigure

_GLUED_NAMES = frozenset("401k 403b 457b 4k 8k 480p 720p 1080p 1440p 2160p".split())
"""Pension plans named after a section of American law, and pictures named after their size."""


_JOINED = frozenset(("of", "magnitude"))
"""Before a hyphen and a number that stands for itself."""
_PREFIX = 4
"""The most letters of a prefix such as `semi`; a longer word comes before a dash."""


def is_glued(figure: WrittenFigure, *, hedged: bool) -> bool:
    """Whether letters or digits run on at either side: Qwen3, ET2min, A-100, 24703 L-202."""
    first, before = figure.start, figure.start.before
    if not first.spaced and not hedged:
        if not before.is_mark or before.text in "_#&./":
            # "Qwen3", "the #5 seed", "item_5"
            return True
        inside = not before.spaced and not before.before.is_mark
        if before.text == "+" and not before.spaced:
            # "C+5"
            return inside
        word = before.before.low
        told = word in _JOINED or (figure.unit == "%" and len(word) > _PREFIX)
        if inside and (before.text in "'’" or before.is_dash) and not told:
            # "Ocean's'11", "the A-100", but "a magnitude-7.4 quake", "a year before—38 per cent"
            return True
    last, after, further = figure.end.before, figure.end, figure.end.after
    if after.is_hyphen and further.is_number and last.is_number and is_currency(figure.unit):
        # "£15-10m"
        return True
    if after.spaced or last.is_mark:
        return False
    if after.is_dash and last.is_word:
        # "24703 L-202"
        return further.is_number and not further.spaced
    # "5min2"
    return after.is_word or after.is_number


def is_glued_name(figure: WrittenFigure) -> bool:
    """Whether a number is glued to a letter that is not a unit: 401k, 1080p, the c of iPhone 5c."""
    number = figure.start
    letter = number.after
    if not number.is_number or letter.spaced or len(letter.text) > 1:
        return False
    return number.text + letter.low in _GLUED_NAMES or (letter.is_word and follows_product(number))
