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
from claimbook.evidence.side import Counsel, Side
from claimbook.evidence.sides import make_sides
from claimbook.evidence.standing import Standing, StandingKind, WeighedCamp, WeighedGroup
from claimbook.evidence.succession import Step, find_steps
from claimbook.evidence.timing import list_comparisons
from claimbook.grounding import Ground
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
class Conclusions:
    """What follows from comparing claims: those of one matter, or all of a book."""

    standings: dict[str, Standing] = field(default_factory=dict)
    groups: list[WeighedGroup] = field(default_factory=list)
    steps: dict[str, Step] = field(default_factory=dict)
    """What replaced a claim, by the id of the older one."""
    alleged: list[Alleged] = field(default_factory=list)

    def add(self, other: Conclusions) -> None:
        """Add what follows for other claims."""
        self.standings |= other.standings
        self.groups += other.groups
        self.steps |= other.steps
        self.alleged += other.alleged


@dataclass(slots=True)
class WeighedMatter:
    """One matter with what was concluded about it."""

    figures: tuple[Figure, ...]
    around: tuple[object, ...]
    """What `describe_around` says of them."""
    counsel: Counsel
    conclusions: Conclusions = field(default_factory=Conclusions)
    _comparisons: list[Concluding] = field(default_factory=list)
    """What writes the reasons of standings when they are asked for."""

    def consult(self, counsel: Counsel) -> None:
        """Ask another counsel that knows the same, so that nothing holds on to an earlier book."""
        self.counsel = counsel
        for each in self._comparisons:
            each.consult(counsel)

    def weigh(self, group: Group) -> None:
        """Decide the standings of the claims in a group."""
        sized = [one for each in group.figures if (one := size_figure(each, group.unit))]
        present = [one for one in sized if one.figure.id not in self.counsel.rulings.wrong]
        steps = {
            step.older: step
            for step in find_steps(self.counsel.book, self.counsel.voices, group, present)
        }
        self.conclusions.steps.update(steps)
        if group.kind == "allegation":
            current = [one for one in present if one.figure.id not in steps]
            self.conclusions.alleged += [
                Alleged(group, one, self.counsel.attribute(one).voice) for one in current
            ]
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
            yield from list_comparisons(self.counsel.book, self.counsel.voices, present, steps)
        else:
            yield [one for one in present if one.figure.id not in steps]

    def _conclude(self, group: Group, comparison: Sequence[Sized]) -> None:
        if not comparison:
            return
        told = {one.figure.id: self.counsel.attribute(one).voice.id for one in comparison}
        camps = find_camps(comparison, told)
        sides = make_sides(self.counsel, group, camps.camps)
        concluding = Concluding(self.counsel, group, sides)
        self._comparisons.append(concluding)
        for standing in concluding.conclude():
            self.conclusions.standings[standing.claim] = standing
        for one in camps.undecided:
            reason = wording.say_between(f"“{one.figure.amount.text}”")
            self._add(one.figure.id, StandingKind.SINGLE, reason)
        undecided = tuple(one.figure.id for one in camps.undecided)
        weighed = tuple(self._weigh_camp(side) for side in sides)
        self.conclusions.groups.append(WeighedGroup(group, weighed, undecided))

    def _weigh_camp(self, side: Side) -> WeighedCamp:
        ids = tuple(one.figure.id for one in side.camp.figures)
        kind = self.conclusions.standings[ids[0]].kind
        settler = side.settler.voice if side.settler else None
        return WeighedCamp(ids, side.words, side.voices, kind, settler)

    def _add(self, claim: str, kind: StandingKind, reason: str) -> None:
        self.conclusions.standings[claim] = make_standing(self.counsel.rulings, claim, kind, reason)

    def _add_step(self, older: str, step: Step) -> None:
        newer = self.counsel.book.claims[step.newer]
        name = self.counsel.voices.of(newer.id).name
        figure = write_amount(newer.amount) if newer.amount else ""
        kind = StandingKind(step.change.value)
        self._add(older, kind, wording.say_replaced(name, figure, step.change.value))
