"""What is listed under a topic."""

from __future__ import annotations

from claimbook.model import Article, Claim
from claimbook.study import Study


def list_topic_articles(study: Study, topic: str) -> tuple[Article, ...]:
    """The articles on a topic or with a claim on it, newest first."""
    return tuple(
        article
        for article in study.book.articles
        if topic in article.topics or any(topic in claim.topics for claim in article.claims)
    )


def list_topic_claims(study: Study, topic: str) -> tuple[Claim, ...]:
    """All claims of the articles on a topic, and claims listed under it by themselves."""
    return tuple(
        claim
        for claim in study.book.claims.values()
        if topic in claim.topics or topic in study.book.article_of[claim.id].topics
    )
