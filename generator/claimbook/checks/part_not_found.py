"""A part of the article cannot be found in its text.

`headline` must be one line of the text. `parts` gives the first and the last words of the summary
and of the body, with `…` between them. All that is not in a part is furniture of the page: it is
not shown, and quotes are not looked for in it. So the quotes of this article go unchecked until its
parts are found.

Copy the words from the text. The last words must stand after the first.

Wrong, in data/articles/example.yml:

    headline: Example trebles its plan

Right, in data/articles/example.yml:

    headline: Example doubles its plan
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.passages import shorten
from claimbook.model import Where
from claimbook.problem import Problem, Severity
from claimbook.study import Study


def check(study: Study) -> Iterator[Problem]:
    """What a claim file says of an article's parts must fit the text."""
    for article in study.book.articles:
        layout = study.grounded[article.slug].layout
        for where, words in layout.missing.items() if layout else ():
            if where is Where.HEADLINE:
                at = article.origin.at("headline")
                message = f"no line of {article.text} is this headline"
                advice = "copy the headline from the text"
            else:
                at = article.origin.at("parts", where.value)
                first = getattr(article.parts, where.value).startswith(words)
                there = (
                    f"is not in {article.text}"
                    if first
                    else "does not stand behind the first words"
                )
                message = f"the {where} was not found: “{shorten(words)}” {there}"
                advice = "copy the first and the last words from the text, with `…` between them"
            yield Problem("part-not-found", Severity.ERROR, at, message, advice)
