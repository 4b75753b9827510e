"""What somebody else makes of an article: more to draft, and candidates for what is open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from claimbook.extract.lexicon import Lexicon
from claimbook.extract.select import Pick
from claimbook.extract.split import Split
from claimbook.grounding import Span


@dataclass(frozen=True, slots=True)
class Refused:
    """Something for which no draft holds, and why."""

    words: str
    reason: str
    kept: bool = False
    """Whether the claim is drafted, without the words."""


@dataclass(frozen=True)
class Advice:
    """What was proposed and verified, and what was not."""

    picks: tuple[Pick, ...] = ()
    """What a claim is to be drafted for besides what our own stages selected."""
    candidates: Mapping[Span, Mapping[str, str]] = field(default_factory=dict)
    """By the span of a pick: what may stand in `about`, `metric` and `kind`."""
    refused: tuple[Refused, ...] = ()
    fault: str = ""
    """Why there is no advice, or not all of it; empty if nothing went wrong."""


class Advisor(Protocol):
    """Looks at an article after our own stages have."""

    @property
    def name(self) -> str:
        """What tells its advice from that of others."""

    def advise(self, split: Split, lexicon: Lexicon, picks: Sequence[Pick]) -> Advice:
        """What it proposes besides these picks; never raises."""
