"""What the checks of an editor's own words share: the words, and the figures they may contain."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from claimbook.derivation import Derivation
from claimbook.grounding import Ground, Match, drop_marks
from claimbook.model import Book, Claim, Derived, Record
from claimbook.model.reference import IN_TEXT
from claimbook.problem import Location
from claimbook.quantity import Amount, find_amounts, list_numerals
from claimbook.read.kinds import VOCABULARY
from claimbook.study import Study, once_per_study
from claimbook.verdicts import Known, Restated, list_dollars, split_restated

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class OwnWords:
    """A sentence that an editor wrote, with its figures."""

    record: Record
    """The claim, closed disagreement or derived figure that it is about."""
    path: tuple[str, ...]
    """The field that it is in: `("says",)`, `("wrong", "reason")`."""
    words: str
    """Without citations, footnote marks, and names of the book's records that contain numbers."""
    found: tuple[Restated, ...]
    amounts: tuple[Amount, ...]
    """The figures that it may contain."""
    incidental: tuple[Amount, ...] = ()
    """The others, which only say how long something takes or how many are meant: `five years`."""

    @property
    def field(self) -> str:
        """`says`, `note`, `translation` or `reason`."""
        return self.path[-1]

    @property
    def at(self) -> Location:
        """Where it is written."""
        return self.record.origin.at(*self.path)


def list_record_words(study: Study) -> Iterator[OwnWords]:
    """Yield the sentences about each closed disagreement and each derived figure."""
    for closing in study.book.closings:
        claims = [study.book.claims[id_] for id_ in closing.claims if id_ in study.book.claims]
        amounts = tuple(amount for claim in claims for amount in list_amounts(claim))
        if claims:
            known = Known(amounts, study.book.said_on(claims[0]), related=True)
            yield _hold(study.book, closing, ("reason",), closing.reason, known)
    for record in study.book.derived:
        if words := _hold_derived(study, record):
            yield words


@once_per_study
def list_claim_words(study: Study) -> tuple[OwnWords, ...]:
    """Return the sentences about each claim whose quote and amount are in its text, or may be.

    Sentences about other claims are left out: such a claim has one mistake, not two.
    """
    return tuple(
        own
        for claim in study.book.claims.values()
        if _is_grounded(study.ground_of(claim.id))
        for own in _list_of_claim(study.book, claim)
    )


def _is_grounded(ground: Ground) -> bool:
    return (ground.match.stands or ground.match is Match.NOT_HELD) and not ground.shortfalls


def list_amounts(claim: Claim) -> tuple[Amount, ...]:
    """Return the figures of a claim: its amount, its mentions, and what would be right instead."""
    instead = claim.wrong.instead if claim.wrong else None
    return tuple(each for each in (claim.amount, *claim.mentions, instead) if each is not None)


def read_says(book: Book, claim: Claim, said_on: date, dollar: str) -> OwnWords:
    """Return what a claim says; the claim need not be in the book yet."""
    known = Known(_list_quoted(claim, dollar), said_on)
    return _hold(book, claim, ("says",), claim.says, known, dollar)


def _list_quoted(claim: Claim, dollar: str) -> tuple[Amount, ...]:
    """Return the figures of a claim; if it claims none, those of its quote may be repeated."""
    amounts = list_amounts(claim)
    if claim.amount is None:
        amounts += tuple(each.amount for each in find_amounts(claim.quote, dollar))
    return amounts


def _list_of_claim(book: Book, claim: Claim) -> Iterator[OwnWords]:
    said_on, dollar = book.said_on(claim), book.dollar_in(book.article_of[claim.id])
    amounts = _list_quoted(claim, dollar)
    sentences = {"says": claim.says, "note": claim.note}
    for field, words in sentences.items():
        if words:
            known = Known(amounts, said_on, related=field == "note")
            yield _hold(book, claim, (field,), words, known, dollar)
    if claim.wrong:
        known = Known(amounts, said_on, related=True)
        yield _hold(book, claim, ("wrong", "reason"), claim.wrong.reason, known)
    if claim.translation:
        known = Known(amounts, said_on)
        held = _hold(book, claim, ("translation",), claim.translation, known, dollar)
        yield _allow_numerals(book, claim, held)


def _hold(
    book: Book, record: Record, path: tuple[str, ...], words: str, known: Known, dollar: str = ""
) -> OwnWords:
    others = filter(None, (dollar, book.settings.currency, "USD"))
    dollars = list_dollars(known.amounts, *others)
    # A cited figure is not the editor's: it comes from the claim that is cited.
    typed = book.hide_names(drop_marks(IN_TEXT.sub("…", words)))
    found, beside = split_restated(typed, known, dollars)
    incidental = tuple(each.mention.amount for each in beside if each.mention.counts)
    return OwnWords(record, path, typed, found, known.amounts, incidental)


def _allow_numerals(book: Book, claim: Claim, held: OwnWords) -> OwnWords:
    """Leave out figures whose number the quote has, as its own language writes it."""
    language = book.foreign_language(book.article_of[claim.id])
    numerals = list_numerals(claim.quote, language) if language else ()
    values = {numeral.value for numeral in numerals} - {None}
    left = tuple(each for each in held.found if each.known or each.value not in values)
    return replace(held, found=left)


def _hold_derived(study: Study, record: Derived) -> OwnWords | None:
    """Return what words about a derived figure may have: its result, its metric's figures."""
    derived = study.derived.get(record.id)
    if not isinstance(derived, Derivation):
        return None
    claims = [study.book.claims[id_] for id_ in derived.claims]
    beside = study.book.claims_of.get(record.metric, ())
    amounts = (
        derived.amount,
        *(amount for claim in (*claims, *beside) for amount in list_amounts(claim)),
    )
    said_on = study.book.said_on(claims[0]) if claims else None
    known = Known(amounts, said_on, related=True)
    return _hold(study.book, record, ("says",), record.says, known)


def list_words(texts: Iterable[str]) -> Iterator[str]:
    """Yield the words of texts that begin with a capital."""
    for text in texts:
        yield from (word for word in _WORD.findall(text) if word[0].isupper())


def list_names(book: Book) -> Iterator[str]:
    """Yield the names of the book's records, speakers and sources."""
    for noun in VOCABULARY:
        for record in book.records[noun].values():
            yield from (getattr(record, "name", ""), *getattr(record, "aliases", ()))
    for claim in book.claims.values():
        if claim.speaker:
            yield from (claim.speaker.name, claim.speaker.role or "")
        yield claim.source or ""
