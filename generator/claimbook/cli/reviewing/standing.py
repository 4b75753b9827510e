"""Find the values of a claim that one key accepts: all that only need confirming."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimbook.cli.reviewing.placing import Round
from claimbook.cli.reviewing.question import Question


def list_beside(question: Question, open_: Iterable[Question]) -> list[Question]:
    """Return the questions about the same claim and its records, from this one on."""
    place, line = question.place, question.line
    if not line or not (question.opened or place.round is Round.MARKS):
        return [question]
    return [each for each in open_ if each.place.line == line and each.place >= place]


def list_standing(question: Question, beside: Sequence[Question]) -> list[Question]:
    """Return the question and those beside it that one key accepts; none if it has no value.

    A value for which the draft names alternatives, or an unfinished sentence, is accepted only when
    asked about. Otherwise nobody would look at it.
    """
    mark = question.mark
    if not mark.written or question.fault or question.is_reading or question.chosen:
        return []
    others = (each for each in beside if each.mark != question.mark and _is_likely(each))
    return [question, *others]


def _is_likely(question: Question) -> bool:
    mark = question.mark
    return bool(mark.written) and not mark.candidates and mark.field != "says"
