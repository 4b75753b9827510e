"""How a claim stands: one word for each, and the camps that it follows from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Literal

from claimbook.evidence.groups import Group
from claimbook.evidence.succession import Step
from claimbook.evidence.voice import Attribution, Voice
from claimbook.verdicts import Explanation, PairVerdict


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
FAR = Decimal("1.5")
"""From this factor on figures are far apart."""


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
    settler: Voice | None = None
    """Whose own word settles it."""


@dataclass(frozen=True, slots=True)
class WeighedGroup:
    """Claims that were held against each other, in their camps."""

    group: Group
    camps: tuple[WeighedCamp, ...]
    undecided: tuple[str, ...] = ()
    """Claims that fit two camps, or are only strained."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Camps that cannot all be true."""

    id: str
    """Of the two claims that first disagreed, so that it stays when later claims join."""
    claims: tuple[str, ...]
    """In the order in which they were made, then of their ids."""
    camps: tuple[WeighedCamp, ...]
    """The settled one first, then by their voices; those that are told against last."""
    shown: tuple[str, str] | None
    """The two claims that show it, the one that is told against first; None of one camp alone."""
    pair: PairVerdict | None
    """The arithmetic of these two; None where they have no common scale."""
    explanations: tuple[Explanation, ...] = ()
    """What may explain it, most specific first."""
    state: Literal["open", "explained", "superseded", "ruled"] = "open"
    reason: str = ""
    """The editor's; empty where it is open, or superseded by later figures alone."""
    source: str | None = None
    """How the editor knows: the id of a claim, an entity or an outlet, or words."""
    ruling: str | None = None
    """The claim that an editor ruled for; `none` where it was examined and nobody can tell."""
    reviewed: date | None = None
    """When an editor last looked at it."""

    @property
    def factor(self) -> Decimal | None:
        """How many times the smaller of the two shown figures the larger is."""
        return self.pair.factor if self.pair else None

    @property
    def major(self) -> bool:
        """Whether the two are far apart, or have opposite signs."""
        return self.pair is not None and (self.factor is None or self.factor > FAR)


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
    disagreements: tuple[Disagreement, ...] = ()
    """By id."""

    @cached_property
    def disagreement(self) -> Mapping[str, Disagreement]:
        """The disagreements by id."""
        return {each.id: each for each in self.disagreements}

    @cached_property
    def disagreements_of(self) -> Mapping[str, tuple[str, ...]]:
        """By claim id, the ids of the disagreements that it is in: open ones come first."""
        found: dict[str, tuple[str, ...]] = {}
        for each in sorted(self.disagreements, key=lambda each: each.state != "open"):
            for claim in each.claims:
                found[claim] = (*found.get(claim, ()), each.id)
        return found

    def of(self, claim: str) -> Standing | None:
        """How a claim stands; None of a draft."""
        return self.standings.get(claim)
