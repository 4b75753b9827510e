"""Advice on an article from outside the stages: more to draft, and candidates for open fields."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from claimbook.extract.book.lexicon import Lexicon
from claimbook.extract.splitting.select import Pick
from claimbook.extract.splitting.split import Split
from claimbook.quantity import Span


@dataclass(frozen=True, slots=True)
class Refused:
    """Something that was not drafted, and why."""

    words: str
    reason: str
    kept: bool = False
    """Whether only these words were dropped and the claim was drafted."""


@dataclass(frozen=True)
class Advice:
    """An advisor's proposals, both verified and refused."""

    picks: tuple[Pick, ...] = ()
    """Further picks to draft a claim for, besides those that the stages selected."""
    candidates: Mapping[Span, Mapping[str, str]] = field(default_factory=dict)
    """Candidates for `about`, `metric` and `kind`, by the span of a pick."""
    refused: tuple[Refused, ...] = ()
    fault: str = ""
    """Why the advice is missing or incomplete; empty if nothing went wrong."""


class Advisor(Protocol):
    """Anything that reviews an article after the stages and proposes more."""

    @property
    def name(self) -> str:
        """A name that identifies its advice."""

    def advise(self, split: Split, lexicon: Lexicon, picks: Sequence[Pick]) -> Advice:
        """Return proposals besides these picks; never raises."""
