"""A sentence about a claim names a year that the claim is not about.

Every build checks the figures in `says` against the claim. A year is not a figure, but a wrong one
is just as untrue. At least one of the years in a sentence should be in the claim's period, in its
quote, or in the text or headline of its article, or be the year in which the claim was made.

Correct the sentence, or the period.

Wrong, in a claim of data/articles/example.yml:

    says: Example plans to spend 20 million dollars on machines in 2029.
    period: 2026

Right, in a claim of data/articles/example.yml:

    says: Example plans to spend 20 million dollars on machines in 2026.
    period: 2026
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimbook.checks.shared.own_words import OwnWords, list_claim_words
from claimbook.model import Claim
from claimbook.problem import Fault, Problem, Severity
from claimbook.quantity import Period
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.WARNING)
_YEAR = re.compile(r"(?<![\d.,/-])(?:19|20|21)\d\d(?![\d.,/-]*\d|%)")


def check(study: Study) -> Iterator[Problem]:
    """If `says` names years, one of them must be the claim's."""
    for own in list_claim_words(study):
        claim = own.record
        if own.field != "says" or not isinstance(claim, Claim) or claim.period is None:
            continue
        named = _list_years(own)
        if named and not any(_is_known(year, claim, study) for year in named):
            yield FAULT.report(
                own.at,
                f"`says` has {named[0]}, the claim's period is {claim.period.text}",
                "correct the year or the period, or leave the year out",
            )


def _list_years(own: OwnWords) -> list[str]:
    """Return the years in a sentence, except numbers that are figures."""
    words = own.words
    for found in own.found:
        words = words.replace(found.mention.amount.text, " ")
    return _YEAR.findall(words)


def _is_known(year: str, claim: Claim, study: Study) -> bool:
    """Whether a year is the claim's own, or is in what the article says."""
    article = study.book.article_of[claim.id]
    layout = study.grounded[article.slug].layout
    texts = (
        *(claim.quote, claim.translation, claim.change, *claim.scope.values()),
        *(article.headline, layout.text if layout else None),
    )
    return (
        int(year) == study.book.said_on(claim).year
        or _is_base(int(year), claim)
        or any(year in text for text in texts if text)
        or _is_of(year, claim.period)
    )


def _is_base(year: int, claim: Claim) -> bool:
    """Whether a claim's change is measured against a period of the year."""
    start = claim.period.start if claim.period else None
    return claim.change == "year-on-year" and start is not None and year == start.year - 1


def _is_of(year: str, period: Period | None) -> bool:
    """Whether a year is within a period, or names it."""
    if period is None or year in period.text:
        return period is not None
    start = period.start.year if period.start else int(year)
    end = period.end.year if period.end else int(year)
    return start <= int(year) <= end
