"""Show step by step how far two figures are apart."""

from __future__ import annotations

from claimbook.sentences.style import begin_sentence, end


def describe_worth(figure: str, worth: str, rate: str) -> str:
    """Say what a figure was worth in the book's currency."""
    return end(begin_sentence(f"{figure} was {worth} {rate} (European Central Bank)"))


def describe_ratio(large: str, times: str, small: str) -> str:
    """Say how many times as large as the smaller figure the larger one is."""
    return end(begin_sentence(f"{large} is {times} times {small}"))


def describe_side_by_side(large: str, small: str, apart: str) -> str:
    """Put two figures side by side, and say how far apart they are."""
    return end(begin_sentence(f"{large} against {small}: {apart}"))


def describe_difference(difference: str) -> str:
    """Say what the difference of two figures is."""
    return end(f"The difference is {difference}")


def describe_assumption(words: str) -> str:
    """Say what was assumed or taken into account."""
    return end(begin_sentence(words))


def write_conversion(figure: str, rate: str, worth: str, day: str) -> str:
    """Return a figure times its rate, as a line of arithmetic."""
    return f"{figure} × {rate} = {worth} (European Central Bank, {day})"


def write_quotient(large: str, small: str, factor: str) -> str:
    """Return the larger figure divided by the smaller, as a line of arithmetic."""
    return f"{large} ÷ {small} = {factor}"
