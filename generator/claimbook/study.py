"""The book with everything worked out from it: grounds, coverage, derived figures, verdicts."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, wraps
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
        return self.grounds[claim]

    @cached_property
    def grounds(self) -> Mapping[str, Ground]:
        """The same by claim id."""
        return {
            id_: each for found in self.grounded.values() for id_, each in found.grounds.items()
        }

    def once(self, work: Callable[[Study], T]) -> T:
        """The result of a function of this study, which is stored."""
        if work not in self.worked_out:
            self.worked_out[work] = work(self)
        return cast("T", self.worked_out[work])

    def recall(self, work: Callable[[Study], T], result: T) -> None:
        """Store the result of a function marked `once_per_study`, which was made elsewhere."""
        self.worked_out[inspect.unwrap(work)] = result

    def forget(self, work: Callable[[Study], object]) -> None:
        """Let go of the result of a function marked `once_per_study`, which nobody needs again."""
        self.worked_out.pop(inspect.unwrap(work), None)

    def once_for(self, work: Callable[[Study, Key], T], key: Key) -> T:
        """The result of a function of this study and a record's id, which is stored."""
        results = self.worked_out.setdefault(work, {})
        if key not in results:
            results[key] = work(self, key)
        return cast("T", results[key])


ONCE: dict[str, Callable[[Study], Any]] = {}
"""The functions marked `once_per_study`, by `name_work`."""
ONCE_FOR: dict[str, Callable[[Study, Any], Any]] = {}
"""Those marked `once_for_each`."""


def name_work(work: Callable[..., object]) -> str:
    """The name of a function, which no other has."""
    return f"{work.__module__}:{work.__qualname__}"


def once_per_study(work: Callable[[Study], T]) -> Callable[[Study], T]:
    """Decorate a function of a study so that each study stores its result."""

    @wraps(work)
    def look_up(study: Study) -> T:
        return study.once(work)

    ONCE[name_work(work)] = look_up
    return look_up


def once_for_each(work: Callable[[Study, Key], T]) -> Callable[[Study, Key], T]:
    """Decorate a function of a study and a record's id so that each study stores its results."""

    @wraps(work)
    def look_up(study: Study, key: Key) -> T:
        return study.once_for(work, key)

    ONCE_FOR[name_work(work)] = look_up
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
