"""Answer references in the notes of claims and articles, which are on generated pages."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

from claimbook.citing.answer import Answer, NoAnswerError, answer_reference
from claimbook.citing.catalog import open_study
from claimbook.citing.listing import list_figures, write_list
from claimbook.model.reference import read_reference
from claimbook.study import Study, once_for_each
from claimbook.views.rendering.environment import render

_MARK = re.compile(r"<!--cite (@[^<>]*?)-->")
"""The placeholder that the filter `prose` leaves in pages."""


def fill_notes(body: str, address: str, study: Study) -> str:
    """Fill in what the notes of a page cite, and add what is said about each figure below."""
    answers = {each[1]: answer_note(study, each[1]) for each in _MARK.finditer(body)}
    figures = list_figures(answers.values())
    numbers = {each.id: number for number, each in enumerate(figures, 1)}
    filled = _MARK.sub(lambda found: _fill(found[1], answers[found[1]], address, numbers), body)
    if not figures:
        return filled
    listed = write_list(figures, address, notes=True)
    return f"{filled.rstrip()}\n\n{listed}\n"


@once_for_each
def answer_note(study: Study, written: str) -> Answer | None:
    """Return the text that replaces a reference in a note; None if it cannot be answered."""
    reference = read_reference(html.unescape(written))
    try:
        return answer_reference(reference, open_study(study)) if reference else None
    except NoAnswerError:
        return None


def _fill(written: str, answer: Answer | None, address: str, numbers: Mapping[str, int]) -> str:
    cited = ",".join(str(numbers[each.id]) for each in answer.cited) if answer else ""
    return render("citation.md.j2", address, written=f"[{written}]", answer=answer, numbers=cited)
