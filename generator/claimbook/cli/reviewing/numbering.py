"""The numbers by which values are chosen; in one file, each entity keeps the one it first had."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from claimbook.cli.reviewing.meanings import list_meanings
from claimbook.cli.reviewing.question import Question
from claimbook.cli.reviewing.values import list_allowed

MOST = 9
"""As many numbers as there are keys for."""
_ENTITIES = frozenset({"about", "speaker"})
"""The fields that name an entity."""

Choices = Sequence[tuple[str, str]]
"""Values that may be chosen, each after its number."""


@dataclass
class Numbering:
    """The numbers that the entities of each file have so far."""

    _held: dict[int, dict[str, int]] = field(default_factory=dict)

    def number(self, question: Question, offered: Sequence[str]) -> Mapping[str, str]:
        """Return the numbers of the values that a question offers, in their order.

        The present value has its number, too, if every value has the same one each time: in a fixed
        list that the editor opens, and of an entity that was offered before.
        """
        asked, values = question.mark.field, list(offered[:MOST])
        if asked in _ENTITIES:
            numbers = self._number_entities(question, values)
            return {each: str(numbers[each]) for each in sorted(numbers, key=numbers.__getitem__)}
        if question.chosen and list_allowed(question.noun, asked):
            listed = {question.mark.written, *values}
            values = [each for each in list_meanings(question.noun, asked) if each in listed]
        return {each: str(number) for number, each in enumerate(values, 1)}

    def _number_entities(self, question: Question, values: Sequence[str]) -> Mapping[str, int]:
        """Give numbers to entities; where all are taken, that of one which is not in this list."""
        held = self._held.setdefault(question.place.sheet, {})
        given = {each: held[each] for each in (question.mark.written, *values) if each in held}
        for each in values:
            free = [n for n in range(1, MOST + 1) if n not in given.values()]
            if each not in given and free:
                given[each] = next((n for n in free if n not in held.values()), free[0])
                if not each.startswith("{"):  # the name of somebody who is no entity
                    held.setdefault(each, given[each])
        return given


def list_choices(question: Question, offered: Sequence[str], numbers: Mapping[str, str]) -> Choices:
    """Return those of the offered values and the present one that have a number."""
    chosen = {*offered, question.mark.written}
    return [(number, each) for each, number in numbers.items() if each in chosen]
