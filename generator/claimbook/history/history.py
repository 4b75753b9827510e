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
    """It added a claim or a derived figure, or an article that had been a draft."""
    CHANGED = "changed"
    """It changed what a claim says."""
    CLOSED = "closed"
    """An editor closed a disagreement, or ruled in it."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field of a claim that a commit changed."""

    name: str
    was: str = ""
    """Empty where it was not there, and of a field that may hold words of an article: those may
    have been taken away because nobody may show them."""
    now: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """What a commit did to one claim, or to one disagreement."""

    kind: ChangeKind
    moment: datetime
    """When it was committed to the line of commits that is published."""
    claims: tuple[str, ...]
    """The id of the claim as it was then; of a disagreement those that it lists."""
    fields: tuple[FieldChange, ...] = ()
    state: str = ""
    """How a disagreement was closed: `ruled`, `explained`, `superseded`."""

    @property
    def day(self) -> date:
        """The day in the time zone of whoever committed it."""
        return self.moment.date()


@dataclass(frozen=True)
class History:
    """All that git knows; nothing where there is no git, as in a folder that was unpacked."""

    known: bool = False
    """Whether there is any history."""
    begins: date | None = None
    """The first day of which something is known, if there is more before it (a shallow clone)."""
    changes: tuple[Change, ...] = ()
    """In the order in which they were made."""

    @cached_property
    def added(self) -> Mapping[str, date]:
        """The day on which each claim was added, by its id of that day, where that is known."""
        found: dict[str, date] = {}
        for change in self.changes:
            if change.kind is ChangeKind.NEW:
                found.setdefault(change.claims[0], change.day)
        return found
