"""The parts of rows in claims.json that say what became of a claim: replaced, wrong, corrected."""

from __future__ import annotations

from typing import Literal

from claimbook.export.pieces import AmountRow, Form


class HistoryRow(Form):
    """A claim that this one replaced, or that replaced it."""

    claim: str
    """The other claim's id."""
    change: Literal["replaced", "updated", "moved"]
    """`replaced` by a revision, `updated` by a later count, or `moved` as plans do."""
    later: bool
    """Whether the other claim is the later one."""


class WrongRow(Form):
    """A mistake in the article that an editor knows about."""

    instead: AmountRow | None
    """The correct figure."""
    reason: str
    source: str | None


class CorrectionRow(Form):
    """A correction of what this site had published."""

    date: str
    """The day."""
    claim: str
    """The id of the claim or derived figure; if that was retracted, the id it had."""
    kind: Literal["correction", "clarification", "update", "retraction"]
    was: str | None
    """What had been published."""
    now: str | None
    """What replaced it."""
    reason: str
    reported_by: str | None
    sentence: str
    """The note shown with the claim."""
    page: str
    """Its permanent address, from the root of the site."""


class ResponseRow(Form):
    """The answer of a party that a claim accuses or criticizes."""

    date: str
    text: str
