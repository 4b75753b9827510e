"""Find what one key accepts of a claim: every open field that has a value."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimbook.cli.reviewing.placing import Round
from claimbook.cli.reviewing.question import Question


def list_beside(question: Question, open_: Iterable[Question]) -> list[Question]:
    """Return the questions about the same claim and its records, from this one on."""
    place = question.place
    if place.round is not Round.MARKS or not place.line:
        return [question]
    return [each for each in open_ if each.place.line == place.line and each.place >= place]


def list_standing(question: Question, beside: Sequence[Question]) -> list[Question]:
    """Return the question and those beside it that have a value; none if it has no value itself.

    Possibly incomplete sentences are accepted only when asked about.
    """
    mark = question.mark
    if not mark.written or question.fault or question.is_reading or question.chosen:
        return []
    others = [each for each in beside if each.mark.written and each.mark.field != "says"]
    return [question] if mark.field == "says" else others
