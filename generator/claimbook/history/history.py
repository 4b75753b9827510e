"""The history of a book as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property


class ChangeKind(StrEnum):
    """What a commit did."""

    NEW = "new"
    """A claim or a derived figure was added, or the article that has it was published."""
    CHANGED = "changed"
    """A field of a claim was changed."""
    CLOSED = "closed"
    """An editor closed a disagreement, perhaps with a ruling."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A changed field of a claim, with its old and new value."""

    name: str
    was: str = ""
    """Empty if the field was not there before, or had something that is too long for a figure."""
    now: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One change that a commit made to a claim or a disagreement."""

    kind: ChangeKind
    moment: datetime
    """When it reached the branch that is published."""
    claims: tuple[str, ...]
    """The id that the claim had then, or the ids of the claims in the disagreement."""
    fields: tuple[FieldChange, ...] = ()
    state: str = ""
    """How a disagreement was closed: `ruled`, `explained` or `superseded`."""

    @property
    def day(self) -> date:
        """The day in the time zone of the committer."""
        return self.moment.date()


@dataclass(frozen=True)
class History:
    """All that git knows about a book; empty if there is no git repository."""

    known: bool = False
    """Whether a repository was found."""
    begins: date | None = None
    """The first day that is known, if the history before it is missing (a shallow clone)."""
    changes: tuple[Change, ...] = ()
    """From the oldest to the newest."""

    @cached_property
    def added(self) -> Mapping[str, date]:
        """The day on which each claim was added, if known, by the id that it had on that day."""
        found: dict[str, date] = {}
        for change in self.changes:
            if change.kind is ChangeKind.NEW:
                found.setdefault(change.claims[0], change.day)
        return found
