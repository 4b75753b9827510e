"""Draw a series as a line: its title, and the words at each of its points."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from claimbook.charts.look import ACCENT, CONFLICT, NEAR, PAPER
from claimbook.evidence import RED
from claimbook.model import Claim
from claimbook.quantity import Comparator, write_hedge
from claimbook.sentences import charts
from claimbook.study import Study
from claimbook.views.charting.filling import Drawn, Scaled, fill_panel
from claimbook.views.charting.grouping import is_present_or_past
from claimbook.views.charting.measured import write_measured_line
from claimbook.views.charting.panel import Panel
from claimbook.views.charting.rows import describe_claim_mark
from claimbook.views.charting.scale import ChartScale, Placed, make_scale
from claimbook.views.charting.series import Series, Time
from claimbook.views.wording.subjects import write_beside, write_subject

_BRIEF = 7
"""How many letters fit at a point."""
_AT_ITS_NUMBER = frozenset({Comparator.NONE, Comparator.ABOUT, Comparator.ALMOST})
"""Hedges with which a figure is placed at its number, not elsewhere in its interval."""
_DIGITS = 6
"""Significant digits of a number at a point."""
_CONVERTED_DIGITS = 3
"""The same if it was converted: rates allow no more."""


def chart_series(study: Study, series: Series) -> Panel:
    """Return the panel of one line."""
    scale = make_scale(series.unit, series.shown)
    figure = series.first.figure
    drawn = Drawn(
        kind="steps" if figure.measure == "running" else "line",
        name=f"{figure.metric}-{figure.entity}",
        title=write_course(study, series),
        rows=tuple(make_points(study, series, scale)),
        why=write_measured_line(study, series.shown),
    )
    return fill_panel(study, drawn, Scaled(series.shown, scale, series.unit, series.placed))


def write_course(study: Study, series: Series) -> str:
    """Say how the figure developed over time, as the title of its chart."""
    times = [
        time
        for number, time in enumerate(series.times)
        if not number or time.leading.value != series.times[number - 1].leading.value
    ]
    last = times[-1].leading.shown.claim
    subject = write_subject(study, last)
    points = [(_write_point(time.leading, last), _write_time(time)) for time in times]
    numbers = [time.leading.value for time in times]
    steps = {(two > one) - (two < one) for one, two in pairwise(numbers)}
    way = steps.pop() if len(steps) == 1 else 0
    ends = numbers.index(min(numbers)), numbers.index(max(numbers))
    return charts.title_course(subject, points, way, *ends)


def _write_point(placed: Placed, last: Claim) -> str:
    """Return a figure in a title: `26%`, or `CN¥234 million ($32.8 million)` on a dollar line."""
    figure = write_beside(placed.shown.figure, placed.shown.claim, last)
    return f"{figure} ({placed.shown.worth.converted})" if placed.converted.rate else figure


def _write_time(time: Time) -> str:
    """Return when it was, in a title: `on 24 September 2025`, `in Jul–Sep 2025`."""
    period = time.leading.figure.period
    return f"{'on' if period is None or period.length == 'day' else 'in'} {time.words}"


def make_points(study: Study, series: Series, scale: ChartScale) -> Iterator[Mapping[str, object]]:
    """Yield the data rows of a line."""
    for number, time in enumerate(series.times):
        at = {"row": number, "at": time.day.isoformat(), "when": time.words}
        yield at | _make_point(time.leading, scale, ACCENT, joined=True)
        for each in time.others:
            standing = study.evidence.of(each.figure.id)
            tone = CONFLICT if standing and standing.kind in RED else NEAR
            yield at | _make_point(each, scale, tone, joined=False)


def _make_point(placed: Placed, scale: ChartScale, tone: str, *, joined: bool) -> dict[str, object]:
    shown = placed.shown
    figure = write_beside(shown.figure, shown.claim, shown.claim)
    return {
        "figure": figure,
        "brief": _write_brief(placed, scale),
        "value": scale.place(placed.value),
        "joined": joined,
        "aside": f"{shown.byline.name}: {figure}",
        "tone": tone,
        "fill": tone if joined and is_present_or_past(placed.figure) else PAPER,
        "told": describe_claim_mark(shown),
        "claim": shown.address,
    }


def _write_brief(placed: Placed, scale: ChartScale) -> str:
    """Return a figure at its point; if it is long, its hedge and its number as the scale counts."""
    figure = write_beside(placed.shown.figure, placed.shown.claim, placed.shown.claim)
    comparator = placed.figure.amount.comparator
    if len(figure) <= _BRIEF or comparator not in _AT_ITS_NUMBER or _is_hedged_loss(placed):
        return figure
    digits = _CONVERTED_DIGITS if placed.converted.rate else _DIGITS
    return write_hedge(comparator) + scale.spell(placed.value, digits)


def _is_hedged_loss(placed: Placed) -> bool:
    """Whether a minus after a hedge would be hard to read."""
    return placed.value < 0 and placed.figure.amount.comparator is not Comparator.NONE
