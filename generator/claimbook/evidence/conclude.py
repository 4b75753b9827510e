"""The standing of each claim in a comparison: the first rule that applies decides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from claimbook.evidence.amounts import Sized
from claimbook.evidence.groups import Group
from claimbook.evidence.side import Counsel, Side
from claimbook.evidence.standing import Standing, StandingKind
from claimbook.evidence.telling import Telling
from claimbook.model import OWN, Kind
from claimbook.sentences import style

_MANY = 3
"""A voice that is against at least this many others differs and is not merely disputed."""
_NEVER_RED = frozenset({Kind.ESTIMATE, Kind.FORECAST, Kind.ALLEGATION})


@dataclass(slots=True)
class Concluding:
    """The sides of a comparison and the standings that follow from them."""

    counsel: Counsel
    group: Group
    sides: Sequence[Side]
    telling: Telling = field(init=False)

    def __post_init__(self) -> None:
        """Take whatever tells the reasons."""
        self.telling = Telling(self.counsel, self.group)

    def consult(self, counsel: Counsel) -> None:
        """Ask another counsel that knows the same."""
        self.counsel = self.telling.counsel = counsel

    def conclude(self) -> Iterator[Standing]:
        """The standing of each claim."""
        for side in self.sides:
            side.weaker = self._weigh_alone(side) if side.rivals else None
        for side in self.sides:
            kind = self._choose(side)
            for each in side.camp.figures:
                yield self._stand(side, kind, each)

    def _weigh_alone(self, side: Side) -> StandingKind | None:
        """Whether a side stands alone or differs from the others; None if neither."""
        if side.settled or not side.lone:
            return None
        main = side.rivals[0]
        figures = side.camp.figures
        reviewed = any(each.figure.id in self.counsel.rulings.reviewed for each in figures)
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
        """Whether it is only a guess that a side's figures are for the period of the others."""
        assumed = (self.group.assumed.get(each.figure.id) for each in side.camp.figures)
        return all(each is not None and each.is_guess for each in assumed)

    def _stand(self, side: Side, kind: StandingKind, each: Sized) -> Standing:
        """The standing of a claim: its side's, unless an editor explained this claim."""
        explained = self.counsel.find_closing(side, each, examined=False)
        return Standing(
            claim=each.figure.id,
            kind=StandingKind.EXPLAINED if explained else kind,
            tell=partial(style.end, explained)
            if explained
            else partial(self.telling.tell, kind, side, each),
            voices=max(1, len(side.voices)),
            against=side.against,
            contradicted=bool(side.rivals) and not explained and kind in _BORNE_OUT,
            interested=self._is_interested(each),
            reviewed=each.figure.id in self.counsel.rulings.reviewed,
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
        echoed = len(self.counsel.list_outlets(side)) > 1
        return StandingKind.ECHOED if echoed else StandingKind.SINGLE

    def _is_interested(self, each: Sized) -> bool:
        """Whether the voice speaks about itself or is a party to what is told."""
        voice = self.counsel.attribute(each).voice
        if voice.is_outlet:
            return False
        parties = self.counsel.book.claims[each.figure.id].parties
        if any(voice == self.counsel.voices.of_entity(party) for party in parties):
            return True
        metric = self.counsel.book.metrics.get(self.group.metric)
        owns = metric is not None and OWN in metric.authority
        about = self.counsel.voices.of_entity(self.group.entity)
        return voice == about and not owns and self.group.kind == "fact"


_BORNE_OUT = frozenset(
    {StandingKind.SETTLED, StandingKind.AGREED, StandingKind.ECHOED, StandingKind.SINGLE}
)
