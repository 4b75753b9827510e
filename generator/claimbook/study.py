"""A book with everything worked out from it: grounds, coverage, derived figures, evidence.

`study_book` makes a `Study`, which checks, charts and pages read. What they work out from it is
kept in it by functions that are marked `once_per_study` or `once_for_each`.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property, wraps
from hashlib import blake2b
from typing import Any, TypeVar, cast

from claimbook.coverage import Coverage, cover_article
from claimbook.derivation import BadFormula, Derivation, derive_figures, list_derived_figures
from claimbook.evidence import (
    Evidence,
    WireCopy,
    add_assumed_periods,
    find_wire_copies,
    weigh_evidence,
)
from claimbook.grounding import Ground, Grounded, TextLayout, ground_article
from claimbook.history import History
from claimbook.model import Article, Book, Settings
from claimbook.store import Values
from claimbook.verdicts import Verdicts, compare_claims

T = TypeVar("T")
Key = TypeVar("Key", bound=str)
_GROUNDED = "grounded"
"""The name under which an article's grounds and coverage are stored."""


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
    """What git knows of the book; empty unless it was read."""
    values: Values = field(default_factory=Values, repr=False)
    """The results of earlier runs."""
    worked_out: dict[object, Any] = field(default_factory=dict, init=False, repr=False)
    """The results of functions marked `once_per_study`, by function."""

    def layout_of(self, claim: str) -> TextLayout | None:
        """Return the layout of the text that a claim is from; None if the text is not held."""
        return self.grounded[self.book.article_of[claim].slug].layout

    def ground_of(self, claim: str) -> Ground:
        """Return what the article's text says about a claim."""
        return self.grounds[claim]

    @cached_property
    def grounds(self) -> Mapping[str, Ground]:
        """The grounds of all claims, by claim id."""
        return {
            id_: each for found in self.grounded.values() for id_, each in found.grounds.items()
        }

    def once(self, work: Callable[[Study], T]) -> T:
        """Return the result of a function of this study, computed once and stored."""
        if work not in self.worked_out:
            self.worked_out[work] = work(self)
        return cast("T", self.worked_out[work])

    def recall(self, work: Callable[[Study], T], result: T) -> None:
        """Store the result of a function marked `once_per_study` that was computed elsewhere."""
        self.worked_out[inspect.unwrap(work)] = result

    def forget(self, work: Callable[[Study], object]) -> None:
        """Drop the stored result of a function marked `once_per_study` that is no longer needed."""
        self.worked_out.pop(inspect.unwrap(work), None)

    def forget_all(self) -> None:
        """Drop all stored results; those that are needed again are computed again."""
        self.worked_out.clear()

    def once_for(self, work: Callable[[Study, Key], T], key: Key) -> T:
        """Return the result of a function of this study and a record's id, and keep it."""
        results = self.worked_out.setdefault(work, {})
        if key not in results:
            results[key] = work(self, key)
        return cast("T", results[key])


ONCE: dict[str, Callable[[Study], Any]] = {}
"""The functions marked `once_per_study`, by `name_work`."""
ONCE_FOR: dict[str, Callable[[Study, Any], Any]] = {}
"""The functions marked `once_for_each`, by `name_work`."""


def name_work(work: Callable[..., object]) -> str:
    """Return the unique name of a function."""
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


def study_book(book: Book, earlier: Study | None = None, values: Values | None = None) -> Study:
    """Ground, cover, derive and compare everything in a book.

    An article is not grounded again if it is the same object as in an `earlier` study, or if an
    earlier run has grounded it and its `values` are given. With an `earlier` study, only what has
    changed is compared again.
    """
    values = values or (earlier.values if earlier else Values())
    covered = _cover(book, earlier, values)
    grounded = {slug: each.grounded for slug, each in covered.items()}
    grounds = {
        claim: ground for each in grounded.values() for claim, ground in each.grounds.items()
    }
    derived = derive_figures(book)
    figures = list_derived_figures(book, derived)
    verdicts = compare_claims(book, grounds, figures, earlier.verdicts if earlier else None)
    copies, known = _find_wire_copies(book, values), earlier.evidence if earlier else None
    evidence = weigh_evidence(book, grounds, verdicts, copies, known)
    verdicts = add_assumed_periods(verdicts, evidence)
    coverage = {slug: each.coverage for slug, each in covered.items()}
    return Study(book, grounded, coverage, verdicts, derived, evidence, values=values)


def study_articles(book: Book, values: Values) -> Study:
    """Ground and cover the articles of a book one by one, comparing nothing."""
    covered = _cover(book, None, values)
    return replace(
        study_book(replace(book, articles=(), texts={}, closings=(), derived=())),
        book=book,
        grounded={slug: each.grounded for slug, each in covered.items()},
        coverage={slug: each.coverage for slug, each in covered.items()},
        values=values,
    )


def study_article(book: Book, article: Article, grounded: Grounded) -> Study:
    """Return the study of one article that has been grounded, with nothing to compare it with."""
    slug, foreign = article.slug, book.foreign_language(article) is not None
    return replace(
        _study_nothing(),
        book=book.take_alone(article),
        grounded={slug: grounded},
        coverage={slug: cover_article(slug, grounded, foreign=foreign)},
    )


@cache
def _study_nothing() -> Study:
    return study_book(Book(Settings(title="Nothing")))


def _cover(book: Book, earlier: Study | None, values: Values) -> Mapping[str, _Covered]:
    return {article.slug: _ground(book, article, earlier, values) for article in book.articles}


def _find_wire_copies(book: Book, values: Values) -> tuple[WireCopy, ...]:
    """Return the copies among the texts, which do not depend on what the articles claim."""
    published = {each.slug: (each.published.isoformat(), each.outlet) for each in book.articles}
    texts = (part for slug, text in sorted(book.texts.items()) for part in (slug, _hash_text(text)))
    inputs = ("wire copies", repr(sorted(published.items())), *texts)
    return values.work_out(inputs, lambda: find_wire_copies(book))


def list_inputs(book: Book, article: Article) -> tuple[str, ...] | None:
    """Return hashes of everything in an article and its text; None if it differs from its file."""
    digest, text = book.digest_of(article), book.texts.get(article.slug)
    if digest is None:
        return None
    held = "" if text is None else _hash_text(text)
    language = book.foreign_language(article) or ""
    return digest, held, book.text_path_of(article), book.dollar_in(article), language


def _hash_text(text: str) -> str:
    return blake2b(text.encode(errors="surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class _Covered:
    """An article with what its claims cover."""

    grounded: Grounded
    coverage: Coverage


def _ground(book: Book, article: Article, earlier: Study | None, values: Values) -> _Covered:
    text = book.texts.get(article.slug)
    if earlier and earlier.book.article.get(article.slug) is article:
        same_text = earlier.book.texts.get(article.slug) == text
        same_text &= earlier.book.settings.language == book.settings.language
        outlet = book.outlets.get(article.outlet)
        if same_text and earlier.book.outlets.get(article.outlet) == outlet:
            return _Covered(earlier.grounded[article.slug], earlier.coverage[article.slug])
    inputs = list_inputs(book, article)
    known = values.recall(_GROUNDED, *inputs) if inputs else None
    if isinstance(known, _Covered):
        return replace(known, grounded=_put_text(known.grounded, text))
    dollar, language = book.dollar_in(article), book.foreign_language(article)
    grounded = ground_article(article, text, dollar, language, book.text_path_of(article))
    coverage = cover_article(article.slug, grounded, foreign=language is not None)
    found = _Covered(grounded, coverage)
    if inputs:
        values.keep(replace(found, grounded=_put_text(grounded, "")), _GROUNDED, *inputs)
    return found


def _put_text(grounded: Grounded, text: str | None) -> Grounded:
    """Put a text in place of the present one. Stored values do not contain their text."""
    if grounded.layout is None or text is None:
        return grounded
    return replace(grounded, layout=replace(grounded.layout, text=text))
