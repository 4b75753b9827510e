"""All pairs of a book, judged: each kind of pair once.

The verdict on two facts hangs on what they say, not on who says it; where both are in one unit, nor
on the day. A large book has few such kinds of pairs, and very many pairs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import count
from operator import attrgetter

from claimbook.verdicts.comparability import is_intent
from claimbook.verdicts.dimension import is_currency
from claimbook.verdicts.figure import NO_ARTICLE, Figure
from claimbook.verdicts.groups import pair_figures
from claimbook.verdicts.pair import judge_pair
from claimbook.verdicts.revision import find_superseded
from claimbook.verdicts.verdict import PairVerdict, Verdict


def judge_pairs(figures: Iterable[Figure], currency: str) -> tuple[PairVerdict, ...]:
    """The verdicts on all pairs that are comparable, by ids.

    A derived figure is not held against the claims that it was worked out from.
    """
    figures = tuple(figures)
    sorts = _sort_facts(figures)
    known: dict[tuple[int, int], PairVerdict] = {}
    judged: dict[str, list[PairVerdict]] = defaultdict(list)
    for one, other in pair_figures(figures, currency):
        a, b = (one, other) if one.id < other.id else (other, one)
        if a.id in b.made_of or b.id in a.made_of:
            continue
        x, y = sorts.get(a.id), sorts.get(b.id)
        if x is None or y is None or _are_in_two_currencies(a, b):
            pair = judge_pair(a, b, currency)
        elif (like := known.get((x, y))) is None:
            pair = known[x, y] = judge_pair(a, b, currency)
        elif like.obstacle is None:
            pair = PairVerdict(
                a.id, b.id, like.verdict, like.grade, None, like.arithmetic, like.notes
            )
        else:
            continue
        if pair.obstacle is None:
            judged[a.id].append(pair)
    by_b = attrgetter("b")
    pairs = (pair for a in sorted(judged) for pair in sorted(judged[a], key=by_b))
    return tuple(_withdraw({each.id: each for each in figures}, pairs, currency))


def _withdraw(
    figures: Mapping[str, Figure], pairs: Iterable[PairVerdict], currency: str
) -> Iterator[PairVerdict]:
    """The pairs, those judged anew in which a figure in doubt was to replace another by its words.

    In doubt is what its own article contradicts: of such a figure nobody knows that it is the new
    one, unless an editor says so.
    """
    pairs = tuple(pairs)
    doubted = {
        id_
        for pair in pairs
        if pair.verdict is Verdict.CONFLICT
        and figures[pair.a].article == figures[pair.b].article != NO_ARTICLE
        for id_ in (pair.a, pair.b)
    }
    for pair in pairs:
        a, b = figures[pair.a], figures[pair.b]
        newer = {pair.a, pair.b} - {pair.replaced}
        if pair.replaced and newer <= doubted and not find_superseded(a, b):
            yield judge_pair(replace(a, words=""), replace(b, words=""), currency)
        else:
            yield pair


def _are_in_two_currencies(a: Figure, b: Figure) -> bool:
    """Whether the two are compared at the rates of their days."""
    return a.amount.unit != b.amount.unit and is_currency(a.amount.unit)


def _sort_facts(figures: Iterable[Figure]) -> Mapping[str, int]:
    """A number for each fact, the same for those on which every verdict is the same.

    It stands for all that a verdict hangs on beside what `pair_figures` sees to. Plans, and what
    replaces another figure, have none: their verdicts hang on speakers, days and words too.
    """
    numbers: dict[object, int] = defaultdict(count().__next__)
    return {
        each.id: numbers[_list_grounds(each)]
        for each in figures
        if not is_intent(each) and not each.supersedes
    }


def _list_grounds(figure: Figure) -> object:
    amount = figure.amount
    return (
        amount.interval, amount.value, amount.unit, amount.comparator, amount.p, amount.q,
        amount.assumed, figure.kind, figure.measure, figure.change, figure.period,
        tuple(sorted(figure.scope.items())),
    )  # fmt: skip
