"""List what is filed under a topic."""

from __future__ import annotations

from collections.abc import Mapping

from claimbook.gathering import gather
from claimbook.model import Article, Claim
from claimbook.study import Study, once_per_study


def list_topic_articles(study: Study, topic: str) -> tuple[Article, ...]:
    """Return the articles on a topic or with a claim on it, newest first."""
    articles, slugs = (
        study.book.article,
        (article for article, _ in _gather_filed(study).get(topic, ())),
    )
    return tuple(articles[slug] for slug in dict.fromkeys(slugs))


def list_topic_claims(study: Study, topic: str) -> tuple[Claim, ...]:
    """Return all claims of the articles on a topic, and claims listed under it by themselves."""
    return tuple(claim for _, claim in _gather_filed(study).get(topic, ()) if claim)


@once_per_study
def _gather_filed(study: Study) -> Mapping[str, list[tuple[str, Claim | None]]]:
    """Return, by topic, the slugs of its articles with each claim; None for no claim."""
    return gather(
        (topic, (article.slug, claim))
        for article in study.book.articles
        for claim in (None, *article.claims)
        for topic in dict.fromkeys((*article.topics, *(claim.topics if claim else ())))
    )
