"""Figures as rows for the chart, the table beside it, and spreadsheets."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal

from claimbook.charts import Chart
from claimbook.charts.look import CONFLICT, PAPER
from claimbook.permalinks import link_to_words, locate_page
from claimbook.quantity import Interval
from claimbook.rates import SOURCE
from claimbook.sentences import charts
from claimbook.sentences.style import inside
from claimbook.study import Study
from claimbook.verdicts import find_obstacle
from claimbook.views.charting.grouping import says_what_is
from claimbook.views.charting.panel import Measured, Panel, PanelRow
from claimbook.views.charting.scale import ChartScale, Placed, round_number
from claimbook.views.claims.byline import Byline, join_bylines
from claimbook.views.claims.shown import Shown
from claimbook.views.wording.counts import count_words
from claimbook.views.wording.moments import write_day
from claimbook.views.wording.periods import write_rounded

COLUMNS = ("Figure", "About", "Kind", "Period", "Said by", "In these words", "What it can mean")
"""The columns of the table beside the chart."""
_TABLE = tuple(
    "claim figure about kind scope period said_by said_on comparator own_unit own_low own_high "
    "unit value low high quote source_url page".split()
)
"""Of the table for spreadsheets: `own_` is the amount as written, the others are on the scale."""
_MOST = 40
"""Rows of a chart that a reader can take in."""
_NAMED = 8
"""How many sources a row names."""
_DIGITS = 9
"""Significant digits in spreadsheets, more than any rate has."""


def make_rows(
    placed: Sequence[Placed],
    scale: ChartScale,
    tones: Mapping[str, str],
    sums: Collection[str] = (),
) -> tuple[dict[str, object], ...]:
    """The rows of data of the chart kinds `comparison` and `disagreement`.

    Claims that say the same of the same time share a row, from the least to the greatest that any
    comes to at the rate of its day. `tones` has the colour of each claim; in a shared row red wins.
    Where all are about one entity, only the title names it. The first row of `sums`, which come
    last, is set apart.
    """
    named = len({each.figure.entity for each in placed}) > 1
    gathered = _gather_alike(placed)
    summed = [same[0].figure.entity in sums for same in gathered]
    apart = summed.index(True) if True in summed else 0
    return tuple(
        {
            **_make_row(number, same, scale, tones, named=named),
            **({"apart": True} if number == apart > 0 else {}),
        }
        for number, same in enumerate(gathered)
    )


def cut_rows(
    rows: tuple[dict[str, object], ...],
) -> tuple[tuple[dict[str, object], ...], str]:
    """As many rows as a chart can show, and a sentence about the others, if any."""
    left = len(rows) - _MOST
    if left <= 0:
        return rows, ""
    return rows[:_MOST], f"{count_words(left, 'smaller figure')} are only in the table."


def _gather_alike(placed: Sequence[Placed]) -> list[list[Placed]]:
    """Group figures that are written alike, with the same entity, kind, scope and period."""
    gathered: list[list[Placed]] = []
    written: dict[tuple[str, ...], list[list[Placed]]] = {}
    for each in placed:
        shown = each.shown
        period = write_rounded(shown.claim.period)
        words = (shown.figure, shown.vintage.word, shown.scope, period)
        known = written.setdefault((shown.claim.about, *words), [])
        fitting = (same for same in known if find_obstacle(same[0].figure, each.figure) is None)
        if same := next(fitting, None):
            same.append(each)
        else:
            known.append([each])
            gathered.append(known[-1])
    return gathered


def _make_row(
    number: int,
    same: Sequence[Placed],
    scale: ChartScale,
    tones: Mapping[str, str],
    *,
    named: bool,
) -> dict[str, object]:
    first = min(same, key=lambda each: (str(each.figure.said_on), each.figure.id))
    shown = first.shown
    span = _span_all(same)
    low, high = scale.find_ends(span)
    period = write_rounded(shown.claim.period)
    told = (shown.vintage.word, shown.scope, period, _name_voices(same))
    disputed = CONFLICT in {tones[each.figure.id] for each in same}
    tone = CONFLICT if disputed else tones[first.figure.id]
    return {
        "row": number,
        "figure": shown.figure,
        "about": shown.about.name if named else "",
        "detail": " · ".join(filter(None, told)),
        "tone": tone,
        "fill": tone if says_what_is(first.figure) else PAPER,
        "value": scale.place(first.value),
        "low": low,
        "high": high,
        "low_open": span.low is None,
        "high_open": span.high is None,
        "told": tell_mark(shown, [str(each) for each in _list_bylines(same)]),
        "claim": shown.address,
    }


def tell_mark(shown: Shown, said: Sequence[str] = ()) -> str:
    """What the mark of a claim says; `said` has the bylines if several give its figure."""
    worth = shown.worth.stated or shown.worth.converted
    period = write_rounded(shown.claim.period)
    told = (inside(shown.about.name), shown.vintage.word, shown.scope, period)
    quote = shown.excerpt
    return charts.say_mark(shown.figure, worth, told, said or (str(shown.byline),), quote)


def _span_all(same: Sequence[Placed]) -> Interval:
    lows = [each.interval.low for each in same]
    highs = [each.interval.high for each in same]
    return Interval(
        low=None if None in lows else min(low for low in lows if low is not None),
        high=None if None in highs else max(high for high in highs if high is not None),
    )


def _name_voices(same: Sequence[Placed]) -> str:
    """Who says it, earliest first; if there are many, only the first and how many more."""
    bylines = {each.name: each for each in _list_bylines(same)}
    shown = list(bylines.values())
    if len(shown) <= _NAMED + 1:
        return join_bylines(shown)
    return f"{join_bylines(shown[:_NAMED])} and {len(shown) - _NAMED} more"


def _list_bylines(same: Sequence[Placed]) -> list[Byline]:
    """Who says it and when, in order of the days."""
    ordered = sorted(same, key=lambda each: (str(each.figure.said_on), each.figure.id))
    return [each.shown.byline for each in ordered]


def make_panel(study: Study, chart: Chart, placed: Sequence[Placed], scale: ChartScale) -> Panel:
    """A chart of figures of one metric with its table."""
    return Panel(chart, COLUMNS, tell_rows(placed, scale), _find_measured(study, chart, placed))


def _find_measured(study: Study, chart: Chart, placed: Sequence[Placed]) -> Measured | None:
    metric = study.book.metrics.get(placed[0].figure.metric)
    name = metric and (metric.display or metric.name)
    if metric is None or not name or not chart.why.startswith(name):
        return None
    return Measured(name, locate_page("metrics", placed[0].figure.metric), metric.definition)


def tell_rows(placed: Sequence[Placed], scale: ChartScale) -> tuple[PanelRow, ...]:
    """The rows of the table beside the chart: every claim, with a link."""
    return tuple(_tell_row(each, scale) for each in placed)


def _tell_row(placed: Placed, scale: ChartScale) -> PanelRow:
    shown = placed.shown
    cells = (
        ", ".join(filter(None, (shown.figure, shown.scope))),
        shown.about.name,
        shown.vintage.word,
        shown.period or "no period given",
        str(shown.byline),
        f"“{shown.excerpt}”",
        scale.write_allowed(placed),
    )
    return PanelRow(cells, shown.address)


def make_table(placed: Sequence[Placed], unit: str) -> tuple[tuple[str, ...], ...]:
    """The table for spreadsheets: numbers in full, in the unit of the scale."""
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
        amount.unit,
        *map(_write_exact, (amount.interval.low, amount.interval.high)),
        unit,
        *map(_write_exact if amount.unit == unit else _write_converted, numbers),
        claim.quote,
        link_to_words(shown.article, claim.quote) or "",
        shown.address,
    )


def _write_exact(number: Decimal | None) -> str:
    """A number for spreadsheets, to its last digit; empty for an open end."""
    if number is None:
        return ""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _write_converted(number: Decimal | None) -> str:
    """A number that was worked out at a rate, in as many digits as mean anything."""
    return "" if number is None else _write_exact(round_number(number, _DIGITS))


def find_newest(placed: Sequence[Placed]) -> str:
    """The day on which the newest of some figures was said."""
    return write_day(max(each.shown.byline.day for each in placed))


def cite_sources(placed: Sequence[Placed]) -> str:
    """Who gives the figures and when, and at which rates they were converted."""
    bylines = _list_bylines(placed)
    converted = any(each.converted.rate for each in placed)
    rates = f" Converted at the {SOURCE} of the day." if converted else ""
    noun = "Source" if len({str(each) for each in bylines}) == 1 else "Sources"
    return f"{noun}: {join_bylines(bylines, days=True)}.{rates}"
