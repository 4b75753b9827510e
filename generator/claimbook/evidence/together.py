"""Decide which sides of a comparison can be true at the same time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain, combinations, permutations, product

from claimbook.coverage import is_one_sentence
from claimbook.evidence.camps import are_alike
from claimbook.evidence.side import Side
from claimbook.gathering import gather
from claimbook.grounding import Ground
from claimbook.model import Book
from claimbook.quantity import Interval, Span, is_currency
from claimbook.verdicts import Figure, are_one_statement

_MOST = 8
"""How many figures of an article are added up. With more, some sum would fit by chance."""

Given = tuple[Side, Figure]
"""A figure and the side that it is on."""
Pair = tuple[Side, Side]


@dataclass(frozen=True, slots=True)
class Together:
    """Which two sides can both be true."""

    statements: Collection[Pair]
    """Pairs of sides that appear in one statement, or as a whole and its parts."""

    def __contains__(self, pair: Pair) -> bool:
        return pair in self.statements or are_alike(pair[0].camp, pair[1].camp)


def find_together(book: Book, grounds: Mapping[str, Ground], sides: Sequence[Side]) -> Together:
    """Return which sides can both be true.

    These are sides with compatible figures, those of a single statement or sentence, and those of a
    whole and its parts.
    """
    if len(sides) < 2:
        return Together(())
    figures = ((side, each.figure) for side in sides for each in side.camp.figures)
    given = gather(((one.article, one.speaker, one.source), (side, one)) for side, one in figures)
    found = (
        chain(
            _list_stated(book, those), _list_in_sentences(book, grounds, those), _list_sums(those)
        )
        for those in given.values()
        if len(those) > 1
    )
    return Together(set(chain.from_iterable(found)))


def _list_stated(book: Book, given: Sequence[Given]) -> Iterator[Pair]:
    """Yield the sides of one statement, such as `by 9 votes to 7`, or of one quote.

    A sum and what its words convert it to have two units, and may contradict each other.
    """
    quoted: dict[object, set[Side]] = defaultdict(set)
    for side, figure in given:
        quoted[book.claims[figure.id].quote, figure.amount.unit].add(side)
    for sides in quoted.values():
        yield from permutations(sides, 2)
    mentioning = [each for each in given if each[1].beside]
    for (one, a), (other, b) in permutations(mentioning, 2):
        if one is not other and are_one_statement(a, b):
            yield one, other
    for (one, a), (other, b) in product(mentioning, given):
        if one is not other and _is_told_in(book, b, a):
            yield from ((one, other), (other, one))


def _list_in_sentences(
    book: Book, grounds: Mapping[str, Ground], given: Sequence[Given]
) -> Iterator[Pair]:
    """Yield the sides of figures that one speaker gives in one sentence.

    Nobody contradicts themselves within one sentence. The sentence gives a whole and its part,
    figures for two conditions, or two things that the metric does not distinguish.
    """
    for (one, a), (other, b) in combinations(given, 2):
        if one is not other and a.amount.unit == b.amount.unit:
            text = book.texts.get(a.article, "")
            first, second = (_find_spans(grounds, each) for each in (a, b))
            if any(
                is_one_sentence(text, min(x.end, y.end), max(x.start, y.start))
                for x, y in product(first, second)
            ):
                yield from ((one, other), (other, one))


def _find_spans(grounds: Mapping[str, Ground], figure: Figure) -> tuple[Span, ...]:
    """Return where the quote of a figure is in its text; none if the text is not held."""
    ground = grounds.get(figure.id)
    place = ground.places[0] if ground else None
    return place.spans if place and place.match.stands else ()


def _is_told_in(book: Book, inner: Figure, outer: Figure) -> bool:
    """Whether one figure's quote lies within that of another, which mentions it.

    The second quote then says both: `1,420 people, some 340 of them in Marrow`.
    """
    inside = book.claims[inner.id].quote in book.claims[outer.id].quote
    return (
        inside
        and inner.amount.unit == outer.amount.unit
        and are_one_statement(inner, outer, mutual=False)
    )


def _list_sums(given: Iterable[Given]) -> Iterator[Pair]:
    """Yield the sides of a whole and of its parts: $12 million, of which $7 and $5 million.

    Somebody else who gives a part's figure most likely means that part, too.
    """
    sums = [(side, one.amount) for side, one in given if _may_be_added(one)]
    if not 2 < len(sums) <= _MOST:
        return
    for whole, amount in sums:
        others = [(side, other) for side, other in sums if side is not whole]
        for number in range(2, len(others) + 1):
            for parts in combinations(others, number):
                total = sum((other.value for _, other in parts if other.value), Decimal(0))
                alike = {other.unit for _, other in parts} == {amount.unit}
                if alike and amount.interval.meets(Interval(total, total)):
                    yield from permutations({whole, *(side for side, _ in parts)}, 2)


def _may_be_added(figure: Figure) -> bool:
    """Whether it is a sum or a count. Percentages and changes add up only by chance."""
    amount = figure.amount
    summed = amount.unit == "count" or is_currency(amount.unit)
    return summed and amount.bare and not figure.change and (amount.value or 0) > 0
