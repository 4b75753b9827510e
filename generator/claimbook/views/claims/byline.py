"""Who says a thing, and where it is read."""

from __future__ import annotations

from claimbook.model import Article, Claim
from claimbook.permalinks import locate_claim
from claimbook.quantity import write_date
from claimbook.study import Study
from claimbook.views.wording.places import write_place


def write_source(study: Study, claim: Claim, beside: Claim | None = None) -> str:
    """Who makes a claim: `this headline` beside one of the same article, else outlet and day."""
    article = study.book.article_of[claim.id]
    if beside and study.book.article_of[beside.id] is article:
        place = write_place(study.ground_of(claim.id).places[0])
        if place in {"headline", "summary"}:
            return f"this {place}"
        return ", ".join(filter(None, ("this article", place)))
    return f"{name_article(study, article)}, {write_date(study.book.said_on(claim))}"


def link_to_claim(study: Study, claim: Claim) -> str:
    """Where a claim is read: its words in the text, where they are found there."""
    if study.ground_of(claim.id).positions:
        return link_to_mark(study, claim)
    return locate_claim(study.book, claim.id)


def link_to_mark(study: Study, claim: Claim) -> str:
    """The marked words of a claim that is found in the text."""
    return locate_claim(study.book, claim.id).replace("#", "#at-")


def name_article(study: Study, article: Article) -> str:
    """The name of an article's outlet."""
    outlet = study.book.outlets.get(article.outlet)
    return outlet.name if outlet else article.outlet
