"""Make the entries of lists, one line each: articles, entities, metrics, outlets and so on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from claimbook.model import Article, Claim
from claimbook.permalinks import locate_article, locate_page
from claimbook.problem.counting import write_count
from claimbook.sentences import labels
from claimbook.study import Study, once_for_each
from claimbook.views.claims.badge import Badge
from claimbook.views.claims.badges import mark_draft
from claimbook.views.claims.speakers import QuotedSpeaker, list_speakers
from claimbook.views.lists.article_finding import describe_article, find_corrected
from claimbook.views.lists.counting import (
    badge_both_sides,
    count_about,
    count_published,
    weigh_outlet,
)
from claimbook.views.lists.topics import list_topic_articles, list_topic_claims
from claimbook.views.wording.moments import write_day
from claimbook.views.wording.names import Named, name_outlet


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a list of pages."""

    name: str
    href: str
    meta: tuple[str, ...]
    badges: tuple[Badge, ...] = ()
    outlet: Named | None = None
    """For an article, who published it."""
    note: str = ""
    """The editor's note on it."""
    finding: str = ""
    """For an article, what was found about it, in a sentence."""
    claims: int = 0
    """How many claims it has, or is named by."""


_Counted = tuple[int, Entry]
"""An entry with the number of its claims."""


def list_articles(
    study: Study, articles: Iterable[Article], *, with_findings: bool = False
) -> tuple[Entry, ...]:
    """Return articles as entries, in the given order.

    Each has its coverage and note or, `with_findings`, what was found about it.
    """
    entries = (_view_article(study, article.slug) for article in articles)
    if with_findings:
        return tuple(replace(entry, meta=entry.meta[:2], note="") for entry in entries)
    return tuple(replace(entry, finding="") for entry in entries)


# An article is listed on the page of each entity that it writes about.
@once_for_each
def _view_article(study: Study, slug: str) -> Entry:
    article = study.book.article[slug]
    coverage = study.coverage[article.slug]
    meta = [write_day(article.published), write_count(len(article.claims), "claim")]
    if coverage.counted:
        meta.append(labels.write_covered(len(coverage.claimed), coverage.amounts))
    return Entry(
        article.headline,
        locate_article(article.slug),
        tuple(meta),
        (*mark_draft(article), *_count(study, article)),
        name_outlet(study, article.outlet),
        article.note or "",
        describe_article(study, article.slug),
    )


def _count(study: Study, article: Article) -> tuple[Badge, ...]:
    """Count the standings of an article's claims, in grey if it corrects its outlet."""
    counted = count_published(study, article.claims)
    if not find_corrected(study, article):
        return counted
    return tuple(replace(badge, colour="neutral") for badge in counted)


def list_entities(study: Study) -> tuple[Entry, ...]:
    """Return all entities as entries, those with the most claims first."""
    book = study.book
    return _most_first(
        _view_entity(study, id_, claims)
        for id_, claims in book.claims_about.items()
        if id_ in book.entities
    )


def _view_entity(study: Study, entity: str, claims: Sequence[Claim]) -> _Counted:
    record = study.book.entities[entity]
    meta = (
        record.kind.capitalize(),
        labels.write_part_of(study.book.name_entity(record.part_of)) if record.part_of else "",
        _count_claims(study, entity, claims),
    )
    return len(claims), Entry(
        record.name,
        locate_page("entities", entity),
        tuple(filter(None, meta)),
        count_about(study, claims, "them" if record.kind == "person" else "it"),
    )


def _count_claims(study: Study, entity: str, claims: Sequence[Claim]) -> str:
    """Say how many claims are about an entity or, if none are, in how many it is quoted."""
    if claims:
        return write_count(len(claims), "claim")
    speaker = list_speakers(study).get(entity)
    return (
        labels.write_quoted_in(write_count(len(speaker.claims), "claim"))
        if speaker
        else labels.NO_CLAIMS
    )


def list_metrics(study: Study) -> tuple[Entry, ...]:
    """Return all metrics as entries, those with the most claims first."""
    book = study.book
    return _most_first(
        _view_metric(study, id_, claims)
        for id_, claims in book.claims_of.items()
        if id_ in book.metrics
    )


def _view_metric(study: Study, metric: str, claims: Sequence[Claim]) -> _Counted:
    record = study.book.metrics[metric]
    return len(claims), Entry(
        record.name,
        locate_page("metrics", metric),
        tuple(filter(None, (_count_claims_of(study, metric, claims), record.meaning))),
        count_about(study, claims),
    )


def _count_claims_of(study: Study, metric: str, claims: Sequence[Claim]) -> str:
    """Say how many claims have a metric or, if none have, whether a derived figure has it."""
    if claims:
        return write_count(len(claims), "claim")
    made = any(each.metric == metric for each in study.book.derived)
    return labels.WORKED_OUT if made else labels.NO_CLAIMS


def list_outlets(study: Study) -> tuple[Entry, ...]:
    """Return all outlets as entries, those with the most claims first."""
    return _most_first(_view_outlet(study, outlet) for outlet in study.book.outlets)


def _view_outlet(study: Study, outlet: str) -> _Counted:
    standing = weigh_outlet(study, outlet)
    meta = _count_filed(standing.articles, standing.claims)
    name, href = study.book.name_outlet(outlet), locate_page("outlets", outlet)
    badges = *standing.counted, *badge_both_sides(standing.both_sides)
    return len(standing.claims), Entry(name, href, meta, badges)


def _count_filed(articles: Sequence[Article], claims: Sequence[Claim]) -> tuple[str, ...]:
    """Say how many articles and claims something has, or only that there are none yet."""
    if not articles and not claims:
        return (labels.NO_ARTICLES,)
    claimed = write_count(len(claims), "claim") if claims else labels.NO_CLAIMS
    return write_count(len(articles), "article"), claimed


def list_speaker_entries(study: Study) -> tuple[Entry, ...]:
    """Return all speakers as entries, those with the most claims first."""
    return _most_first(_view_speaker(study, each) for each in list_speakers(study).values())


def _view_speaker(study: Study, speaker: QuotedSpeaker) -> _Counted:
    outlets = {study.book.article_of[claim.id].outlet for claim in speaker.claims}
    meta = (
        speaker.role,
        labels.write_speaks_for(speaker.speaks_for.name) if speaker.speaks_for else "",
        write_count(len(speaker.claims), "claim"),
        write_count(len(outlets), "outlet"),
    )
    badges = count_about(study, speaker.claims)
    href = locate_page("speakers", speaker.id)
    return len(speaker.claims), Entry(speaker.name, href, tuple(filter(None, meta)), badges)


def list_topics(study: Study) -> tuple[Entry, ...]:
    """Return all topics as entries, in the order of their file."""
    return tuple(_view_topic(study, topic) for topic in study.book.topics)


def _view_topic(study: Study, topic: str) -> Entry:
    record = study.book.topics[topic]
    articles, claims = list_topic_articles(study, topic), list_topic_claims(study, topic)
    meta = (*_count_filed(articles, claims), record.description or "")
    href = locate_page("topics", topic)
    badges = count_about(study, claims)
    return Entry(record.name, href, tuple(filter(None, meta)), badges, claims=len(claims))


def _most_first(entries: Iterable[_Counted]) -> tuple[Entry, ...]:
    """Return the entries with the most claims first, equal ones by name."""
    ordered = sorted(entries, key=lambda counted: (-counted[0], counted[1].name))
    return tuple(replace(entry, claims=count) for count, entry in ordered)
