"""A name in `says` is neither in the article nor a name of the book.

“Example opened works in Tarnby” says more than a quote with “Norhaven”, and no figure gives it
away. The same goes for a month that the article does not name, if it is neither in the claim's
period nor beside the day of publication.

Correct the name. If you know it from elsewhere and it is right, nothing needs to be done; readers
can look it up if it is the name of an entity.

Wrong, in a claim of data/articles/example.yml:

    says: Example plans to spend on machines in Tarnby.

Right, in a claim of data/articles/example.yml:

    says: Example plans to spend on machines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from claimbook.checks.shared.own_words import list_names, list_words
from claimbook.model import Article, Book, Claim, find_day
from claimbook.problem import Fault, Problem, Severity
from claimbook.quantity import MONTHS
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.INFO)
_WITHIN = re.compile(r"(?<=[a-z,;] )[^\W\d_a-z][^\W\d_]{3,}")
"""A word with a capital within a sentence."""
_NEAR = timedelta(days=31)
"""`Last month` may be named in `says`."""
_MOST = 5
"""Letters by which a word may be formed from a name: `Norwegian`."""


def check(study: Study) -> Iterator[Problem]:
    """Each name in `says` should be in the article or a name of the book."""
    book = study.book
    if book.unread or book.doubtful:
        return
    named = {word.casefold()[:_MOST] for word in list_words(list_names(book))}
    for article in book.articles:
        text = book.texts.get(article.slug)
        if text is None or book.foreign_language(article):
            continue
        known = f"{text}\n{article.headline}\n{article.author}".casefold()
        for claim in article.claims:
            for word in dict.fromkeys(_WITHIN.findall(claim.says)):
                if word.casefold()[:_MOST] in named or word.casefold()[:_MOST] in known:
                    continue
                if word in MONTHS and _may_mean(word, book, article, claim):
                    continue
                yield FAULT.report(
                    claim.origin.at("says"),
                    f"`says` has “{word}”, which neither the article nor a name of the book has",
                    "correct it; if it is right, nothing needs to be done",
                )


def _may_mean(month: str, book: Book, article: Article, claim: Claim) -> bool:
    """Whether a month is one of the claim's period, or of the days around the article."""
    published, said = find_day(article.published), book.said_on(claim)
    days = [published - _NEAR, published, published + _NEAR, said]
    if claim.period:
        days += [day for day in (claim.period.start, claim.period.end) if day]
    return month in {MONTHS[day.month - 1] for day in days}
