"""A part of the article cannot be found in its text.

`parts` gives the first and the last words of the summary and of the body, with `…` between them.
Everything outside the parts is page furniture: it is not shown, and quotes are not looked for in
it. `headline` is a line of the text. Its formatting there makes no difference: capitals, signs such
as `#` and `**`, line breaks, the name of the site after it. If no line is like it, the text is held
without a headline. If a line is nearly the same, one of the two has a typo, and the quotes of the
article are not checked until it is corrected.

Copy the words from the text. The last words must come after the first.

Wrong, in data/articles/example.yml:

    headline: Example trebles its plan

Right, in data/articles/example.yml:

    headline: Example doubles its plan
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.grounding import TextLayout, strip_line
from claimbook.model import Article, Where
from claimbook.problem import Fault, Problem, Proposal, shorten
from claimbook.quantity import Span
from claimbook.read.quoting import write_value
from claimbook.study import Study

FAULT = Fault.of(__name__)


def check(study: Study) -> Iterator[Problem]:
    """What a claim file says about an article's parts must fit the text."""
    for article in study.book.articles:
        layout = study.grounded[article.slug].layout
        for where, words in layout.missing.items() if layout else ():
            if where is Where.HEADLINE and layout and layout.near_headline:
                yield _report_headline(article, layout, layout.near_headline)
            else:
                yield _report_part(article, where, words)


def _report_headline(article: Article, layout: TextLayout, near: Span) -> Problem:
    stands = strip_line(" ".join(layout.text[near.start : near.end].split()))
    proposed = Proposal("headline", write_value(stands))
    return FAULT.report(
        article.origin.at("headline"),
        f"no line of {article.text} is exactly this headline, but one is nearly the same",
        f"write `{proposed}`, or correct the text",
        notes=((layout.locate(near), "the line that is nearly the same"),),
        proposed=(proposed,),
    )


def _report_part(article: Article, where: Where, words: str) -> Problem:
    first = getattr(article.parts, where.value).startswith(words)
    there = f"is not in {article.text}" if first else "is not after the first words"
    return FAULT.report(
        article.origin.at("parts", where.value),
        f"the {where} was not found: “{shorten(words)}” {there}",
        "copy the first and the last words from the text, with `…` between them",
    )
