"""One figure an entity, of one time, as bars; a sum is set apart from its parts."""

from __future__ import annotations

from collections.abc import Sequence

from claimbook.study import Study
from claimbook.views.charting.ends import is_closed
from claimbook.views.charting.scale import Placed


def can_have_bars(placed: Sequence[Placed], rows: Sequence[object]) -> bool:
    """Whether each of two or more entities has one figure above zero, with two ends."""
    entities = {each.figure.entity for each in placed}
    periods = {each.shown.period for each in placed}
    firm = all(is_closed(each) and each.value > 0 for each in placed)
    return firm and len(entities) == len(rows) > 1 and len(periods) == 1


def find_sums(study: Study, placed: Sequence[Placed]) -> set[str]:
    """The entities whose members have figures here, too: their figures are sums."""
    shown = {each.figure.entity for each in placed}
    return {
        name
        for name in shown
        if (record := study.book.entities.get(name)) and shown.intersection(record.members)
    }
