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
from claimbook.quantity.text.tokens import DASHES, END, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimbook.quantity.figure import Figure
    from claimbook.quantity.text.tokens import Token

_GLUED_NAMES = frozenset("401k 403b 457b 4k 8k 480p 720p 1080p 1440p 2160p".split())
"""Pension plans that are called by a section of American law, and pictures by their size."""


def is_counted(tokens: Sequence[Token], figure: Figure, start: int) -> bool:
    """Whether a figure is an amount; one with a unit always is, unless it is glued to a name.

    `start` is the index of its first token or of the hedge before it.
    """
    end = figure.end
    hedged = start < figure.start and tokens[figure.start - 1].kind is Kind.MARK
    if _is_glued(tokens, figure.start, end, hedged=hedged):
        return False
    if figure.unit is not None:
        return not (is_clock_time(tokens, figure) or _is_glued_name(tokens, figure))
    if is_shape(tokens, figure):
        return False
    signed = tokens[figure.start].text in "+" or tokens[figure.start].text in DASHES
    first = tokens[figure.start + 1 if signed else figure.start]
    if first.low == "one" and figure.value == 1:
        return figure.start == 0 and tokens[end] is END
    if first.kind is not Kind.NUMBER:
        return not is_named_in_words(tokens, figure)
    if figure.factor != 1:
        return not _is_glued_name(tokens, figure)
    return not (
        is_year(first)
        or is_date(tokens, figure)
        or is_clock_time(tokens, figure)
        or is_ordinal(tokens, figure)
        or is_identifier(tokens, figure)
        or is_name(tokens, figure)
    )


def _is_glued_name(tokens: Sequence[Token], figure: Figure) -> bool:
    """Whether a number is glued to a letter that is no unit: 401k, 1080p, the c of iPhone 5c."""
    number, letter = tokens[figure.start : figure.start + 2]
    if number.kind is not Kind.NUMBER or letter.spaced or len(letter.text) > 1:
        return False
    return number.text + letter.low in _GLUED_NAMES or (
        letter.kind is Kind.WORD and follows_product(tokens, figure.start)
    )


def _is_glued(tokens: Sequence[Token], start: int, end: int, *, hedged: bool) -> bool:
    """Whether letters or digits run on at either side: Qwen3, ET2min, A-100, 24703 L-202."""
    first, before = tokens[start], tokens[start - 1]
    if start > 0 and not first.spaced and not hedged:
        if before.kind is not Kind.MARK or before.text in "_#&./":
            return True
        if before.text == "+" and start > 1 and not before.spaced:
            return tokens[start - 2].kind is not Kind.MARK
        inside = start > 1 and not before.spaced and tokens[start - 2].kind is not Kind.MARK
        if before.text in "'’" and inside:
            return True
        hyphened = before.text in DASHES and not before.spaced and start > 1
        if hyphened and tokens[start - 2].kind is not Kind.MARK:
            return True
    last, after, further = tokens[end - 1], tokens[end], tokens[end + 1]
    if after.spaced or last.kind is Kind.MARK:
        return False
    if after.text in DASHES and last.kind is Kind.WORD:
        return further.kind is Kind.NUMBER and not further.spaced
    return after.kind in (Kind.WORD, Kind.NUMBER)
