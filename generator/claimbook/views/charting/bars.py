"""Draw one figure for each entity, at one time, as bars; a sum is separated from its parts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from claimbook.quantity import Amount, Comparator
from claimbook.study import Study
from claimbook.views.charting.ends import is_closed
from claimbook.views.charting.scale import Placed, find_entities

BarRow = dict[str, object]


def can_have_bars(placed: Sequence[Placed], rows: Sequence[object]) -> bool:
    """Whether two or more entities have one figure each, above zero and with two ends."""
    entities = find_entities(placed)
    periods = {each.shown.period for each in placed}
    firm = all(is_closed(each) and each.value > 0 for each in placed)
    return firm and len(entities) == len(rows) > 1 and len(periods) == 1


def divide_bars(placed: Sequence[Placed], rows: Iterable[Mapping[str, object]]) -> list[BarRow]:
    """Return the rows of bars, each with the start and the end of its pale part.

    Only a range, or a hedge such as “nearly”, has a pale part; mere rounding does not.
    """
    written = {each.shown.figure: each.figure.amount for each in placed}
    return [{**row, **_divide(written[str(row["figure"])], row)} for row in rows]


def has_pale_end(rows: Iterable[BarRow]) -> bool:
    """Whether any of the rows is more than a single number."""
    return any(row["solid"] != row["pale"] for row in rows)


def _divide(amount: Amount, row: Mapping[str, object]) -> BarRow:
    if amount.value is not None and amount.comparator is Comparator.NONE:
        return {"solid": row["value"], "pale": row["value"]}
    solid, pale = sorted((float(str(row[end])) for end in ("low", "high")), key=abs)
    return {"solid": solid, "pale": pale}


def find_sums(study: Study, placed: Sequence[Placed]) -> set[str]:
    """Return the entities whose members also have figures here: their figures are sums."""
    shown = find_entities(placed)
    return {
        name
        for name in shown
        if (record := study.book.entities.get(name)) and shown.intersection(record.members)
    }
