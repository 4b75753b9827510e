"""A claim states as a fact something that lies after its article.

No article can report a fact from the future. Either the claim is a plan, a target, a forecast or an
estimate, or its period is wrong.

Give the claim the `kind` that it has in the article, or correct the period. The day of the
article's last update counts, and so does a day in `as_of`.

Wrong, in a claim of data/articles/example.yml:

    kind: fact
    period: 2026

Right, in a claim of data/articles/example.yml:

    kind: plan
    period: 2026
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from claimbook.model import Article, Book, Claim, Kind, find_day
from claimbook.problem import Problem, Severity
from claimbook.study import Study

SEVERITY = Severity.WARNING

_TIME_ZONES = timedelta(days=1)
"""It may be tomorrow already where the news happened."""


def check(study: Study) -> Iterator[Problem]:
    """The period of a fact must have begun when the fact was stated."""
    for article in study.book.articles:
        for claim in article.claims:
            start = claim.period.start if claim.period else None
            if claim.kind is not Kind.FACT or start is None or claim.period is None:
                continue
            if claim.period.fiscal and not _knows_fiscal_year(study.book, claim):
                continue
            last = _find_last_day(article, claim)
            if start > last + _TIME_ZONES:
                yield Problem(
                    "period-after-publication",
                    SEVERITY,
                    claim.origin.at("period"),
                    f"this fact is about {claim.period.text}, but the article is from "
                    f"{last.isoformat()}",
                    "write the `kind` that it has in the article (plan, target, forecast), "
                    "or correct the period",
                    notes=((claim.origin.at("kind"), "the claim's kind"),),
                )


def _knows_fiscal_year(book: Book, claim: Claim) -> bool:
    """Whether the days of `FY2026` are certain: the entity or its fiscal year may be unreadable."""
    entity = book.entities.get(claim.about)
    return entity is not None and entity.fiscal_year is not None


def _find_last_day(article: Article, claim: Claim) -> date:
    moments = [article.published, article.updated, claim.as_of]
    return max(find_day(moment) for moment in moments if isinstance(moment, date))
