"""Find the time that a text gives right behind a claim's figure: `9,150 pupils in 2019`."""

from __future__ import annotations

import re
from datetime import date

from claimbook.checks.figure_sentences import FigureSentence
from claimbook.quantity import FiscalYear, Form, Period, find_named_periods, read_period

_COUNTED = (
    r"(?:\s(?!(?:than|from|to|and|or|compared|since|until|before|after|as|against|over|was|were|is"
    r"|are|will|would|on|that|which|who|by|with|in|for|at|of|per|versus|between|if|but|while|when"
    r"|numbers?|levels?|figures?|rates?|totals?|amounts?)\b)[a-z][\w’'-]*){0,3}\s"
)
"""Up to three words for what is counted, none of which begins something else."""
_NAMED = re.compile(rf"{_COUNTED}(?=(?P<named>(?P<in>(?:in|during|for|by)\s).{{4,40}}))")
_RELATIVE = re.compile(
    rf"{_COUNTED}(?P<words>(?:in\s)?(?P<which>this|last|next)\s"
    r"(?:(?:school|financial|fiscal|academic)\s)?year)\b(?![’'])"
)
_FORMS = frozenset({Form.YEAR, Form.DATE})


def find_time_beside(
    sentence: FigureSentence, fiscal: FiscalYear | None, said_on: date
) -> tuple[str, Period] | None:
    """Return the figure with the words for its time, and that time; None if it has none.

    Only what stands right behind the figure counts.
    """
    if found := _RELATIVE.match(sentence.after):
        words = f"{found['which']} year"
        return f"{sentence.figure}{found[0]}", read_period(words, None, said_on)
    if found := _NAMED.match(sentence.after):
        named = find_named_periods(found["named"], fiscal, said_on)
        first = named[0] if named else None
        if first and first.start in (0, len(found["in"])) and first.form in _FORMS:
            words = found["named"][: first.start + len(first.words)]
            return (f"{sentence.figure}{found[0]}{words}", first.all[0]) if first.has_year else None
    return None
