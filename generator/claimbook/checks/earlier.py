"""What was published before: the earlier build that some checks compare a book with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from claimbook.derivation import Derivation
from claimbook.model import Article, Correction, Record, is_same_text, list_said
from claimbook.problem import Location
from claimbook.quantity import Amount
from claimbook.study import Study


@dataclass(frozen=True, slots=True)
class PublishedAmount:
    """The figure of a claim as it was published."""

    text: str
    value: Decimal | None = None
    """None of a range."""
    unit: str = ""
    comparator: str = ""

    def is_that_of(self, amount: Amount) -> bool:
        """Whether an amount says the same, perhaps in other words: `$53 billion`, `$53bn`."""
        if is_same_text(self.text, amount.text):
            return True
        alike = (self.unit, self.comparator) == (amount.unit, amount.comparator.value)
        return alike and self.value is not None and self.value == amount.value


@dataclass(frozen=True, slots=True)
class Published:
    """Something with an id in an earlier build."""

    noun: str
    """What it is: a key of `list_present`."""
    id: str
    words: str = ""
    """Its quote, headline or name, to find it by under another id; empty if unknown."""
    article: str = ""
    """Its article, if it is a claim."""
    said: Mapping[str, str] = field(default_factory=dict)
    """The text of each field that says something to readers; empty where it had none."""
    amount: PublishedAmount | None = None
    """Its figure, if it is a claim or derived figure that has one."""
    standing: str = ""
    """How it stood, if it is a claim; empty if unknown."""
    text_hash: str = ""
    """The hash of its text, if it is an article; empty if unknown."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier build of a book."""

    rows: tuple[Published, ...] = ()
    """Everything with an id, each once."""
    corrections: frozenset[tuple[str, str, str]] = frozenset()
    """The claim, `was` and `now` of each correction that it had."""

    def find(self, claim: str) -> Published | None:
        """The claim or derived figure with this id; None if it had none."""
        return next(
            (r for r in self.rows if r.id == claim and r.noun in ("claim", "derived figure")), None
        )

    def list_new(self, study: Study) -> Iterator[Correction]:
        """The corrections of a book that were made since then, in their order."""
        return (each for each in study.book.corrections if identify(each) not in self.corrections)


@dataclass(frozen=True, slots=True)
class Present:
    """Something with an id in the book as it is now."""

    at: Location
    """Where its id is written, or the file whose name is the id."""
    words: str


def identify(correction: Correction) -> tuple[str, str, str]:
    """What tells a correction from others."""
    return correction.claim, correction.was or "", correction.now or ""


def describe_earlier(study: Study) -> Earlier:
    """A book as it was, in the form of an earlier build."""
    rows = (
        _describe(study, noun, id_, it)
        for noun, present in list_present(study).items()
        for id_, it in present.items()
    )
    return Earlier(tuple(rows), frozenset(map(identify, study.book.corrections)))


def list_present(study: Study) -> dict[str, Mapping[str, Present]]:
    """Everything that has an id now, by noun and by id; drafts too."""
    book = study.book
    return {
        "article": {
            article.slug: Present(Location(article.origin.file.path), article.headline)
            for article in book.articles
        },
        "claim": {
            claim.id: Present(claim.origin.at("id"), claim.quote) for claim in book.claims.values()
        },
        "derived figure": {
            figure.id: Present(figure.origin.at("id"), figure.says) for figure in book.derived
        },
        "entity": {id_: _place(it, it.name) for id_, it in book.entities.items()},
        "metric": {id_: _place(it, it.name) for id_, it in book.metrics.items()},
        "outlet": {id_: _place(it, it.name) for id_, it in book.outlets.items()},
        "topic": {id_: _place(it, it.name) for id_, it in book.topics.items()},
    }


def read_said(study: Study, id_: str) -> dict[str, str] | None:
    """What a claim or derived figure says now, by field; None if there is none of this id."""
    if claim := study.book.claims.get(id_):
        return {field: text for field, text in list_said(claim) if text}
    record = next((each for each in study.book.derived if each.id == id_), None)
    if record is None:
        return None
    amount = read_amount_of(study, id_)
    said = {
        "says": record.says,
        "formula": record.formula,
        "unit": record.unit,
        "amount": amount.text if amount else "",
        "about": record.about,
        "metric": record.metric,
        "change": record.change or "",
        "period": record.period.text if record.period else "",
    }
    return {field: text for field, text in said.items() if text}


def read_words(study: Study, noun: str, id_: str) -> dict[str, str]:
    """The words about something that readers see and that need no correction, by field.

    Empty if there is nothing of this noun with this id.
    """
    if noun in ("claim", "derived figure"):
        said = read_said(study, id_) or {}
        return {"says": said["says"]} if "says" in said else {}
    record = _find_record(study, noun, id_)
    if isinstance(record, Article):
        republish = "full" if record.may_show_text else "quotes"
        day = record.published.isoformat()
        return {"headline": record.headline, "published": day, "republish": republish}
    written = ((name, getattr(record, name, None)) for name in ("name", "definition"))
    return {name: value for name, value in written if value is not None}


def locate_words(study: Study, noun: str, id_: str, name: str) -> Location:
    """Where one of these fields is written."""
    if noun in ("claim", "derived figure"):
        return locate_field(study, id_, name)
    record = _find_record(study, noun, id_)
    if record is None:
        raise KeyError(id_)
    return record.origin.at(name)


def _find_record(study: Study, noun: str, id_: str) -> Record | None:
    book = study.book
    records: dict[str, Mapping[str, Record]] = {
        "article": book.article,
        "entity": book.entities,
        "metric": book.metrics,
        "outlet": book.outlets,
    }
    return records.get(noun, {}).get(id_)


def read_amount_of(study: Study, id_: str) -> Amount | None:
    """The figure of a claim or derived figure; None if there is none."""
    if claim := study.book.claims.get(id_):
        return claim.measured
    derived = study.derived.get(id_)
    return derived.amount if isinstance(derived, Derivation) else None


def locate_field(study: Study, id_: str, name: str) -> Location:
    """Where a field of a claim or derived figure is written."""
    claim = study.book.claims.get(id_)
    record = claim or next(each for each in study.book.derived if each.id == id_)
    return record.origin.at("formula" if claim is None and name == "amount" else name)


def _describe(study: Study, noun: str, id_: str, present: Present) -> Published:
    if noun == "article":
        held = study.book.hash_text(study.book.article[id_])
        said = read_words(study, noun, id_)
        return Published(noun, id_, present.words, said=said, text_hash=held or "")
    if noun not in ("claim", "derived figure"):
        return Published(noun, id_, present.words, said=read_words(study, noun, id_))
    amount = read_amount_of(study, id_)
    claim = study.book.claims.get(id_)
    standing = study.evidence.of(id_) if noun == "claim" else None
    return Published(
        noun,
        id_,
        present.words,
        study.book.article_of[id_].slug if noun == "claim" else "",
        dict(list_said(claim)) if claim else read_said(study, id_) or {},
        PublishedAmount(amount.text, amount.value, amount.unit, amount.comparator.value)
        if amount
        else None,
        standing.kind.value if standing else "",
    )


def _place(record: Record, name: str) -> Present:
    return Present(record.origin.at(key=True), name)
