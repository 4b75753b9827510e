"""The sentence of a text around a claim's figure, which says when it was and what it adds to."""

from __future__ import annotations

from typing import NamedTuple

from claimbook.model import Claim
from claimbook.study import Study


class FigureSentence(NamedTuple):
    """A figure of a claim, with the rest of its sentence on one line."""

    before: str
    figure: str
    after: str


def find_figure_sentence(study: Study, claim: Claim) -> FigureSentence | None:
    """Return the sentence of a claim's amount; None if its text is not held or does not have it."""
    slug = study.book.article_of[claim.id].slug
    layout, amount = study.grounded[slug].layout, claim.amount
    if layout is None or amount is None:
        return None
    used = study.ground_of(claim.id).used
    at = next((each for each in used if each.amount.interval == amount.interval), None)
    sentence = study.coverage[slug].sentence_at(at.start) if at else None
    if at is None or sentence is None:
        return None
    before = layout.show_text(sentence.start, at.start).split()
    after = layout.show_text(at.end, sentence.end).split()
    return FigureSentence(" ".join([*before, ""]), at.amount.text, " ".join(["", *after]))
