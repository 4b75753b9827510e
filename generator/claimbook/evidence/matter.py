"""What is concluded about the figures of one matter, and kept while nothing of it changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from claimbook.evidence.alleged import Alleged
from claimbook.evidence.amounts import Sized, size_figure
from claimbook.evidence.camps import find_camps
from claimbook.evidence.conclude import Concluding
from claimbook.evidence.groups import Group, Matter, make_groups
from claimbook.evidence.rulings import Rulings
from claimbook.evidence.sides import Counsel, Side, make_sides
from claimbook.evidence.standing import Standing, StandingKind, WeighedCamp, WeighedGroup
from claimbook.evidence.succession import Step, find_steps
from claimbook.evidence.timing import list_comparisons
from claimbook.evidence.voices import Voices
from claimbook.grounding import Ground
from claimbook.model import Book
from claimbook.quantity import write_amount
from claimbook.sentences import standings as wording
from claimbook.verdicts import Figure


def weigh_matter(
    counsel: Counsel, grounds: Mapping[str, Ground], matter: Matter, figures: list[Figure]
) -> WeighedMatter:
    """Decide the standings of the claims with these figures, which are all of a matter."""
    weighed = WeighedMatter(tuple(figures), describe_around(counsel, figures), counsel)
    for group in make_groups(counsel.book, grounds, matter, figures):
        weighed.weigh(group)
    return weighed


def describe_around(counsel: Counsel, figures: Sequence[Figure]) -> tuple[object, ...]:
    """What others than their claims and articles say of some figures: voices, and rulings."""
    of, rulings = counsel.voices.of, counsel.rulings
    return tuple([(of(each.id), rulings.describe(each.id)) for each in figures])


def make_standing(rulings: Rulings, claim: str, kind: StandingKind, reason: str) -> Standing:
    """The standing of a claim whose reason is written already."""
    return Standing(claim, kind, partial(str, reason), reviewed=claim in rulings.reviewed)


@dataclass(slots=True)
class WeighedMatter:
    """The conclusions about one matter."""

    figures: tuple[Figure, ...]
    around: tuple[object, ...]
    """What `describe_around` says of them."""
    counsel: Counsel
    standings: dict[str, Standing] = field(default_factory=dict)
    groups: list[WeighedGroup] = field(default_factory=list)
    steps: dict[str, Step] = field(default_factory=dict)
    alleged: list[Alleged] = field(default_factory=list)
    conclusions: list[Concluding] = field(default_factory=list)
    """What tells the reasons of standings when they are asked for."""

    @property
    def book(self) -> Book:
        """The book that it is weighed for."""
        return self.counsel.book

    @property
    def voices(self) -> Voices:
        """The voices of its claims, among others."""
        return self.counsel.voices

    @property
    def rulings(self) -> Rulings:
        """What editors decided."""
        return self.counsel.rulings

    def consult(self, counsel: Counsel) -> None:
        """Ask another counsel that knows the same, so that nothing holds on to an earlier book."""
        self.counsel = counsel
        for each in self.conclusions:
            each.counsel = counsel

    def weigh(self, group: Group) -> None:
        """Decide the standings of the claims in a group."""
        sized = [one for each in group.figures if (one := size_figure(each, group.unit))]
        present = [one for one in sized if one.figure.id not in self.rulings.wrong]
        steps = {step.older: step for step in find_steps(self.book, self.voices, group, present)}
        self.steps.update(steps)
        if group.kind == "allegation":
            current = [one for one in present if one.figure.id not in steps]
            told = ((one, self.voices.of(one.figure.id).voice) for one in current)
            self.alleged += [Alleged(group, one, voice) for one, voice in told]
            return
        for comparison in self._compare(group, present, steps):
            self._conclude(group, comparison)
        for older, step in steps.items():
            self._add_step(older, step)

    def _compare(
        self, group: Group, present: Sequence[Sized], steps: Mapping[str, Step]
    ) -> Iterator[Sequence[Sized]]:
        """What to compare: for figures that keep changing, the counts for the same moment."""
        first = group.figures[0]
        if first.measure in ("running", "moving") and not group.change and group.kind == "fact":
            yield from list_comparisons(self.book, self.voices, present, steps)
        else:
            yield [one for one in present if one.figure.id not in steps]

    def _conclude(self, group: Group, comparison: Sequence[Sized]) -> None:
        if not comparison:
            return
        told = {one.figure.id: self.voices.of(one.figure.id).voice.id for one in comparison}
        camps = find_camps(comparison, told)
        sides = make_sides(self.counsel, group, camps.camps)
        concluding = Concluding(self.counsel, group, sides)
        self.conclusions.append(concluding)
        for standing in concluding.conclude():
            self.standings[standing.claim] = standing
        for one in camps.undecided:
            reason = wording.say_between(f"“{one.figure.amount.text}”")
            self._add(one.figure.id, StandingKind.SINGLE, reason)
        undecided = tuple(one.figure.id for one in camps.undecided)
        weighed = tuple(self._weigh_camp(side) for side in sides)
        self.groups.append(WeighedGroup(group, weighed, undecided))

    def _weigh_camp(self, side: Side) -> WeighedCamp:
        ids = tuple(one.figure.id for one in side.camp.figures)
        kind = self.standings[ids[0]].kind
        settler = side.settler.voice if side.settler else None
        return WeighedCamp(ids, side.words, side.voices, kind, settler)

    def _add(self, claim: str, kind: StandingKind, reason: str) -> None:
        self.standings[claim] = make_standing(self.rulings, claim, kind, reason)

    def _add_step(self, older: str, step: Step) -> None:
        newer = self.book.claims[step.newer]
        name = self.voices.of(newer.id).name
        figure = write_amount(newer.amount) if newer.amount else ""
        kind = StandingKind(step.change.value)
        self._add(older, kind, wording.say_replaced(name, figure, step.change.value))
