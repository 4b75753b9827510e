"""Draw conclusions about the figures of one matter, and keep them until something in it changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from claimbook.evidence import sentences
from claimbook.evidence.alleged import Alleged
from claimbook.evidence.amounts import Sized, size_figure
from claimbook.evidence.camps import find_camps
from claimbook.evidence.comparison import Comparison
from claimbook.evidence.groups import Group, Matter, make_groups
from claimbook.evidence.rulings import Rulings
from claimbook.evidence.side import Side, Testimony
from claimbook.evidence.sides import make_sides
from claimbook.evidence.standing import Standing, StandingKind, WeighedCamp, WeighedGroup
from claimbook.evidence.succession import Step, find_steps
from claimbook.evidence.timing import list_comparisons
from claimbook.grounding import Ground
from claimbook.model import Where
from claimbook.quantity import Amount, write_amount
from claimbook.sentences import standings as wording
from claimbook.verdicts import Figure

_ROUNDED = 100
"""From this last place on, a count without a hedge may be rounded."""


def weigh_matter(
    testimony: Testimony, grounds: Mapping[str, Ground], matter: Matter, figures: list[Figure]
) -> WeighedMatter:
    """Decide the standings of the claims with these figures, which all belong to one matter."""
    weighed = WeighedMatter(tuple(figures), describe_around(testimony, figures), testimony)
    compared = [each for each in figures if not _is_rounded_headline(each, figures)]
    for group in make_groups(testimony.book, grounds, matter, compared):
        weighed.weigh(group)
    return weighed


def _is_rounded_headline(head: Figure, figures: Sequence[Figure]) -> bool:
    """Whether a headline rounds a count of its text: 61,000 above 61,400.

    It neither contradicts nor confirms anybody: the count in the text is compared instead.
    """
    return head.where is Where.HEADLINE and any(
        each.article == head.article
        and each.where is not Where.HEADLINE
        and not each.earlier
        and _rounds(head.amount, each.amount)
        for each in figures
    )


def _rounds(coarse: Amount, fine: Amount) -> bool:
    """Whether a count is another one, rounded down or to the nearest hundred or more."""
    if not (coarse.exact and fine.exact) or coarse.unit != fine.unit or coarse.q < _ROUNDED:
        return False
    if coarse.value is None or fine.value is None or fine.q >= coarse.q:
        return False
    above = fine.value - coarse.value
    return -coarse.q / 2 <= above < coarse.q


def describe_around(testimony: Testimony, figures: Sequence[Figure]) -> tuple[object, ...]:
    """Return what the standings of figures depend on besides their claims.

    These are voices, rulings, dates of publication, and whether a headline has its figure from its
    text.
    """
    of, rulings, borne_out = testimony.voices.of, testimony.rulings, testimony.borne_out
    articles = testimony.book.article
    return tuple(
        [
            (
                of(each.id),
                rulings.describe(each.id),
                articles[each.article].published,
                each.id in borne_out,
            )
            for each in figures
        ]
    )


def make_standing(rulings: Rulings, claim: str, kind: StandingKind, reason: str) -> Standing:
    """Create a standing whose reason is already written."""
    return Standing(claim, kind, partial(str, reason), reviewed=claim in rulings.reviewed)


@dataclass(slots=True)
class Conclusions:
    """The conclusions from comparing claims, either of one matter or of a whole book."""

    standings: dict[str, Standing] = field(default_factory=dict)
    groups: list[WeighedGroup] = field(default_factory=list)
    steps: dict[str, Step] = field(default_factory=dict)
    """The replacement of each claim that was replaced, by its id."""
    alleged: list[Alleged] = field(default_factory=list)

    def add(self, other: Conclusions) -> None:
        """Add the conclusions about other claims."""
        self.standings |= other.standings
        self.groups += other.groups
        self.steps |= other.steps
        self.alleged += other.alleged


@dataclass(slots=True)
class WeighedMatter:
    """One matter, with the conclusions about it."""

    figures: tuple[Figure, ...]
    around: tuple[object, ...]
    """What `describe_around` returned for the figures."""
    testimony: Testimony
    conclusions: Conclusions = field(default_factory=Conclusions)
    _comparisons: list[Comparison] = field(default_factory=list)
    """Writes the reasons of standings on demand."""

    def rely_on(self, testimony: Testimony) -> None:
        """Replace the testimony with an equal one, so that the earlier book can be freed."""
        self.testimony = testimony
        for each in self._comparisons:
            each.rely_on(testimony)

    def weigh(self, group: Group) -> None:
        """Decide the standings of the claims in a group."""
        sized = [one for each in group.figures if (one := size_figure(each, group.unit))]
        present = [one for one in sized if one.figure.id not in self.testimony.rulings.wrong]
        steps = {
            step.older: step
            for step in find_steps(self.testimony.book, self.testimony.voices, group, present)
        }
        self.conclusions.steps.update(steps)
        if group.kind == "allegation":
            current = [one for one in present if one.figure.id not in steps]
            self.conclusions.alleged += [
                Alleged(group, one, self.testimony.attribute(one).voice) for one in current
            ]
            return
        for compared in self._compare(group, present, steps):
            self._conclude(group, compared)
        for older, step in steps.items():
            self._add_step(older, step)

    def _compare(
        self, group: Group, present: Sequence[Sized], steps: Mapping[str, Step]
    ) -> Iterator[Sequence[Sized]]:
        """Yield the figures to compare; for running totals, the counts for each moment."""
        first = group.figures[0]
        if first.measure in ("running", "moving") and not group.change and group.kind == "fact":
            yield from list_comparisons(self.testimony.book, self.testimony.voices, present, steps)
        else:
            yield [one for one in present if one.figure.id not in steps]

    def _conclude(self, group: Group, figures: Sequence[Sized]) -> None:
        if not figures:
            return
        voices = {one.figure.id: self.testimony.attribute(one).voice.id for one in figures}
        camps = find_camps(figures, voices, group.assumed)
        sides = make_sides(self.testimony, group, camps.camps)
        comparison = Comparison(self.testimony, group, sides)
        self._comparisons.append(comparison)
        for standing in comparison.conclude():
            self.conclusions.standings[standing.claim] = standing
        for one in camps.undecided:
            self._add(one.one.figure.id, StandingKind.SINGLE, sentences.explain_undecided(one))
        undecided = tuple(one.one.figure.id for one in camps.undecided)
        weighed = tuple(self._weigh_camp(side) for side in sides)
        self.conclusions.groups.append(WeighedGroup(group, weighed, undecided))

    def _weigh_camp(self, side: Side) -> WeighedCamp:
        ids = tuple(one.figure.id for one in side.camp.figures)
        kind = self.conclusions.standings[ids[0]].kind
        settler = side.settler.voice if side.settler else None
        alike = bool(side.alike) and not side.rivals
        uniform, found = side.camp.uniform, self.testimony.find_settling(side)
        settling = found.figure.id if found else ""
        return WeighedCamp(ids, side.words, side.voices, kind, settler, settling, uniform, alike)

    def _add(self, claim: str, kind: StandingKind, reason: str) -> None:
        self.conclusions.standings[claim] = make_standing(
            self.testimony.rulings, claim, kind, reason
        )

    def _add_step(self, older: str, step: Step) -> None:
        newer = self.testimony.book.claims[step.newer]
        name = self.testimony.voices.of(newer.id).name
        figure = write_amount(newer.amount) if newer.amount else ""
        kind = StandingKind(step.change.value)
        self._add(older, kind, wording.explain_replaced(name, figure, step.change.value))
