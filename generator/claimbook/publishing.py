"""What is published of a book: everything except drafts and what rests on them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from claimbook.derivation import Derivation
from claimbook.model import Article, Derived
from claimbook.problem import Problem
from claimbook.study import Study, study_book


def leave_out_drafts(study: Study) -> Study:
    """The same study as if its drafts had not been written; the study itself if there are none.

    Figures worked out from a draft's claims are left out too, and so are closings that name one.
    What is published does not name a draft or its claims.
    """
    book = study.book
    kept = [article for article in book.articles if not article.draft]
    if len(kept) == len(book.articles):
        return study
    drafts = {article.slug for article in book.articles if article.draft}
    drafted = {id_ for id_, article in book.article_of.items() if article.draft}
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
    )
    return study_book(published, study)


def leave_out_problems_of_drafts(problems: Iterable[Problem], study: Study) -> tuple[Problem, ...]:
    """The problems that concern what is published: not those in the files of drafts.

    What a draft leaves to decide is an error in `claimbook check`, and no reason to keep everything
    else from readers.
    """
    drafts = {article.origin.file.path for article in study.book.articles if article.draft}
    return tuple(problem for problem in problems if problem.at.path not in drafts)


def _forget(article: Article, drafts: set[str], drafted: set[str]) -> Article:
    """The article without the ids of drafts and of their claims."""
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
    return article.model_copy(update={"claims": claims, "cites": cites})


def _rests_on_draft(study: Study, record: Derived) -> bool:
    found = study.derived.get(record.id)
    return isinstance(found, Derivation) and found.draft
