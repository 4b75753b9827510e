"""Whether a number that was read counts or measures something, or only looks as if it did.

Coverage counts the amounts of an article: each date or name that passed here would be a figure that
no claim explains.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimbook.quantity.lookalikes.dates import is_clock_time, is_date, is_ordinal, is_year
from claimbook.quantity.lookalikes.identifiers import is_identifier
from claimbook.quantity.lookalikes.names import (
    follows_product,
    is_name,
    is_named_in_words,
    is_shape,
)

if TYPE_CHECKING:
    from claimbook.quantity.figure import Figure
    from claimbook.quantity.text.tokens import Token

_GLUED_NAMES = frozenset("401k 403b 457b 4k 8k 480p 720p 1080p 1440p 2160p".split())
"""Pension plans that are called by a section of American law, and pictures by their size."""


def is_counted(figure: Figure, start: Token) -> bool:
    """Whether a figure is an amount; one with a unit always is, unless it is glued to a name.

    `start` is its first token or the hedge before it.
    """
    hedged = start is not figure.start and figure.start.before.is_mark
    if _is_glued(figure, hedged=hedged):
        return False
    if figure.unit is not None:
        return not (is_clock_time(figure) or _is_glued_name(figure.start))
    if is_shape(figure):
        return False
    number = figure.start
    signed = number.text == "+" or number.is_dash
    first = number.after if signed else number
    if first.low == "one" and figure.value == 1:
        return number.index == 0 and figure.end.is_end
    if not first.is_number:
        return not is_named_in_words(figure)
    if figure.factor != 1:
        return not _is_glued_name(number)
    return not (
        is_year(first)
        or is_date(number)
        or is_clock_time(figure)
        or is_ordinal(number)
        or is_identifier(figure)
        or is_name(figure)
    )


def _is_glued_name(number: Token) -> bool:
    """Whether a number is glued to a letter that is no unit: 401k, 1080p, the c of iPhone 5c."""
    letter = number.after
    if not number.is_number or letter.spaced or len(letter.text) > 1:
        return False
    return number.text + letter.low in _GLUED_NAMES or (letter.is_word and follows_product(number))


def _is_glued(figure: Figure, *, hedged: bool) -> bool:
    """Whether letters or digits run on at either side: Qwen3, ET2min, A-100, 24703 L-202."""
    first, before = figure.start, figure.start.before
    if not first.spaced and not hedged:
        if not before.is_mark or before.text in "_#&./":
            return True
        inside = not before.spaced and not before.before.is_mark
        if before.text == "+" and not before.spaced:
            return inside
        if inside and (before.text in "'’" or before.is_dash):
            return True
    last, after, further = figure.end.before, figure.end, figure.end.after
    if after.spaced or last.is_mark:
        return False
    if after.is_dash and last.is_word:
        return further.is_number and not further.spaced
    return after.is_word or after.is_number
