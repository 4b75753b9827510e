"""The numbers by which values are chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimbook.cli.reviewing.meanings import list_meanings
from claimbook.cli.reviewing.question import Question
from claimbook.cli.reviewing.values import list_allowed

MOST = 9
"""As many numbers as there are keys for."""

Choices = Sequence[tuple[str, str]]
"""Values that may be chosen, each after its number."""


def is_fixed(question: Question) -> bool:
    """Whether a number is typed, so that it may be long, and chooses from a fixed list."""
    return question.chosen and bool(list_allowed(question.noun, question.mark.field))


def number_values(question: Question, offered: Sequence[str]) -> Mapping[str, str]:
    """Return the numbers of the values that a question offers, in their order.

    In a fixed list that the editor opens, the present value has its number, too.
    """
    values = list(offered[:MOST])
    if is_fixed(question):
        listed = {question.mark.written, *offered}
        meanings = list_meanings(question.noun, question.mark.field)
        values = [each for each in meanings if each in listed]
    return {each: str(number) for number, each in enumerate(values, 1)}


def list_choices(question: Question, offered: Sequence[str], numbers: Mapping[str, str]) -> Choices:
    """Return those of the offered values and the present one that have a number."""
    chosen = {*offered, question.mark.written}
    return [(number, each) for each, number in numbers.items() if each in chosen]
