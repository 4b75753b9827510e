"""Settle a question with a value, and write what else has to change with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from claimbook.cli.find_book import BookFolders
from claimbook.cli.replacing import Replacement
from claimbook.cli.reviewing.choosing import advise_ways
from claimbook.cli.reviewing.confirming import ask_amount
from claimbook.cli.reviewing.passages import find_figure
from claimbook.cli.reviewing.question import Question
from claimbook.cli.reviewing.screen import Screen
from claimbook.cli.reviewing.stating import state_entry
from claimbook.cli.reviewing.values import UnfitError, Values
from claimbook.drafts import Entry, Mark, find_entry, find_field, settle_mark
from claimbook.quantity import Sense, find_amounts
from claimbook.read.quoting import write_list, write_value


@dataclass(frozen=True)
class Answer:
    """The changes that a decision makes."""

    changes: Iterable[Replacement]
    added: tuple[str, str] | None = None
    """The id of a record that it adds, and the record's file."""


@dataclass(frozen=True)
class Settling:
    """Settles a question with a value that is known to be valid.

    Raises ChangedError if the question has changed meanwhile.
    """

    folders: BookFolders
    values: Values
    screen: Screen
    question: Question

    def settle(self, mark: Mark, value: str, also: Iterable[Replacement] = ()) -> Answer:
        """Set a value, given as YAML; an empty one leaves the field out."""

        def settle(text: str) -> str:
            after = self.restate(mark, settle_mark(text, mark, value))
            named = mark.entry.name
            return _mention(find_entry(after, named), after) if mark.field == "quote" else after

        return Answer([*also, self.question.sheet.change([self.question], settle)])

    def restate(self, mark: Mark, text: str) -> str:
        """Return the text; `says` follows the new fields if it was made from the old ones."""
        said = mark.entry.fields.get("says")
        if mark.field == "says" or not said or said != state_entry(mark.entry, self.values):
            return text
        entry = find_entry(text, mark.entry.name)
        says, stated = find_field(text, entry, "says"), state_entry(entry, self.values)
        return settle_mark(text, says, write_value(stated)) if says and stated else text

    def accept(self, offered: Sequence[object] = ()) -> Answer:
        """Accept the present value; without one, say what to do instead."""
        mark = self.question.mark
        if self.question.fault:
            raise UnfitError("this is wrong as it stands; change it, or skip it")
        if not mark.written:
            raise UnfitError(
                f"`{mark.field}` has no value to accept yet: {advise_ways(self.question, offered)}"
            )
        return self.settle(mark, mark.written)

    def leave_out(self) -> Answer:
        """Leave the field out, if it may be absent."""
        mark = self.question.mark
        if not self.question.may_be_absent:
            why = ": the amount says that something rose or fell" if mark.field == "change" else ""
            raise UnfitError(f"{mark.field or 'this'} cannot be left out{why}")
        return self.settle(mark, "")

    def settle_metric(
        self, mark: Mark, metric: str, sense: Sense | None, also: Iterable[Replacement] = ()
    ) -> Answer:
        """Set a metric, asking for the amount again if it means something else under it."""
        answer = self.settle(mark, metric, also)
        value = ask_amount(metric, sense, mark.entry.fields, self.values, self.screen)
        if not value:
            return answer
        *others, changed = answer.changes
        text = changed.content.decode()
        other = find_field(text, find_entry(text, mark.entry.name), "amount")
        if other is None:
            raise UnfitError("the amount is not on one line; change it in the file first")
        return Answer([*others, replace(changed, content=settle_mark(text, other, value).encode())])


def _mention(claim: Entry, text: str) -> str:
    """Return the text with the other figures of a claim's quote in its `mentions`."""
    own = find_figure(claim.fields)
    found = find_amounts(str(claim.fields.get("quote") or ""))
    others = dict.fromkeys(each.amount.text for each in found if (each.start, each.end) != own)
    field = find_field(text, claim, "mentions")
    return settle_mark(text, field, write_list(others) if others else "") if field and own else text
