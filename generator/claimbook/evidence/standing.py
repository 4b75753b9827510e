"""Standings of claims, and the camps and disagreements that they follow from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeVar

from claimbook.evidence.groups import Group, Matter
from claimbook.evidence.succession import Step
from claimbook.evidence.voice import Attribution, Voice
from claimbook.verdicts import MAJOR, Explanation, PairVerdict

if TYPE_CHECKING:
    from claimbook.evidence.matter import WeighedMatter

T = TypeVar("T")


class StandingKind(StrEnum):
    """What a reader may conclude about a claim."""

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
"""Standings that suggest a mistake, which an editor should review."""
AMBER = frozenset({StandingKind.DIFFERS, StandingKind.DISPUTED})
BEST = (
    StandingKind.SETTLED,
    StandingKind.AGREED,
    StandingKind.ECHOED,
    StandingKind.SINGLE,
    StandingKind.EXPLAINED,
    StandingKind.DISPUTED,
    StandingKind.DIFFERS,
)
"""Standings of figures that may lead a page, the best confirmed first."""


@dataclass(frozen=True)
class Standing:
    """The standing of a claim, with a sentence that explains it."""

    claim: str
    kind: StandingKind
    write_reason: Callable[[], str] = field(repr=False, compare=False)
    """Writes the reason on demand, since few reasons are ever read."""
    voices: int = 1
    """How many voices confirm the figure, including its own."""
    against: int = 0
    """How many voices give another figure."""
    contradicted: bool = False
    """Whether it is contradicted by a claim that itself stands alone, differs or is wrong."""
    interested: bool = False
    """Whether the voice speaks about its own prospects, value or products, or is a party."""
    reviewed: bool = False
    """Whether an editor has reviewed it."""

    @cached_property
    def reason(self) -> str:
        """Why the claim has its standing: one sentence, with its full stop."""
        return self.write_reason()


@dataclass(frozen=True, slots=True)
class WeighedCamp:
    """Figures that confirm each other, and who gives them."""

    claims: tuple[str, ...]
    """The claim that started the camp comes first. The others are in the order of their ids."""
    figure: str
    """The figure as the first of the claims writes it."""
    voices: tuple[Voice, ...]
    """The voices that count, by id."""
    kind: StandingKind
    """The standing of most of its claims."""
    settler: Voice | None = None
    """The voice whose own word settles it."""
    settling: str = ""
    """The claim with the settler's figure, as reasons name it."""
    uniform: bool = True
    """Whether all its claims give the same number with the same hedge."""
    alike: bool = False
    """Whether it contradicts no camp of its group, since one is merely given more coarsely."""


@dataclass(frozen=True, slots=True)
class WeighedGroup:
    """Claims that were compared with each other, divided into camps."""

    group: Group
    camps: tuple[WeighedCamp, ...]
    undecided: tuple[str, ...] = ()
    """Claims that fit two camps, or that fit one only as a distant bound."""


@dataclass(frozen=True)
class Disagreement:
    """Camps that cannot all be true."""

    id: str
    """Made from the two claims that disagreed first, so that it stays the same when others join."""
    claims: tuple[str, ...]
    """In the order in which the claims were made, then by id."""
    camps: tuple[WeighedCamp, ...]
    """The settled one first, then by number of voices; contradicted ones last."""
    shown: tuple[str, str] | None
    """The two claims that represent it, the contradicted one first; None for a single camp."""
    pair: PairVerdict | None
    """The comparison of these two; None if they have no common scale."""
    explain: Callable[[], Iterable[Explanation]] = field(repr=False, compare=False)
    """Looks for possible explanations."""
    state: Literal["open", "explained", "superseded", "ruled"] = "open"
    reason: str = ""
    """The editor's reason; empty if it is open, or if later figures have simply superseded it."""
    source: str | None = None
    """How the editor knows: the id of a claim, entity or outlet, or a description."""
    ruling: str | None = None
    """The claim that an editor ruled for; `none` if the editor could not find out who is right."""
    reviewed: date | None = None
    """When an editor last reviewed it."""

    @cached_property
    def explanations(self) -> tuple[Explanation, ...]:
        """Possible explanations, the most specific first."""
        return tuple(self.explain())

    @property
    def factor(self) -> Decimal | None:
        """The ratio of the larger to the smaller of the two claims that represent it.

        None if unknown.
        """
        return self.pair.factor if self.pair else None

    @property
    def major(self) -> bool:
        """Whether the two are far apart or have opposite signs."""
        return self.pair is not None and (self.factor is None or self.factor > MAJOR)


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that only a series of figures, or a text, can show."""

    kind: str
    """`count-fell`, `same-figure-other-period` or `wire-copy`."""
    claims: tuple[str, ...]
    article: str
    sentence: str


@dataclass(frozen=True)
class Evidence:
    """What a reader may conclude from the claims of a book."""

    standings: Mapping[str, Standing] = field(default_factory=dict)
    """By claim id, for all claims that are not drafts."""
    groups: tuple[WeighedGroup, ...] = ()
    attributions: Mapping[str, Attribution] = field(default_factory=dict)
    """The attribution of each claim."""
    steps: Mapping[str, Step] = field(default_factory=dict)
    """The replacement of each claim that was replaced, by its id."""
    earlier: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The claims that a claim replaced, the latest first."""
    notices: tuple[Notice, ...] = ()
    group_of: Mapping[str, WeighedGroup] = field(default_factory=dict)
    """By claim id, for claims that were compared with others."""
    doubts: Mapping[str, str] = field(default_factory=dict)
    """The doubtful claim that gave a claim its period, or a derived figure its value."""
    disagreements: tuple[Disagreement, ...] = ()
    """By id."""
    answers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The claims that contradict an allegation as a fact, by its id."""
    matters: Mapping[Matter, WeighedMatter] = field(default_factory=dict, repr=False, compare=False)
    """The matters that it was put together from."""

    @cached_property
    def allegations_of(self) -> Mapping[str, tuple[str, ...]]:
        """By claim id, the allegations that the claim contradicts."""
        found: dict[str, tuple[str, ...]] = {}
        for alleged, claims in self.answers.items():
            for claim in claims:
                found[claim] = (*found.get(claim, ()), alleged)
        return found

    @cached_property
    def disagreement(self) -> Mapping[str, Disagreement]:
        """The disagreements by id."""
        return {each.id: each for each in self.disagreements}

    @cached_property
    def disagreements_of(self) -> Mapping[str, tuple[str, ...]]:
        """By claim id, the ids of its disagreements, open ones first."""
        found: dict[str, tuple[str, ...]] = {}
        for each in sorted(self.disagreements, key=lambda each: each.state != "open"):
            for claim in each.claims:
                found[claim] = (*found.get(claim, ()), each.id)
        return found

    @cached_property
    def camp_of(self) -> Mapping[str, WeighedCamp]:
        """By claim id, the camp of each claim that is in one."""
        return self.of_camps(lambda camp: camp)

    def of_camps(self, work: Callable[[WeighedCamp], T]) -> dict[str, T]:
        """Return what is worked out once for each camp, by the id of each claim in it."""
        camps = (camp for group in self.groups for camp in group.camps)
        return {claim: found for camp in camps for found in (work(camp),) for claim in camp.claims}

    def of(self, claim: str) -> Standing | None:
        """Return the standing of a claim; None for a draft."""
        return self.standings.get(claim)
