"""Judging all pairs of a book, but each kind of pair only once.

The verdict on two facts depends on what they say, not on who says it, and if both are in the same
unit, not on the day either. A large book has very many pairs, but few such kinds of pairs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import count
from operator import attrgetter

from claimbook.quantity import is_currency
from claimbook.verdicts.comparability import is_intent
from claimbook.verdicts.figure import NO_ARTICLE, Figure
from claimbook.verdicts.groups import pair_figures
from claimbook.verdicts.pair import judge_pair
from claimbook.verdicts.revision import find_superseded
from claimbook.verdicts.verdict import PairVerdict, Verdict


def judge_pairs(figures: Iterable[Figure], currency: str) -> tuple[PairVerdict, ...]:
    """The verdicts on all comparable pairs, sorted by ids.

    A derived figure is not compared with the claims that it was worked out from.
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
    """Yield the pairs, after judging those again in which a doubtful figure replaced another one.

    A figure is doubtful if its own article contradicts it: then it is unknown whether it is the new
    one, unless an editor says so.
    """
    pairs = tuple(pairs)
    if not any(pair.replaced for pair in pairs):
        yield from pairs
        return
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
    """Whether the two are in different currencies, so that the rates of their days matter."""
    return a.amount.unit != b.amount.unit and is_currency(a.amount.unit)


def _sort_facts(figures: Iterable[Figure]) -> Mapping[str, int]:
    """A number for each fact, the same for facts that always get the same verdicts.

    It stands for everything that a verdict depends on besides what `pair_figures` checks. Plans,
    and figures that replace others, have none: their verdicts depend on speakers, days and words.
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
