"""Explain a figure as made from others in its article: a sum, or a share or multiple of one.

Any two numbers add up to some third number. So parts of a whole must have one metric and one
period, and differ in scope.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from claimbook.quantity import Interval, is_currency
from claimbook.sentences import explanations
from claimbook.verdicts.context import Context
from claimbook.verdicts.figure import Figure
from claimbook.verdicts.statement import Explanation, ExplanationKind
from claimbook.verdicts.wording import write_figure

_MOST = 60
"""How many figures of an article are tried. With more, chance matches would be likely."""
_FRACTIONS = {"%": Decimal("0.01"), "x": Decimal(1)}


def explain(whole: Figure, part: Figure, context: Context) -> Iterator[Explanation]:
    """Explain the whole as the part plus, or times, another figure from either article."""
    one, two = whole.amount, part.amount
    if one.unit != two.unit or not (one.bare and two.bare):
        return
    for other in _list_others(whole, part, context):
        value = _combine(part, other)
        if value is not None and _fits(whole, value):
            say = explanations.explain_sum if _adds_up(other, part) else explanations.explain_share
            sentence = say(write_figure(whole), write_figure(part), write_figure(other))
            yield Explanation(ExplanationKind.COMBINED, sentence, (other.id,))
            return


def _adds_up(other: Figure, part: Figure) -> bool:
    return other.amount.unit == part.amount.unit


def _list_others(whole: Figure, part: Figure, context: Context) -> Iterator[Figure]:
    for article in dict.fromkeys((whole.article, part.article)):
        for other in context.by_article.get(article, ())[:_MOST]:
            same = other.entity in {whole.entity, part.entity}
            if same and other.id not in {whole.id, part.id} and other.amount.bare:
                yield other


def _combine(part: Figure, other: Figure) -> Decimal | None:
    """Return the sum of two figures in the same unit, or the product with a share or a multiple.

    News adds up money and counts. Percentages add up only by chance.
    """
    one, two = part.amount.value, other.amount.value
    if one is None or two is None or other.change != part.change:
        return None
    if other.period != part.period:
        return None
    if _adds_up(other, part):
        return one + two if _are_parts(other, part) and two > 0 else None
    fraction = _FRACTIONS.get(other.amount.unit)
    return one * two * fraction if fraction else None


def _are_parts(other: Figure, part: Figure) -> bool:
    """Whether two figures may be added up because they measure two parts of one whole."""
    unit = part.amount.unit
    added = unit == "count" or is_currency(unit)
    return added and other.metric == part.metric and dict(other.scope) != dict(part.scope)


def _fits(whole: Figure, value: Decimal) -> bool:
    """Whether a number equals the whole as precisely as it is written, with at least two digits."""
    written = whole.amount.value
    telling = written is not None and len(written.normalize().as_tuple().digits) > 1
    return telling and whole.amount.interval.meets(Interval(value, value))
