"""Explain a figure by a slip: of a scale word (billion for million), or of the decimal point."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from claimbook.sentences import explanations
from claimbook.verdicts.context import Context
from claimbook.verdicts.figure import Figure
from claimbook.verdicts.statement import Explanation, ExplanationKind
from claimbook.verdicts.wording import write_figure

_SCALES = (Decimal(1_000), Decimal(1_000_000))
_TOLERANCE = Decimal("0.05")
"""As much as “about” allows, since both figures may be rounded."""
_PLACES = (10, 100)


def explain(large: Figure, small: Figure, _: Context) -> Iterator[Explanation]:
    """Explain a figure that is about 1,000 or 1,000,000, or exactly 10 or 100, times the other."""
    value, other = large.amount.value, small.amount.value
    if large.amount.unit != small.amount.unit or not value or not other:
        return
    for scale in _SCALES:
        if abs(value / other / scale - 1) <= _TOLERANCE:
            exactly = "" if value == other * scale else "about "
            sentence = explanations.explain_scale_slip(
                write_figure(large), write_figure(small), f"{exactly}{scale:,}"
            )
            yield Explanation(ExplanationKind.SCALE_SLIP, sentence)
    for times in _PLACES:
        if value == other * times:
            sentence = explanations.explain_place_slip(
                write_figure(large), write_figure(small), times
            )
            yield Explanation(ExplanationKind.PLACE_SLIP, sentence)
