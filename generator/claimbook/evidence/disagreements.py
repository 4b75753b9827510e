"""Find disagreements: camps that cannot all be true, with editors' decisions and explanations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property, partial
from itertools import chain, combinations

from claimbook.evidence.contrasts import Contrasts
from claimbook.evidence.showing import choose_pair, find_earliest, find_odd, order_camps
from claimbook.evidence.standing import (
    AMBER,
    RED,
    Disagreement,
    Evidence,
    StandingKind,
    WeighedCamp,
    WeighedGroup,
)
from claimbook.gathering import gather
from claimbook.grounding import Ground
from claimbook.model import Book
from claimbook.quantity import write_amount
from claimbook.verdicts import Context, PairVerdict, Verdict, Verdicts, make_id
from claimbook.verdicts.wording import write_figure

_FAR = Decimal(20)
"""From this factor on, one voice in one article means two things, such as a sum and a share."""


def find_disagreements(
    book: Book, grounds: Mapping[str, Ground], verdicts: Verdicts, evidence: Evidence
) -> tuple[Disagreement, ...]:
    """Find the disagreements of a book, open ones and those that an editor closed, ordered by id.

    A closing covers the camps of the claims that it lists. Other camps stay open.
    """
    finding = _Finding(book, grounds, verdicts, evidence)
    found = chain(finding.list_closed(), finding.list_slips(), finding.list_open())
    return tuple(sorted({each.id: each for each in found}.values(), key=lambda each: each.id))


@dataclass(frozen=True)
class _Finding:
    """What `find_disagreements` works with."""

    book: Book
    grounds: Mapping[str, Ground]
    verdicts: Verdicts
    evidence: Evidence

    @cached_property
    def context(self) -> Context:
        known = self.verdicts
        return known.context or Context(self.book, self.grounds, known.figures, known.pairs)

    @cached_property
    def contrasts(self) -> Contrasts:
        return Contrasts(self.context, self.evidence)

    def list_closed(self) -> Iterator[Disagreement]:
        """Yield the disagreements that entries of disagreements.yml close."""
        for closing in self.book.closings:
            listed = [claim for claim in closing.claims if claim in self.verdicts.figures]
            camps = self._gather_camps(listed)
            conflicts = self._list_conflicts(listed)
            first = next(iter(conflicts), None) or self._find_first(camps, listed, _are_two)
            if first:
                yield self._make(
                    first,
                    camps,
                    max(conflicts, key=lambda pair: self.contrasts.measure(*pair), default=None),
                    state=closing.state,
                    reason=closing.reason,
                    source=closing.source,
                    ruling=closing.ruling,
                    reviewed=closing.reviewed,
                )

    def list_slips(self) -> Iterator[Disagreement]:
        """Yield the disagreements between a claim that its editor calls wrong and other claims."""
        listed = {claim for closing in self.book.closings for claim in closing.claims}
        known = self.evidence.standings.keys() & self.verdicts.figures.keys() - listed
        for id_, record in self.book.claims.items():
            if record.wrong is None or id_ not in known:
                continue
            beside = self._find_beside(id_)
            others = [claim for camp in beside.camps for claim in camp.claims] if beside else []
            rival = min(others, key=self._when, default=None)
            yield self._make(
                (id_, rival) if rival else (id_,),
                [*self._gather_camps([id_]), *(beside.camps if beside else ())],
                state="ruled",
                reason=record.wrong.reason,
                source=record.wrong.source,
                reviewed=record.reviewed,
            )

    def list_open(self) -> Iterator[Disagreement]:
        """Yield the disagreements in which at least one camp stands alone, differs or is disputed.

        If every figure has been replaced by a later one, there is no disagreement any more.
        """
        for group in self.evidence.groups:
            camps = [camp for camp in group.camps if not camp.alike]
            if len(camps) < 2:
                continue

            def is_open(one: WeighedCamp, other: WeighedCamp) -> bool:
                contested = {one.kind, other.kind} & (RED | AMBER)
                return one is not other and bool(contested) and not self._is_closed(one, other)

            known = [claim for camp in camps for claim in camp.claims]
            if first := self._find_first(camps, known, is_open):
                past = all(claim in self.evidence.steps for claim in known)
                yield self._make(first, camps, state="superseded" if past else "open")

    def _is_closed(self, one: WeighedCamp, other: WeighedCamp) -> bool:
        return not self._list_closings(one).isdisjoint(self._list_closings(other))

    def _list_closings(self, camp: WeighedCamp) -> set[int]:
        return {number for claim in camp.claims for number in self._closings_of.get(claim, ())}

    @cached_property
    def _closings_of(self) -> Mapping[str, list[int]]:
        """The indexes of the closings that name each claim."""
        return gather(
            (claim, number)
            for number, closing in enumerate(self.book.closings)
            for claim in closing.claims
        )

    def _gather_camps(self, claims: Iterable[str]) -> list[WeighedCamp]:
        """Return the camps that claims are in; claims in no camp are grouped by their figures."""
        camps: dict[int, WeighedCamp] = {}
        apart: dict[str, list[str]] = defaultdict(list)
        for claim in claims:
            if camp := self.evidence.camp_of.get(claim):
                camps[id(camp)] = camp
            else:
                apart[write_amount(self.verdicts.figures[claim].amount)].append(claim)
        return [*camps.values(), *(self._make_camp(each) for each in apart.values())]

    def _make_camp(self, claims: Sequence[str]) -> WeighedCamp:
        figure = self.verdicts.figures[claims[0]]
        attributions = (self.evidence.attributions.get(claim) for claim in claims)
        voices = {each.voice.id: each.voice for each in attributions if each}
        standing = self.evidence.of(claims[0])
        kind = standing.kind if standing else StandingKind.SINGLE
        words = write_figure(figure)
        return WeighedCamp(tuple(claims), words, tuple(voices[id_] for id_ in sorted(voices)), kind)

    def _find_beside(self, claim: str) -> WeighedGroup | None:
        """Return the group in which a claim would be compared.

        The nearest in time if there are several.
        """
        day = self._find_day(claim)
        among = [each for each in self._groups_with.get(claim, ()) if each.camps]

        def is_far(group: WeighedGroup) -> tuple[int, str]:
            first = group.camps[0].claims[0]
            return abs((self._find_day(first) - day).days), first

        return min(among, key=is_far, default=None)

    @cached_property
    def _groups_with(self) -> Mapping[str, list[WeighedGroup]]:
        wrong = {id_ for id_, record in self.book.claims.items() if record.wrong}
        return gather(
            (figure.id, group)
            for group in (self.evidence.groups if wrong else ())
            for figure in group.group.figures
            if figure.id in wrong
        )

    def _list_conflicts(self, claims: Iterable[str]) -> list[tuple[str, str]]:
        """Return the pairs of claims that are in conflict, the earliest first."""
        listed = set(claims)
        pairs = [
            (min(pair.a, pair.b, key=self._when), max(pair.a, pair.b, key=self._when))
            for pair in self.context.conflicts
            if pair.a in listed and pair.b in listed
        ]
        return sorted(pairs, key=lambda pair: [self._when(claim) for claim in pair])

    def _find_day(self, claim: str) -> date:
        return self.verdicts.figures[claim].said_on or date.max

    def _when(self, claim: str) -> tuple[date, str]:
        """Return a sort key: the day on which a claim was made, then its id."""
        return self._find_day(claim), claim

    def _find_first(
        self,
        camps: Sequence[WeighedCamp],
        claims: Iterable[str],
        differ: Callable[[WeighedCamp, WeighedCamp], bool],
    ) -> tuple[str, str] | None:
        """Return the two earliest claims from camps that differ."""
        ordered = sorted(claims, key=self._when)
        first = find_earliest(camps, ordered)
        pairs = combinations(first, 2)
        return next((pair for pair in pairs if differ(*map(first.__getitem__, pair))), None)

    def _order_first(self, claims: Sequence[str]) -> list[str]:
        """Return the first ids of two claims, beginning with the claim that was made first."""
        named = sorted((self._find_day(claim), self.book.name_first(claim)) for claim in claims)
        return [id_ for _, id_ in named]

    def _make(
        self,
        first: Sequence[str],
        camps: Iterable[WeighedCamp],
        widest: tuple[str, str] | None = None,
        **said: object,
    ) -> Disagreement:
        """Make a disagreement; `widest` represents it if no side is contradicted."""
        ordered = order_camps(camps)
        claims = sorted(
            (claim for camp in ordered for claim in camp.claims),
            key=self._when,
        )
        shown = choose_pair(self.book, self.evidence, self.grounds, ordered, self.contrasts.measure)
        if widest and not find_odd(ordered):
            shown = widest
        pair = self.contrasts.compare(*shown) if shown else None
        return Disagreement(
            id=make_id(*self._order_first(first)),
            claims=tuple(claims),
            camps=ordered,
            shown=shown,
            pair=pair,
            explain=partial(self.contrasts.explain, ordered, shown),
            **said,  # type: ignore[arg-type]
        )


def _are_two(one: WeighedCamp, other: WeighedCamp) -> bool:
    return one is not other


def find_unlike(
    book: Book, verdicts: Verdicts, evidence: Evidence, disagreement: Disagreement
) -> PairVerdict | None:
    """Return two claims of one article and one voice that differ by a factor of 20 or more.

    Of several such pairs, return the one furthest apart; for a closed disagreement, return None.
    """
    if disagreement.state != "open":
        return None
    listed = [each for each in disagreement.claims if each in book.claims]
    origins = {
        each: (book.article_of[each].slug, evidence.attributions[each].voice.id) for each in listed
    }
    far = (
        pair
        for claim in listed
        for pair in verdicts.pairs_of(claim)
        if pair.verdict is Verdict.CONFLICT
        and origins.get(pair.a) == origins.get(pair.b)
        and (pair.factor or 0) >= _FAR
    )
    return max(far, key=lambda pair: pair.factor or 0, default=None)
