"""Who says a thing, and where."""

from __future__ import annotations

from claimbook.model import Article, Claim
from claimbook.quantity import write_date
from claimbook.study import Study
from claimbook.views.wording import write_place


def write_source(study: Study, claim: Claim, beside: Claim | None = None) -> str:
    """Who makes a claim: `this headline` beside one of the same article, else outlet and day."""
    article = study.book.article_of[claim.id]
    if beside and study.book.article_of[beside.id] is article:
        place = write_place(study.ground_of(claim.id).places[0])
        return f"this {place}" if place in {"headline", "summary"} else f"this article, {place}"
    return f"{name_article(study, article)}, {write_date(study.book.said_on(claim))}"


def name_article(study: Study, article: Article) -> str:
    """The name of an article's outlet."""
    outlet = study.book.outlets.get(article.outlet)
    return outlet.name if outlet else article.outlet
