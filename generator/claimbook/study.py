"""The book with everything worked out from it: grounds, coverage, derived figures, verdicts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, TypeVar, cast

from claimbook.coverage import Coverage, cover_article
from claimbook.derivation import BadFormula, Derivation, derive_figures, list_derived_figures
from claimbook.evidence import Evidence, weigh_evidence
from claimbook.grounding import Ground, Grounded, ground_article
from claimbook.history import History
from claimbook.model import Article, Book
from claimbook.verdicts import Verdicts, compare_claims

T = TypeVar("T")
Key = TypeVar("Key", bound=str)


@dataclass(frozen=True, eq=False)
class Study:
    """Everything that checks, charts and pages are made from."""

    book: Book
    grounded: Mapping[str, Grounded]
    """By article slug."""
    coverage: Mapping[str, Coverage]
    """By article slug."""
    verdicts: Verdicts
    derived: Mapping[str, Derivation | BadFormula]
    """The figures worked out from claims, by id."""
    evidence: Evidence
    """Who says what, and the standing of each claim."""
    history: History = field(default_factory=History)
    """What git knows of the book; nothing where nobody asked it."""
    worked_out: dict[object, Any] = field(default_factory=dict, init=False, repr=False)
    """The results of functions marked `once_per_study`, by function."""

    def ground_of(self, claim: str) -> Ground:
        """What the article's text says about a claim."""
        return self.grounded[self.book.article_of[claim].slug].grounds[claim]


def once_per_study(work: Callable[[Study], T]) -> Callable[[Study], T]:
    """Decorate a function of a study so that each study stores its result."""

    @wraps(work)
    def look_up(study: Study) -> T:
        if work not in study.worked_out:
            study.worked_out[work] = work(study)
        return cast("T", study.worked_out[work])

    return look_up


def once_for_each(work: Callable[[Study, Key], T]) -> Callable[[Study, Key], T]:
    """Decorate a function of a study and a record's id so that each study stores its results."""

    @wraps(work)
    def look_up(study: Study, key: Key) -> T:
        results = study.worked_out.setdefault(work, {})
        if key not in results:
            results[key] = work(study, key)
        return cast("T", results[key])

    return look_up


def study_book(book: Book, earlier: Study | None = None) -> Study:
    """Ground, cover, derive and compare everything in a book.

    Articles that are the same objects as in an `earlier` study are not grounded again.
    """
    grounded = {article.slug: _ground(book, article, earlier) for article in book.articles}
    coverage = {slug: cover_article(slug, found) for slug, found in grounded.items()}
    grounds = {
        claim: ground for found in grounded.values() for claim, ground in found.grounds.items()
    }
    derived = derive_figures(book)
    verdicts = compare_claims(book, grounds, list_derived_figures(book, derived))
    evidence = weigh_evidence(book, grounds, verdicts)
    return Study(book, grounded, coverage, verdicts, derived, evidence)


def _ground(book: Book, article: Article, earlier: Study | None) -> Grounded:
    outlet = book.outlets.get(article.outlet)
    text = book.texts.get(article.slug)
    if earlier and earlier.book.article.get(article.slug) is article:
        same_text = earlier.book.texts.get(article.slug) == text
        same_text &= earlier.book.settings.language == book.settings.language
        if same_text and earlier.book.outlets.get(article.outlet) == outlet:
            return earlier.grounded[article.slug]
    language = book.foreign_language(article)
    return ground_article(article, text, book.dollar_in(article), language)
