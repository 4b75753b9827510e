"""How a claim stands: one word for each, and the camps that it follows from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from claimbook.evidence.groups import Group
from claimbook.evidence.succession import Step
from claimbook.evidence.voice import Attribution, Voice


class StandingKind(StrEnum):
    """What a reader may conclude of a claim."""

    WRONG = "wrong"
    EXPLAINED = "explained"
    SETTLED = "settled"
    STANDS_ALONE = "stands-alone"
    DIFFERS = "differs"
    DISPUTED = "disputed"
    AGREED = "agreed"
    ECHOED = "echoed"
    SINGLE = "single"
    REPLACED = "replaced"
    UPDATED = "updated"
    MOVED = "moved"
    OPINION = "opinion"
    ALLEGATION = "allegation"


RED = frozenset({StandingKind.WRONG, StandingKind.STANDS_ALONE})
"""Standings that accuse: somebody should have looked."""
AMBER = frozenset({StandingKind.DIFFERS, StandingKind.DISPUTED})


@dataclass(frozen=True, slots=True)
class Standing:
    """How one claim stands, with one sentence that says why."""

    claim: str
    kind: StandingKind
    reason: str
    """One sentence, with its full stop."""
    voices: int = 1
    """How many voices bear the figure out, its own among them."""
    against: int = 0
    """How many voices have another figure."""
    contradicted: bool = False
    """Whether somebody says otherwise who stands alone, differs or is wrong."""
    interested: bool = False
    """Whether the voice speaks of its own prospects, value or products, or is a party."""
    reviewed: bool = False
    """Whether an editor has looked at it."""


@dataclass(frozen=True, slots=True)
class WeighedCamp:
    """Figures that bear each other out, and who says them."""

    claims: tuple[str, ...]
    """The one that founded the camp first, then by id."""
    figure: str
    """As the founder writes it."""
    voices: tuple[Voice, ...]
    """Those that count, by id."""
    kind: StandingKind
    """The standing of most of its claims."""


@dataclass(frozen=True, slots=True)
class WeighedGroup:
    """Claims that were held against each other, in their camps."""

    group: Group
    camps: tuple[WeighedCamp, ...]
    undecided: tuple[str, ...] = ()
    """Claims that fit two camps, or are only strained."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What a series or a text shows, which no pair of figures can."""

    kind: str
    """`count-fell`, `same-figure-other-period` or `wire-copy`."""
    claims: tuple[str, ...]
    article: str
    sentence: str


@dataclass(frozen=True)
class Evidence:
    """What a reader may conclude from the claims of a book."""

    standings: Mapping[str, Standing] = field(default_factory=dict)
    """By claim id, of all claims that are not drafts."""
    groups: tuple[WeighedGroup, ...] = ()
    attributions: Mapping[str, Attribution] = field(default_factory=dict)
    """The voice of each claim."""
    steps: Mapping[str, Step] = field(default_factory=dict)
    """What took the place of a claim, by the id of the older."""
    earlier: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The claims that a claim took the place of, the latest first."""
    notices: tuple[Notice, ...] = ()
    group_of: Mapping[str, WeighedGroup] = field(default_factory=dict)
    """By claim id, of those that were held against others."""
    doubts: Mapping[str, str] = field(default_factory=dict)
    """Claims and derived figures that rest on a claim which is wrong or stands alone."""

    def of(self, claim: str) -> Standing | None:
        """How a claim stands; None of a draft."""
        return self.standings.get(claim)


FAR = Decimal("1.5")
"""From this factor on figures are far apart."""
