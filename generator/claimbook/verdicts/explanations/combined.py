"""A figure that is made of others in its article: their sum, a share or a multiple of one."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from claimbook.quantity import Interval
from claimbook.verdicts.context import Context
from claimbook.verdicts.dimension import is_currency
from claimbook.verdicts.figure import Figure
from claimbook.verdicts.pair import is_bare
from claimbook.verdicts.statement import Explanation, ExplanationKind
from claimbook.verdicts.wording import begin_sentence, write_figure

_SUM = "{whole} is the sum of {part} and {rest}."
_TIMES = "{whole} is {share} of {part}."
_MOST = 60
"""Figures of an article that are tried; more would make a chance fit likely."""
_FRACTIONS = {"%": Decimal("0.01"), "x": Decimal(1)}


def explain(whole: Figure, part: Figure, context: Context) -> Iterator[Explanation]:
    """Whether the whole is the part with another figure of either article added or multiplied."""
    one, two = whole.amount, part.amount
    if one.unit != two.unit or not (is_bare(one) and is_bare(two)):
        return
    for other in _list_others(whole, part, context):
        value = _combine(part, other)
        if value is not None and _fits(whole, value):
            form = _SUM if other.amount.unit == part.amount.unit else _TIMES
            sentence = form.format(
                whole=write_figure(whole),
                part=write_figure(part),
                rest=write_figure(other),
                share=write_figure(other),
            )
            yield Explanation(ExplanationKind.COMBINED, begin_sentence(sentence), (other.id,))
            return


def _list_others(whole: Figure, part: Figure, context: Context) -> Iterator[Figure]:
    for article in dict.fromkeys((whole.article, part.article)):
        for other in context.by_article.get(article, ())[:_MOST]:
            same = other.entity in {whole.entity, part.entity}
            if same and other.id not in {whole.id, part.id} and is_bare(other.amount):
                yield other


def _combine(part: Figure, other: Figure) -> Decimal | None:
    """The sum with a figure of the same unit, or the product with a share or a multiple.

    News adds up money and counts; percentages only happen to add up.
    """
    one, two = part.amount.value, other.amount.value
    if one is None or two is None or other.change != part.change:
        return None
    if other.amount.unit == part.amount.unit:
        added = other.amount.unit == "count" or is_currency(other.amount.unit)
        return one + two if added and two > 0 else None
    fraction = _FRACTIONS.get(other.amount.unit)
    return one * two * fraction if fraction else None


def _fits(whole: Figure, value: Decimal) -> bool:
    """Whether a number is the whole as far as the whole is written out, in two digits or more."""
    written = whole.amount.value
    telling = written is not None and len(written.normalize().as_tuple().digits) > 1
    return telling and whole.amount.interval.meets(Interval(value, value))
