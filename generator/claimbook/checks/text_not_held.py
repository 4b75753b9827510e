"""The text of an article is not held, so its quotes cannot be checked.

Its claims are shown with a mark that says so. That is not a fault: many texts may not be kept.

Put the text into seeds/ and name it in `text`, if you may. A text that may not be published can be
in seeds/private/, which git ignores.

Wrong, in data/articles/example-report.yml:

    headline: Example reports a plan
    outlet: daily-example
    published: 2025-01-14

Right, in data/articles/example-report.yml:

    headline: Example reports a plan
    outlet: daily-example
    published: 2025-01-14
    text: example-report.txt

Right, in seeds/example-report.txt:

    Example reports a plan
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.problem import Fault, Problem, Severity
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.INFO)


def check(study: Study) -> Iterator[Problem]:
    """Note each article whose text is not held."""
    seeds = study.book.seeds
    for article in study.book.articles:
        if article.slug in study.book.texts or (article.text and not article.is_private):
            continue
        yield FAULT.report(
            article.origin.at("text" if article.is_private else "headline"),
            "the text of this article is not held, so its quotes are not checked",
            f"save the text as {study.book.text_path_of(article)} to have them checked"
            if article.is_private
            else f"if you may keep it, put the text into {seeds}/ and name it in `text`",
        )
