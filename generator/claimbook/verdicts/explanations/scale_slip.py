"""A scale word that slipped: billion for million, thousand for billion."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from claimbook.verdicts.context import Context
from claimbook.verdicts.figure import Figure
from claimbook.verdicts.statement import Explanation, ExplanationKind
from claimbook.verdicts.wording import begin_sentence, write_figure

_SENTENCE = "{large} is {times} times {small}: one scale word may stand for another."
_SCALES = (Decimal(1_000), Decimal(1_000_000))
_TOLERANCE = Decimal("0.05")
"""As much as "about" allows: both figures may be rounded."""


def explain(large: Figure, small: Figure, _: Context) -> Iterator[Explanation]:
    """Whether the large figure is the small one, a thousand or a million times."""
    value, other = large.amount.value, small.amount.value
    if large.amount.unit != small.amount.unit or not value or not other:
        return
    for scale in _SCALES:
        if abs(value / other / scale - 1) <= _TOLERANCE:
            exactly = "" if value == other * scale else "about "
            sentence = _SENTENCE.format(
                large=write_figure(large), times=f"{exactly}{scale:,}", small=write_figure(small)
            )
            yield Explanation(ExplanationKind.SCALE_SLIP, begin_sentence(sentence))
