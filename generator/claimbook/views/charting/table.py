"""Make the table beside a chart: every figure with a link on the page, in full for spreadsheets."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from claimbook.permalinks import link_to_words
from claimbook.quantity import find_shown_unit
from claimbook.sentences import labels
from claimbook.views.charting.panel import PanelRow
from claimbook.views.charting.scale import ChartScale, Placed, round_number

_TABLE = tuple(
    "claim figure about kind scope period said_by said_on comparator own_unit own_low own_high "
    "unit value low high quote source_url page".split()
)
"""The columns of the table for spreadsheets: `own_` is as written, the others are on the scale."""
_DIGITS = 9
"""Significant digits in spreadsheets, more than any rate has."""


def list_panel_rows(placed: Sequence[Placed], scale: ChartScale) -> tuple[PanelRow, ...]:
    """Return the rows of the table beside the chart: every claim, with a link."""
    return tuple(_make_panel_row(each, scale) for each in placed)


def _make_panel_row(placed: Placed, scale: ChartScale) -> PanelRow:
    shown = placed.shown
    cells = (
        ", ".join(filter(None, (shown.figure, shown.scope))),
        shown.about.name,
        shown.vintage.word,
        shown.period or labels.NO_PERIOD,
        str(shown.byline),
        shown.quoted,
        scale.write_allowed(placed),
    )
    return PanelRow(cells, shown.address, shown.held)


def make_table(placed: Sequence[Placed], unit: str) -> tuple[tuple[str, ...], ...]:
    """Return the table for spreadsheets, with unrounded numbers in the unit of the scale."""
    return (_TABLE, *(_list_cells(each, unit) for each in placed))


def _list_cells(placed: Placed, unit: str) -> tuple[str, ...]:
    shown = placed.shown
    claim = shown.claim
    amount = placed.figure.amount
    numbers = (placed.value, placed.interval.low, placed.interval.high)
    return (
        claim.id,
        shown.figure,
        claim.about,
        shown.vintage.word,
        shown.scope,
        claim.period.text if claim.period else "",
        shown.article.outlet,
        shown.byline.day.isoformat(),
        amount.comparator,
        find_shown_unit(amount),
        *map(_write_exact, (amount.interval.low, amount.interval.high)),
        placed.converted.shared_name or unit,
        *map(_write_exact if amount.unit == unit else _write_converted, numbers),
        claim.quote,
        link_to_words(shown.article, claim.quote) or "",
        shown.address,
    )


def _write_exact(number: Decimal | None) -> str:
    """Return a number for spreadsheets with all digits; empty for an open end."""
    if number is None:
        return ""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _write_converted(number: Decimal | None) -> str:
    """Return a number that was converted, with as many digits as are meaningful."""
    return "" if number is None else _write_exact(round_number(number, _DIGITS))
