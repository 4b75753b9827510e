"""Find the sentence around words of a claim in its text: around its figure, or its quote."""

from __future__ import annotations

from typing import NamedTuple

from claimbook.model import Claim
from claimbook.quantity import Span
from claimbook.study import Study


class Around(NamedTuple):
    """Words of a text, with the rest of their sentence on one line."""

    before: str
    words: str
    after: str


def find_around_figure(study: Study, claim: Claim) -> Around | None:
    """Return the sentence of a claim's amount; None if its text is not held or does not have it."""
    if claim.amount is None:
        return None
    interval = claim.amount.interval
    used = (each for each in study.ground_of(claim.id).used if each.amount.interval == interval)
    at = next(used, None)
    return _find(study, claim, at.span) if at else None


def find_around_quote(study: Study, claim: Claim) -> Around | None:
    """Return the sentences that a quote begins and ends in; None if it is in no held text."""
    whole = study.ground_of(claim.id).places[0].whole
    return _find(study, claim, whole) if whole else None


def read_sentences(study: Study, claim: Claim) -> str:
    """Return the sentences around a quote; empty if it is in no held text."""
    return "".join(find_around_quote(study, claim) or ())


def _find(study: Study, claim: Claim, words: Span) -> Around | None:
    slug = study.book.article_of[claim.id].slug
    layout, coverage = study.grounded[slug].layout, study.coverage[slug]
    first, last = coverage.sentence_at(words.start), coverage.sentence_at(words.end - 1)
    if layout is None or first is None or last is None:
        return None
    stretches = ((first.start, words.start), words, (words.end, last.end))
    return Around(*(_join_lines(layout.show_text(*each)) for each in stretches))


def _join_lines(words: str) -> str:
    """Put words on one line, with a space at either end if they have any there."""
    line = " ".join(words.split())
    if not line:
        return " " if words else ""
    before, after = (" " if each.isspace() else "" for each in (words[0], words[-1]))
    return f"{before}{line}{after}"
