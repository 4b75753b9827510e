"""Explain why words that an editor wrote as an amount are not one."""

from __future__ import annotations

from claimbook.quantity.finding.reading import find_lookalike, is_joined, read_amount_at
from claimbook.quantity.numbers.scales import UNREAD_SCALES
from claimbook.quantity.text.tokens import tokenize


def explain_nothing(text: str, dollar: str) -> str:
    """Explain why no amount was found in a text: what its first number is instead."""
    tokens = tokenize(text)
    unread = next((token.text for token in tokens if token.low in UNREAD_SCALES), None)
    if unread is not None:
        return f"“{unread}” is not a known scale word: million, billion, lakh and crore are."
    for token in tokens:
        reading = read_amount_at(token, tokens[0], dollar) if _may_begin(token.low) else None
        if reading is None:
            continue
        if called := find_lookalike(reading.figure, years=False):
            return f"“{text.strip()}” reads as {called}, not as an amount."
        if is_joined(reading):
            if reason := explain_range(text[reading.end.before.end :]):
                return reason
            number = reading.figure.first_word.text
            return f"Letters or signs are joined to “{number}”, so it reads as a part of a name."
    if any(token.is_number for token in tokens):
        return f"“{text.strip()}” is not a number that can be read."
    return "There is no figure in it."


def _may_begin(word: str) -> bool:
    return word[0].isdecimal() or word.isalpha()


def explain_range(rest: str) -> str:
    """Explain why the words after the first figure do not end a range.

    Empty if they look nothing like it.

    A range is read as a whole only if its ends are in order and in one unit.
    """
    tokens = tokenize(rest)
    if len(tokens) < 2 or not tokens[0].is_dash or tokens[1].spaced:
        return ""
    return (
        f"“{rest}” belongs to a range: write the smaller figure first and both in one unit, "
        "as in `£10-15m`."
    )
