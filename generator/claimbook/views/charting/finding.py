"""What a chart of figures finds, as its title and as its description say it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from claimbook.study import Study
from claimbook.verdicts.wording import write_factor
from claimbook.views.charting.scale import Placed, Scale
from claimbook.views.wording import KINDS, count_words, write_figure

_SAME = Decimal("1.005")
_CLOSE = Decimal("1.1")
_SHARES = frozenset({"%", "pp"})
"""Units of which a factor says little: from 2 to 34 percent is no 17 times."""


def write_title(study: Study, placed: Sequence[Placed], scale: Scale) -> str:
    """What is measured, of whom where it is one entity, against what, and what the chart finds."""
    first = placed[0].figure
    metric = study.book.metrics.get(first.metric)
    entities = {each.figure.entity for each in placed}
    parts = (
        metric.display or metric.name if metric else first.metric,
        _name(study, placed[0]) if len(entities) == 1 else "",
        study.book.claims[first.id].change or "",
    )
    return f"{', '.join(filter(None, parts))}: {write_finding(study, placed, scale)}"


def write_finding(study: Study, placed: Sequence[Placed], scale: Scale) -> str:
    """How far the figures are apart: `9.4 times between the highest and the lowest figure`."""
    least, greatest = _find_extremes(placed)
    factor = greatest.value / least.value if least.value > 0 else None
    if factor is not None and factor <= _SAME:
        both = "both figures" if len(placed) == 2 else f"all {len(placed)} figures"
        return f"{both} say {scale.write(greatest.value)}"
    if factor is not None and factor < _CLOSE:
        many = count_words(len(placed), "figure")
        return f"{many} within {100 * (factor - 1):.0f}% of each other"
    alone = least.figure.entity == greatest.figure.entity
    if not alone or factor is None or least.figure.amount.unit in _SHARES:
        low, high = ("" if alone else f" ({_name(study, each)})" for each in (least, greatest))
        return f"from {scale.spell(least.value)}{low} to {scale.write(greatest.value)}{high}"
    times = write_factor(factor)
    return f"{times} times between the highest and the lowest figure"


def _find_extremes(placed: Sequence[Placed]) -> tuple[Placed, Placed]:
    ordered = sorted(placed, key=lambda each: (each.value, each.figure.id))
    return ordered[0], ordered[-1]


def describe_figures(study: Study, placed: Sequence[Placed], scale: Scale) -> str:
    """The chart in two or three sentences: how many figures, the greatest and the least."""
    least, greatest = _find_extremes(placed)
    unit = f", in {scale.words}" if scale.words else ""
    return (
        f"{count_words(len(placed), 'figure')} on one scale{unit}. "
        f"The highest is {_describe(study, greatest)}, "
        f"the lowest {_describe(study, least)}. The table below has all of them."
    )


def _describe(study: Study, placed: Placed) -> str:
    claim = study.book.claims[placed.figure.id]
    return f"{write_figure(claim)} ({_name(study, placed)}, {KINDS[claim.kind][1]})"


def _name(study: Study, placed: Placed) -> str:
    entity = study.book.entities.get(placed.figure.entity)
    return entity.name if entity else placed.figure.entity
