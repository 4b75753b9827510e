"""What was published before: the earlier build that some checks compare a book with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from claimbook.derivation import Derivation
from claimbook.model import Article, Claim, Correction, Derived, Named, is_same_text, list_said
from claimbook.problem import Location
from claimbook.quantity import Amount
from claimbook.study import Study

_TITLES = {"article": "headline", "claim": "quote", "derived figure": "says"}
"""The field that identifies a record to readers; for other kinds it is `name`."""
_REWORDED = {
    "claim": ("says",),
    "derived figure": ("says",),
    "entity": ("name",),
    "metric": ("name", "definition"),
    "outlet": ("name",),
    "topic": (),
}
"""The fields that may be reworded without a correction; an earlier build has no topic names."""


@dataclass(frozen=True, slots=True)
class PublishedAmount:
    """The figure of a claim as it was published."""

    text: str
    value: Decimal | None = None
    """None for a range."""
    unit: str = ""
    comparator: str = ""

    def is_that_of(self, amount: Amount) -> bool:
        """Whether an amount is the same figure, perhaps in other words: `$53 billion`, `$53bn`."""
        if is_same_text(self.text, amount.text):
            return True
        alike = (self.unit, self.comparator) == (amount.unit, amount.comparator.value)
        return alike and self.value is not None and self.value == amount.value


@dataclass(frozen=True, slots=True)
class Published:
    """Something with an id in an earlier build."""

    noun: str
    """What it is: a key of `Book.records`."""
    id: str
    words: str = ""
    """Its quote, headline or name, by which it may be found under another id; empty if unknown."""
    article: str = ""
    """The slug of its article, if it is a claim."""
    said: Mapping[str, str] = field(default_factory=dict)
    """The text of each field that says something to readers; empty where it had none."""
    amount: PublishedAmount | None = None
    """Its figure, if it is a claim or derived figure that has one."""
    standing: str = ""
    """Its standing, if it is a claim; empty if unknown."""
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
        """The claim or derived figure with this id; None if there is none."""
        return next(
            (r for r in self.rows if r.id == claim and r.noun in ("claim", "derived figure")), None
        )

    def list_new(self, study: Study) -> Iterator[Correction]:
        """Yield the corrections that were made since then, in their order."""
        return (each for each in study.book.corrections if identify(each) not in self.corrections)


def identify(correction: Correction) -> tuple[str, str, str]:
    """What distinguishes a correction from others: its claim, `was` and `now`."""
    return correction.claim, correction.was or "", correction.now or ""


def describe_earlier(study: Study) -> Earlier:
    """Describe a book in the form of an earlier build, drafts included."""
    rows = (
        _describe(study, noun, id_, record)
        for noun, records in study.book.records.items()
        for id_, record in records.items()
    )
    return Earlier(tuple(rows), frozenset(map(identify, study.book.corrections)))


def find_words(noun: str, record: Named) -> str:
    """The words by which a record may be found under another id: its quote, headline or name."""
    return str(getattr(record, _TITLES.get(noun, "name")))


def read_said(study: Study, id_: str) -> dict[str, str] | None:
    """What a claim or derived figure says now, by field; None if no such id exists."""
    record = study.book.figures.get(id_)
    if record is None:
        return None
    if isinstance(record, Claim):
        return {field: text for field, text in list_said(record) if text}
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

    Empty if nothing of this noun has this id.
    """
    record = study.book.records[noun].get(id_)
    if isinstance(record, Article):
        republish = "full" if record.may_show_text else "quotes"
        day = record.published.isoformat()
        return {"headline": record.headline, "published": day, "republish": republish}
    return {field: getattr(record, field) for field in _REWORDED[noun]} if record else {}


def read_origin(article: Article) -> dict[str, str]:
    """Where an article comes from, by field; empty for fields that it does not have."""
    fields = ("outlet", "author", "written_by", "url", "archive_url")
    return {field: getattr(article, field) or "" for field in fields}


def read_amount_of(study: Study, id_: str) -> Amount | None:
    """The figure of a claim or derived figure; None if there is none."""
    if claim := study.book.claims.get(id_):
        return claim.measured
    derived = study.derived.get(id_)
    return derived.amount if isinstance(derived, Derivation) else None


def locate_field(study: Study, id_: str, name: str) -> Location:
    """Where a field of a claim or derived figure is written."""
    record = study.book.figures[id_]
    is_result = name == "amount" and not isinstance(record, Claim)
    return record.origin.at("formula" if is_result else name)


def _describe(study: Study, noun: str, id_: str, record: Named) -> Published:
    words, said = find_words(noun, record), read_words(study, noun, id_)
    if isinstance(record, Article):
        held = study.book.hash_text(record)
        return Published(noun, id_, words, said=said | read_origin(record), text_hash=held or "")
    if not isinstance(record, Claim | Derived):
        return Published(noun, id_, words, said=said)
    amount = read_amount_of(study, id_)
    figure = Published(
        noun,
        id_,
        words,
        said=dict(list_said(record)) if isinstance(record, Claim) else read_said(study, id_) or {},
        amount=PublishedAmount(amount.text, amount.value, amount.unit, amount.comparator.value)
        if amount
        else None,
    )
    if not isinstance(record, Claim):
        return figure
    standing = study.evidence.of(id_)
    return replace(
        figure,
        article=study.book.article_of[id_].slug,
        standing=standing.kind.value if standing else "",
    )
