"""What was published before: the earlier build with which some checks compare a book."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from claimbook.checks.shared.fields import (
    ID_FIELDS,
    RULING,
    WRITTEN_IN,
    describe_change,
    describe_fields,
    write_value,
)
from claimbook.checks.shared.present import describe, find_words, read_amount_of, read_said
from claimbook.model import (
    Article,
    Claim,
    Correction,
    Derived,
    Named,
    Record,
    is_same_text,
)
from claimbook.problem import Location
from claimbook.quantity import Amount
from claimbook.study import Study

_DERIVED = "derived figure"
_INNER = re.compile(
    rf"((?:^|, )({'|'.join(sorted(ID_FIELDS))}): )([a-z0-9-]+(?:, [a-z0-9-]+(?![^,]))*)(?![^,])"
)
"""A field of a field, as `write_value` writes it, that holds an id or a list of them."""


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
        if self.unit and self.unit != amount.unit:
            return False
        if is_same_text(self.text, amount.text):
            return True
        alike = (self.unit, self.comparator) == (amount.unit, amount.comparator.value)
        return alike and self.value is not None and self.value == amount.value


@dataclass(frozen=True, slots=True)
class Published:
    """Something with an id in an earlier build."""

    noun: str
    """What it is: a key of `Book.records`, or one of `Earlier.others`."""
    id: str
    words: str = ""
    """Its quote, headline or name, by which it may be found under another id; empty if unknown."""
    article: str = ""
    """The slug of its article, if it is a claim."""
    said: Mapping[str, str] = field(default_factory=dict)
    """The text of each field, and of what was worked out from it; empty where it had none."""
    amount: PublishedAmount | None = None
    """Its figure, if it is a claim or derived figure that has one."""
    standing: str = ""
    """Its standing, if it is a claim; empty if unknown."""
    text_hash: str = ""
    """The hash of its text, if it is an article; empty if unknown."""
    text: str = field(default="", repr=False)
    """Its text, if it is an article; empty if unknown."""

    @property
    def name(self) -> str:
        """What messages call it."""
        if self.noun == "book":
            return "the briefing"
        return f"{'the correction of ' if self.noun == 'correction' else ''}`{self.id}`"

    @property
    def what_it_said(self) -> str:
        """The end of a message about a claim: `; it said “…” (€9 million)`; empty if unknown."""
        says, amount = self.said.get("says", ""), self.said.get("amount", "")
        words = " ".join(filter(None, (says and f"“{says}”", amount and f"({amount})")))
        return f"; it said {words}" if words else ""


@dataclass(frozen=True, slots=True)
class Change:
    """A field that is not as it was published."""

    record: Record
    """The record as it is now."""
    name: str
    """What messages call the record."""
    field: str
    was: str
    now: str

    @property
    def at(self) -> Location:
        """Where the field is written."""
        return self.record.origin.at(WRITTEN_IN.get(self.field, self.field))

    @property
    def message(self) -> str:
        """What was published in the field, and what it says now."""
        return describe_change(
            self.name, WRITTEN_IN.get(self.field, self.field), self.was, self.now
        )


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier build of a book."""

    rows: tuple[Published, ...] = ()
    """Everything with an id, each once."""
    corrections: frozenset[tuple[str, str, str]] = frozenset()
    """The claim, `was` and `now` of each correction that it had."""
    others: tuple[Published, ...] = ()
    """Records without an id of their own: the settings (`book`) and each `correction`."""
    rulings: tuple[Published, ...] | None = None
    """Its disagreements that an editor has closed (`disagreement`); None if unknown."""

    def find(self, claim: str) -> Published | None:
        """Return the claim or derived figure with this id; None if there is none."""
        return next(
            (row for row in self.rows if row.id == claim and row.noun in ("claim", _DERIVED)), None
        )

    def list_new(self, study: Study) -> Iterator[Correction]:
        """Yield the corrections that were made since then, in their order."""
        return (each for each in study.book.corrections if identify(each) not in self.corrections)


def identify(correction: Correction) -> tuple[str, str, str]:
    """Return what distinguishes a correction from others: its claim, `was` and `now`."""
    return correction.claim, correction.was or "", correction.now or ""


def describe_earlier(study: Study) -> Earlier:
    """Describe a book in the form of an earlier build, drafts included."""
    book = study.book
    rows = (
        _describe(study, noun, id_, record)
        for noun, records in book.records.items()
        for id_, record in records.items()
    )
    settings = Published("book", "book", said=describe_fields(book.settings))
    corrections = (
        Published("correction", each.claim, said=describe_fields(each)) for each in book.corrections
    )
    return Earlier(
        tuple(rows),
        frozenset(map(identify, book.corrections)),
        (settings, *corrections),
        tuple(list_rulings(study)),
    )


def list_rulings(study: Study) -> Iterator[Published]:
    """Yield the disagreements that an editor has closed, with what readers are told of it."""
    for found in study.evidence.disagreements:
        if found.state != "open" and found.reason:
            said = {name: write_value(getattr(found, name)) for name in RULING}
            yield Published("disagreement", found.id, said=said)


def find_present(study: Study, row: Published) -> Record | None:
    """Return the record that something published has now; None if it is gone."""
    book = study.book
    if row.noun == "book":
        return book.settings
    if row.noun == "correction":
        key = row.id, row.said.get("was", ""), row.said.get("now", "")
        return next((each for each in book.corrections if identify(each) == key), None)
    return book.records[row.noun].get(book.former[row.noun].get(row.id, row.id))


def find_published(study: Study, earlier: Earlier, claim: str) -> Published | None:
    """Return a claim or derived figure as it was published, perhaps under a former id."""
    former = (
        old for names in study.book.former.values() for old, id_ in names.items() if id_ == claim
    )
    return next(filter(None, map(earlier.find, (claim, *former))), None)


def list_changed(study: Study, row: Published) -> Iterator[Change]:
    """Yield each field that is not as it was published.

    Fields that an earlier build may lack are left out, and so are ids that lead to the same record.
    """
    record = find_present(study, row)
    if record is None:
        return
    id_ = study.book.former.get(row.noun, {}).get(row.id, row.id)
    for name, now in describe(study, record).items():
        was = row.said.get(name)
        if was is not None and not is_same_text(_follow(study, name, was), now):
            yield Change(record, replace(row, id=id_).name, name, was, now)


def _follow(study: Study, field: str, text: str) -> str:
    """Return the ids that a field had, each as the id that its record has now."""
    if field == "voice" and text.startswith("outlet:"):
        return "outlet:" + _follow(study, "outlet", text.removeprefix("outlet:"))
    text = _INNER.sub(lambda found: found[1] + _follow(study, found[2], found[3]), text)
    former = study.book.former.get(ID_FIELDS.get(field, ""), {})
    return ", ".join(former.get(each, each) for each in text.split(", ")) if former else text


def _describe(study: Study, noun: str, id_: str, record: Named) -> Published:
    words, said = find_words(noun, record), describe(study, record)
    if isinstance(record, Article):
        hash_ = study.book.hash_text(record)
        text = study.book.texts[record.slug] if hash_ else ""
        return Published(noun, id_, words, said=said, text_hash=hash_ or "", text=text)
    if not isinstance(record, Claim | Derived):
        return Published(noun, id_, words, said=said)
    amount = read_amount_of(study, id_)
    figure = Published(
        noun,
        id_,
        words,
        said=(read_said(study, id_) or {}) | said,
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
