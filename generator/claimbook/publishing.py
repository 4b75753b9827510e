"""What is published of a book: everything except drafts and what rests on them."""

from __future__ import annotations

from dataclasses import replace

from claimbook.derivation import Derivation
from claimbook.model import Derived
from claimbook.study import Study, study_book


def leave_out_drafts(study: Study) -> Study:
    """The same study as if its drafts had not been written; the study itself if there are none.

    Figures worked out from a draft's claims are left out too, and so are closings that name one.
    """
    book = study.book
    articles = tuple(article for article in book.articles if not article.draft)
    if articles == book.articles:
        return study
    drafted = {id_ for id_, article in book.article_of.items() if article.draft}
    derived = tuple(each for each in book.derived if not _rests_on_draft(study, each))
    left_out = drafted | ({each.id for each in book.derived} - {each.id for each in derived})
    published = replace(
        book,
        articles=articles,
        closings=tuple(each for each in book.closings if drafted.isdisjoint(each.claims)),
        corrections=tuple(each for each in book.corrections if each.claim not in left_out),
        derived=derived,
        texts={each.slug: book.texts[each.slug] for each in articles if each.slug in book.texts},
    )
    return study_book(published, study)


def _rests_on_draft(study: Study, record: Derived) -> bool:
    found = study.derived.get(record.id)
    return isinstance(found, Derivation) and found.draft
