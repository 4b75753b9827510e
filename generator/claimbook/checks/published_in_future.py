"""An article is dated in the future.

Exchange rates, the order of claims and the home page depend on the day of an article. A day in the
future is a mistyped year or month.

Correct `published`. Only `claimbook check` looks at the calendar, since a build makes the same site
from the same files on any day.

Wrong, in data/articles/example.yml:

    published: 2952-01-15

Right, in data/articles/example.yml:

    published: 2025-01-15
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from claimbook.model import find_day
from claimbook.problem import Fault, Problem, Severity
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.WARNING)

_TIME_ZONES = timedelta(days=1)
"""It may be tomorrow already where the article came out."""


def check(study: Study, today: date) -> Iterator[Problem]:
    """No article may be dated later than tomorrow."""
    for article in study.book.articles:
        for field in ("published", "updated", "retrieved"):
            moment = getattr(article, field)
            day = moment and find_day(moment)
            if day and day > today + _TIME_ZONES:
                yield FAULT.report(
                    article.origin.at(field),
                    f"`{field}` is {day.isoformat()}, and today is {today.isoformat()}",
                    "correct the date",
                )
