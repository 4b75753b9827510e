"""Reduce a book to what is published: everything except drafts and what depends on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from operator import is_

from pydantic import BaseModel

from claimbook.derivation import Derivation
from claimbook.drafts import list_named
from claimbook.model import Article, Book, Derived, Entity, Metric, Outlet, Topic
from claimbook.model.record import Record
from claimbook.problem import Problem
from claimbook.study import Study, study_book

_Named = Entity | Metric | Outlet | Topic
_Key = tuple[int, str]
"""The kind of a record, as a number, and its id."""


def leave_out_drafts(study: Study) -> Study:
    """Return the study as if its drafts had not been written; the same study if there are none.

    Figures worked out from claims of drafts are left out as well. So are closings that name such
    claims, and entities, metrics, outlets and topics that only drafts name. What is published names
    neither a draft nor its claims.
    """
    book = study.book
    kept = [article for article in book.articles if not article.draft]
    if len(kept) == len(book.articles) and not book.drafts:
        return study
    unread = _list_unread(book, kept)
    drafts = {article.slug for article in book.articles if article.draft} | unread
    drafted = {id_ for id_, article in book.article_of.items() if article.draft} | unread
    derived = tuple(each for each in book.derived if not _rests_on_draft(study, each))
    left_out = drafted | ({each.id for each in book.derived} - {each.id for each in derived})
    articles = tuple(_forget(article, drafts, drafted) for article in kept)
    published = replace(
        book,
        articles=articles,
        closings=tuple(each for each in book.closings if drafted.isdisjoint(each.claims)),
        corrections=tuple(each for each in book.corrections if each.claim not in left_out),
        derived=derived,
        texts={each.slug: book.texts[each.slug] for each in articles if each.slug in book.texts},
        unread=book.unread - unread,
        drafts={},
    )
    return study_book(_leave_out_records(published, book), study)


def _list_unread(book: Book, published: Iterable[Article]) -> frozenset[str]:
    """Return the ids that are only in drafts and could not be read there."""
    taken = {each.slug for each in published} | {each.id for each in book.derived}
    taken |= {claim.id for each in published for claim in each.claims}
    return frozenset().union(*book.drafts.values()) - taken


def _leave_out_records(published: Book, book: Book) -> Book:
    """Leave out of the published book the records that only drafts need, directly or not."""
    vocabulary: tuple[Mapping[str, _Named], ...] = (
        book.entities,
        book.metrics,
        book.outlets,
        book.topics,
    )
    records = {
        (kind, id_): record
        for kind, those in enumerate(vocabulary)
        for id_, record in those.items()
    }
    unreadable = book.drafts.keys() - {each.origin.file.path for each in book.articles}
    # Nobody knows what a draft names that is no YAML: it may be any record.
    drafted = set(records) if unreadable else _reach(_list_drafted(book), records)
    roots: list[Record] = [*published.articles, *published.derived, *published.closings]
    roots += [*published.corrections, published.settings]
    roots += [record for key, record in records.items() if key not in drafted]
    secret = drafted - _reach(roots, records)
    return replace(
        published,
        entities={id_: each for id_, each in book.entities.items() if (0, id_) not in secret},
        metrics={id_: each for id_, each in book.metrics.items() if (1, id_) not in secret},
        outlets={id_: each for id_, each in book.outlets.items() if (2, id_) not in secret},
        topics={id_: each for id_, each in book.topics.items() if (3, id_) not in secret},
    )


def _list_drafted(book: Book) -> Iterator[object]:
    """Yield the drafts, and what is written in drafts that could only be read in part.

    A claim whose kind is left to decide cannot be read, but it names what it is about.
    """
    for article in book.articles:
        if article.draft:
            yield article
            if book.drafts.get(article.origin.file.path):
                yield tuple(list_named(article))


def _reach(start: Iterable[object], records: Mapping[_Key, _Named]) -> set[_Key]:
    """Return the records that others name by id, name or alias, directly or through others."""
    spelled: dict[str, list[_Key]] = {}
    for key, record in records.items():
        for spelling in {key[1], record.name, *getattr(record, "aliases", ())}:
            spelled.setdefault(spelling.casefold(), []).append(key)
    found: set[_Key] = set()
    left: list[object] = list(start)
    while left:
        for text in _list_texts(left.pop()):
            new = [key for key in spelled.get(text.casefold(), ()) if key not in found]
            found.update(new)
            left += [records[key] for key in new]
    return found


def _list_texts(value: object) -> Iterator[str]:
    """Yield all texts in a record."""
    if isinstance(value, str):
        yield value
        return
    held: Iterable[object] = ()
    if isinstance(value, BaseModel):
        held = [getattr(value, name) for name in type(value).model_fields]
    elif isinstance(value, Mapping):
        held = value.values()
    elif isinstance(value, tuple):
        held = value
    for each in held:
        yield from _list_texts(each)


def mark_drafts(problems: Iterable[Problem], book: Book) -> tuple[Problem, ...]:
    """Mark the problems in the files of drafts, which keep nothing else from being published."""
    return tuple(
        replace(each, in_draft=True) if each.at.path in book.drafts else each for each in problems
    )


def _forget(article: Article, drafts: set[str], drafted: set[str]) -> Article:
    """Remove the ids of drafts and of their claims from an article, if it has any."""
    claims = tuple(
        claim.model_copy(
            update={
                "supersedes": tuple(id_ for id_ in claim.supersedes if id_ not in drafted),
                "period_from": None if claim.period_from in drafted else claim.period_from,
            }
        )
        if not drafted.isdisjoint((*claim.supersedes, claim.period_from))
        else claim
        for claim in article.claims
    )
    cites = tuple(slug for slug in article.cites if slug not in drafts)
    if cites == article.cites and all(map(is_, claims, article.claims)):
        return article
    return article.model_copy(update={"claims": claims, "cites": cites})


def _rests_on_draft(study: Study, record: Derived) -> bool:
    """Whether a figure names a claim of a draft, or one that could not be read."""
    found = study.derived.get(record.id)
    return found is None or (isinstance(found, Derivation) and found.draft)
