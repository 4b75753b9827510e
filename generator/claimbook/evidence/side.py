"""A side of a comparison, and the testimony that decides who takes it."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from types import MappingProxyType

from claimbook.evidence.amounts import Sized, are_far_apart
from claimbook.evidence.camps import Camp, are_alike
from claimbook.evidence.rulings import Rulings
from claimbook.evidence.standing import StandingKind
from claimbook.evidence.voice import Attribution, Voice
from claimbook.evidence.voices import Voices
from claimbook.model import NOBODY, Book, Kind
from claimbook.verdicts.wording import write_figure


@dataclass(slots=True, eq=False)
class Side:
    """A camp together with its voices, and everything worked out about it.

    A large book has tens of thousands of sides, so an empty dict in each would take megabytes.
    """

    camp: Camp
    voices: tuple[Voice, ...] = ()
    """The independent voices, ordered by id. A voice that is in two camps counts in neither."""
    witnesses: frozenset[str] = frozenset()
    """Who counts against other sides: the voices, or the outlets if they dispute a voice's word."""
    everybody: frozenset[str] = frozenset()
    """The witnesses, and all who contradict themselves."""
    settler: Attribution | None = None
    """The attribution whose word settles the comparison, if it is on this side."""
    ruled: bool = False
    booked: bool = False
    """Whether only the entity can know the figure, so that all outlets repeat a single word."""
    topics: frozenset[str] = frozenset()
    """What its figures can contradict, as returned by `name_topic`."""
    rivals: tuple[Side, ...] = ()
    """The sides that cannot also be true: the settled one first, then by number of witnesses."""
    alike: tuple[Side, ...] = ()
    """The sides whose figures neither confirm nor contradict its own."""
    otherwise: tuple[Side, ...] = ()
    """Expectations that differ and do not contradict it: for a plan, the forecasts of others."""
    against: int = 0
    """How many witnesses give another figure."""
    own_article: Mapping[str, Side] = field(default_factory=lambda: _NOWHERE)
    """By claim id, the other side that the same voice takes in the same article.

    For a headline that nothing in its article confirms, this is the side that the article takes.
    """
    weaker: StandingKind | None = None
    """The standing of its claims if it stands alone or differs."""
    reason: str = ""
    """The reason that all its claims share, once written."""
    names: list[str] | None = None
    """The names that it is reported under, once worked out."""
    speakers: Mapping[str, str] | None = None
    """The only person who spoke for each voice, by voice, once worked out."""
    _words: str = ""

    @property
    def words(self) -> str:
        """The figure of the side, as its narrowest claim writes it. Most sentences repeat it."""
        if not self._words:
            self._words = write_figure(self.camp.founder.figure)
        return self._words

    @property
    def settled(self) -> bool:
        """Whether somebody's word or an editor's ruling decides in its favour."""
        return self.ruled or self.settler is not None

    @property
    def lone(self) -> bool:
        """Whether it has only one voice."""
        return len(self.everybody) == 1

    def is_alike(self, other: Side) -> bool:
        """Whether the figures of another side neither confirm nor contradict its own."""
        return other is not self and are_alike(self.camp, other.camp)

    @property
    def kind(self) -> Kind:
        """The kind of its narrowest figure."""
        return self.camp.founder.figure.kind

    def is_far_from(self, other: Side) -> bool:
        """Whether the figures of the two sides differ by half or more."""
        return are_far_apart(self.camp.founder, other.camp.founder)


_NOWHERE: Mapping[str, Side] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Testimony:
    """What decides whose word a claim is: the book, the claim's voice and editors' rulings."""

    book: Book
    voices: Voices
    rulings: Rulings
    borne_out: Set[str] = frozenset()
    """The claims in headlines whose figure their text has, whatever its claims are about."""

    def attribute(self, one: Sized) -> Attribution:
        """Return the attribution of a figure."""
        return self.voices.of(one.figure.id)

    def attribute_all(self, side: Side) -> list[Attribution]:
        """Return the attributions of a side's figures, in their order."""
        return [self.attribute(one) for one in side.camp.figures]

    def list_outlets(self, side: Side) -> set[str]:
        """Return the outlets that print a side's only voice without contradicting themselves."""
        attributions = self.attribute_all(side)
        counting = [each for each in attributions if each.voice in side.voices and not side.booked]
        return {each.outlet for each in counting or attributions}

    def find_settling(self, side: Side) -> Sized | None:
        """Return the figure that a side's settler gives; None if no settler decides for it."""
        own = (one for one in side.camp.figures if self.attribute(one) == side.settler)
        return next(own, None)

    def find_closing(self, side: Side, each: Sized, *, examined: bool) -> str | None:
        """Return the reason that an editor gives for other figures; None if there is none.

        With `examined`, look only at disagreements in which the editor could not find out who is
        right; otherwise, look only at the others.
        """
        for closing in self.rulings.closed.get(each.figure.id, ()):
            if (closing.ruling == NOBODY) == examined:
                rivals = {one.figure.id for one in side.camp.figures}
                if any(claim not in rivals for claim in closing.claims):
                    return closing.reason
        return None
