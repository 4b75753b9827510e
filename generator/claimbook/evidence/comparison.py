"""Decide the standing of each claim in a comparison; the first rule that applies wins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from claimbook.evidence.amounts import Sized
from claimbook.evidence.groups import Group
from claimbook.evidence.reasons import Reasons
from claimbook.evidence.side import Side, Testimony
from claimbook.evidence.standing import Standing, StandingKind
from claimbook.model import OWN, Kind
from claimbook.sentences import style

_MANY = 3
"""A voice that contradicts at least this many others differs, rather than being merely disputed."""
_NEVER_RED = frozenset({Kind.ESTIMATE, Kind.FORECAST, Kind.ALLEGATION})


@dataclass(slots=True)
class Comparison:
    """The sides of a comparison, and the standings that follow from them."""

    testimony: Testimony
    group: Group
    sides: Sequence[Side]
    reasons: Reasons = field(init=False)

    def __post_init__(self) -> None:
        """Create the writer of reasons."""
        self.reasons = Reasons(self.testimony)

    def rely_on(self, testimony: Testimony) -> None:
        """Replace the testimony with an equal one."""
        self.testimony = self.reasons.testimony = testimony

    def conclude(self) -> Iterator[Standing]:
        """Yield the standing of each claim."""
        for side in self.sides:
            side.weaker = self._weigh_alone(side) if side.rivals else None
        for side in self.sides:
            kind = self._choose(side)
            for each in side.camp.figures:
                yield self._stand(side, kind, each)

    def _weigh_alone(self, side: Side) -> StandingKind | None:
        """Return whether a side stands alone or differs from the others; None if neither."""
        if side.settled or not side.lone:
            return None
        main = side.rivals[0]
        figures = side.camp.figures
        reviewed = any(each.figure.id in self.testimony.rulings.reviewed for each in figures)
        red = not any(each.figure.kind in _NEVER_RED for each in figures)
        red = red and not self._is_guess(side)
        if main.settled:
            far = side.is_far_from(main) or reviewed
            red = red and not self._is_guess(main)
            return StandingKind.STANDS_ALONE if far and red else StandingKind.DIFFERS
        for other in side.own_article.values():
            far = side.is_far_from(other) or reviewed
            if far and red and other.witnesses - side.everybody:
                return StandingKind.STANDS_ALONE
        if max(len(rival.witnesses) for rival in side.rivals) >= _MANY:
            return StandingKind.DIFFERS
        return None

    def _is_guess(self, side: Side) -> bool:
        """Whether a side's figures are only assumed to be for the period of the other sides."""
        assumed = (self.group.assumed.get(each.figure.id) for each in side.camp.figures)
        return all(each is not None and each.is_guess for each in assumed)

    def _stand(self, side: Side, kind: StandingKind, each: Sized) -> Standing:
        """Return the standing of a claim: its side's, unless an editor explained this claim."""
        explained = self.testimony.find_closing(side, each, examined=False)
        return Standing(
            claim=each.figure.id,
            kind=StandingKind.EXPLAINED if explained else kind,
            write_reason=partial(style.end, explained)
            if explained
            else partial(self.reasons.write, kind, side, each),
            voices=max(1, len(side.voices)),
            against=side.against,
            contradicted=bool(side.rivals) and not explained and kind in _BORNE_OUT,
            interested=self._is_interested(each),
            reviewed=each.figure.id in self.testimony.rulings.reviewed,
        )

    def _choose(self, side: Side) -> StandingKind:
        if side.settled:
            return StandingKind.SETTLED
        if side.weaker:
            return side.weaker
        if any(rival.weaker is None for rival in side.rivals):
            return StandingKind.DISPUTED
        if len(side.voices) > 1:
            return StandingKind.AGREED
        echoed = len(self.testimony.list_outlets(side)) > 1
        return StandingKind.ECHOED if echoed else StandingKind.SINGLE

    def _is_interested(self, each: Sized) -> bool:
        """Whether the voice speaks about itself, or is a party to the event."""
        voice = self.testimony.attribute(each).voice
        if voice.is_outlet:
            return False
        parties = self.testimony.book.claims[each.figure.id].parties
        if any(voice == self.testimony.voices.of_entity(party) for party in parties):
            return True
        metric = self.testimony.book.metrics.get(self.group.metric)
        owns = metric is not None and OWN in metric.authority
        about = self.testimony.voices.of_entity(self.group.entity)
        return voice == about and not owns and self.group.kind == "fact"


_BORNE_OUT = frozenset(
    {StandingKind.SETTLED, StandingKind.AGREED, StandingKind.ECHOED, StandingKind.SINGLE}
)
