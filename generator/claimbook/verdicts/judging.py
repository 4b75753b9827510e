"""Judge all pairs of a book, each kind of pair only once.

The verdict on two facts depends on what they say, not on who says it. If both name a period and are
in the same unit, it does not depend on the day either. A large book has a great many pairs, but few
kinds of pairs in this sense.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count
from operator import attrgetter, is_

from claimbook.quantity import is_currency
from claimbook.verdicts.comparability import is_intent
from claimbook.verdicts.figure import NO_ARTICLE, Figure, are_one_statement
from claimbook.verdicts.groups import Subject, gather_subjects, pair_figures
from claimbook.verdicts.pair import judge_pair
from claimbook.verdicts.revision import find_superseded
from claimbook.verdicts.verdict import PairVerdict, Verdict


@dataclass(frozen=True, slots=True)
class Judged:
    """The figures of a subject, and the verdicts on them."""

    figures: Sequence[Figure]
    pairs: tuple[PairVerdict, ...]
    """The comparable pairs."""

    def is_of(self, figures: Sequence[Figure]) -> bool:
        """Whether the verdicts are on these figures or equal ones."""
        # An edit makes all figures of its article anew, although most have not changed. Those of
        # other articles are the same objects, which are not compared any further.
        return list(self.figures) == list(figures)


def have_same(some: Sequence[object], others: Sequence[object]) -> bool:
    """Whether two sequences have the same objects in the same order."""
    return len(some) == len(others) and all(map(is_, some, others))


def judge_subjects(
    figures: Iterable[Figure], currency: str, earlier: Mapping[Subject, Judged] | None = None
) -> Mapping[Subject, Judged]:
    """Return the verdicts on all comparable pairs, by subject.

    They depend only on the figures of the subject and on the currency. Subjects that were judged
    `earlier` in the same currency are not judged again.
    """
    judged: dict[Subject, Judged] = {}
    anew: dict[Subject, Sequence[Figure]] = {}
    for subject, those in gather_subjects(figures).items():
        before = earlier.get(subject) if earlier else None
        if before and before.is_of(those):
            judged[subject] = Judged(those, before.pairs)
        else:
            anew[subject] = those
    numbers = _number_facts(chain.from_iterable(anew.values()))
    known: dict[tuple[int, int], PairVerdict] = {}
    for subject, those in anew.items():
        judged[subject] = Judged(those, _judge(those, currency, numbers, known))
    return judged


def list_pairs(judged: Mapping[Subject, Judged]) -> tuple[PairVerdict, ...]:
    """Return the comparable pairs of all subjects, ordered by ids."""
    pairs = chain.from_iterable(each.pairs for each in judged.values())
    return tuple(sorted(pairs, key=attrgetter("a", "b")))


def _judge(
    figures: Sequence[Figure],
    currency: str,
    numbers: Mapping[str, int],
    known: dict[tuple[int, int], PairVerdict],
) -> tuple[PairVerdict, ...]:
    """Return the verdicts on the comparable pairs of one subject.

    Verdicts on facts are noted in `known`. A derived figure is not compared with the claims that it
    was worked out from, and parts of one statement are not compared with each other.
    """
    judged = []
    for one, other in pair_figures(figures, currency):
        a, b = (one, other) if one.id < other.id else (other, one)
        if a.id in b.made_of or b.id in a.made_of or are_one_statement(a, b):
            continue
        x, y = numbers.get(a.id), numbers.get(b.id)
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
            judged.append(pair)
    return tuple(_withdraw({each.id: each for each in figures}, judged, currency))


def _withdraw(
    figures: Mapping[str, Figure], pairs: Iterable[PairVerdict], currency: str
) -> Iterator[PairVerdict]:
    """Yield the pairs, but judge a pair again if a doubtful figure replaced another one in it.

    A figure is doubtful if its own article contradicts it. Then it cannot replace another figure
    unless an editor says so.
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
    """Whether two figures are in different currencies, so that the rates of their days matter."""
    return a.amount.unit != b.amount.unit and is_currency(a.amount.unit)


def _number_facts(figures: Iterable[Figure]) -> Mapping[str, int]:
    """Return a number for each fact, shared by facts that always get the same verdicts.

    It stands for everything that a verdict depends on besides what `pair_figures` checks. Plans
    have no number, nor do figures that replace others, since their verdicts depend on speakers,
    days and words.
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
        amount.interval, amount.value, amount.unit, amount.per, amount.comparator,
        amount.p, amount.q, amount.assumed, figure.kind, figure.measure, figure.change,
        figure.period or (figure.said_on, figure.earlier), tuple(sorted(figure.scope.items())),
    )  # fmt: skip
