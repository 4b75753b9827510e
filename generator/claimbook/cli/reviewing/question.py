"""A question of a session, and the file that it is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from claimbook.cli.replacing import ChangedError, Replacement
from claimbook.cli.reviewing.placing import LOOKING, Place, Round
from claimbook.cli.reviewing.sightings import Sighting
from claimbook.cli.reviewing.unclaimed import Unclaimed
from claimbook.drafts import Entry, Mark, find_field, find_field_at, find_marks, list_entries
from claimbook.grounding import TextLayout
from claimbook.problem import Location, Problem
from claimbook.quantity import UnreadableAmountError, read_amount

NOUNS = ("outlet", "entity", "metric")
"""The kinds of records that drafts propose, in the order in which they are asked about."""


@dataclass(frozen=True)
class Sheet:
    """A file of the session."""

    path: Path
    name: str
    """Its path from the book's folder."""
    noun: str = ""
    """The kind of its records; empty for a claim file."""
    layouts: tuple[TextLayout, ...] = ()
    """The texts that its questions are about; a claim file has one, if the text is held."""
    sightings: tuple[Sighting, ...] = ()
    """The figures that other articles of the book had when the review began."""

    def read(self) -> tuple[bytes, str]:
        """Return its bytes and its text."""
        content = self.path.read_bytes()
        return content, content.decode("utf-8")

    def read_text(self) -> str:
        """Return its text."""
        return self.read()[1]

    def change(self, asked: Iterable[Question], rewrite: Callable[[str], str]) -> Replacement:
        """Return it with its text rewritten.

        Raises ChangedError if one of the questions is no longer there.
        """
        content, text = self.read()
        if not all(each.stands_in(text) for each in asked):
            raise ChangedError(self.path)
        return Replacement(self.path, content, rewrite(text).encode())

    def list_entries(self) -> Sequence[Entry]:
        """Return its claims or records, then the file itself."""
        return list_entries(self.read_text())


class Row(NamedTuple):
    """A decision in a list."""

    question: Question
    value: str
    """The value to decide on, as YAML; empty if there is no proposal."""
    doubt: str = ""
    """The reason to doubt that value."""
    settled: str = ""
    """Its result since the page was opened; empty while it is open."""
    also: tuple[Question, ...] = ()
    """Other decisions about the same words, which it also stands for."""

    @property
    def asks(self) -> tuple[Question, ...]:
        """All decisions that it stands for."""
        return self.question, *self.also


@dataclass(frozen=True)
class Question:
    """A decision for the editor to make."""

    place: Place
    sheet: Sheet
    """The file that it is in."""
    mark: Mark
    fault: Problem | None = None
    """What is wrong with the field; None if it is only left to decide."""
    warnings: tuple[Problem, ...] = ()
    """When asking whether to publish an article: the warnings that were passed over."""
    disagreements: tuple[Problem, ...] = ()
    """When asking that: its figures that disagree with others."""
    elsewhere: tuple[tuple[Location, Entry, Sighting], ...] = ()
    """When asking that: claims whose figure another article has under another metric."""
    relative: tuple[tuple[Location, str], ...] = ()
    """When asking that: sentences with a time that counts from the day they are read."""
    undated: tuple[tuple[Location, str], ...] = ()
    """When asking that: figures that add up over time, and have no period."""
    unclaimed: tuple[Unclaimed, ...] = ()
    """When asking that: figures of the article that are not the amount of any claim."""
    within: Sheet | None = None
    """For a record: the claim file that names it; None if it is asked about on its own."""
    claim: Entry | None = None
    """For a record: the first claim that names it."""
    chosen: bool = False
    """Whether it is asked because the editor wants to change the field, marked or not."""
    rows: tuple[Row, ...] = ()
    """For a list: its decisions, of which `mark` is the first."""
    unseen: tuple[Entry, ...] = ()
    """Before that is asked: the claims that were not shown individually in this session."""
    opened: bool = False
    """Whether it was opened from a list, whose place it has."""

    @property
    def noun(self) -> str:
        """The owner of the field: a claim, an article, or a kind of record."""
        return self.sheet.noun or ("claim" if "quote" in self.mark.entry.fields else "article")

    @property
    def fields(self) -> Mapping[str, Any]:
        """The fields of the claim or record, as they are written."""
        return self.mark.entry.fields

    @property
    def layout(self) -> TextLayout | None:
        """The text that it is about; None if none is held."""
        return next(iter(self.sheet.layouts), None)

    @property
    def problem(self) -> tuple[str, ...]:
        """An identifier of its problem, whatever line that is on now; empty if there is none."""
        mark, fault = self.mark, self.fault
        if fault is None:
            return ()
        named = self.sheet.name, mark.entry.name, mark.field, mark.written
        return *named, fault.id, fault.message

    @property
    def line(self) -> int:
        """The first line of the claim that it belongs to; 0 for the fields of the article."""
        entry = self.claim or self.mark.entry
        return (entry.first if entry.name else 0) if self.opened else self.place.line

    @property
    def is_reading(self) -> bool:
        """Whether a whole claim is shown and none of its fields is asked about."""
        looked_at = self.place.round is Round.READING or self.place.step == LOOKING
        return looked_at and not self.chosen

    @property
    def is_unfinished(self) -> bool:
        """Whether the claim's sentence is open because it is incomplete or lacks a name."""
        return self.mark.field == "says" and bool(self.mark.decide)

    @property
    def may_be_absent(self) -> bool:
        """Whether the field may be left out, which the base of a rise or fall may not."""
        mark = self.mark
        if not mark.optional or mark.field != "change":
            return mark.optional
        try:
            amount = read_amount(str(mark.entry.fields.get("amount") or ""))
        except UnreadableAmountError:
            return True
        return amount.direction is None

    def stands_in(self, text: str) -> bool:
        """Whether the question's file, now with this text, still has it in its place."""
        mark = self.mark
        if self.is_reading:
            return mark.entry in list_entries(text)
        if self.chosen:
            return mark == choose_field(text, mark.entry, mark.field)
        if self.fault:
            return mark == find_field_at(text, mark.line)
        return mark in find_marks(text)


def choose_field(text: str, entry: Entry, name: str) -> Mark | None:
    """Return a field of a claim as a decision, with what is open in it."""
    asked = (each for each in find_marks(text) if (each.entry, each.field) == (entry, name))
    return next(asked, None) or find_field(text, entry, name)
