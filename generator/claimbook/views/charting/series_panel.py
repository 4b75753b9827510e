"""Draw a series as a line, or several of one entity one below the other on one time axis."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from claimbook.charts.look import ACCENT, CONFLICT, NEAR, PAPER
from claimbook.evidence import RED
from claimbook.gathering import gather
from claimbook.model import Claim
from claimbook.quantity import Comparator, write_hedge
from claimbook.sentences import captions, charts, marks
from claimbook.sentences.style import name_measured
from claimbook.study import Study
from claimbook.views.charting.filling import Drawn, Scaled, fill_panel
from claimbook.views.charting.grouping import is_present_or_past
from claimbook.views.charting.measured import name_time, write_measured_line, write_metric_line
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


def chart_courses(study: Study, courses: Sequence[Series], *, apart: bool) -> Mapping[int, Panel]:
    """Return the panels of a metric's series, each by the index of the first series that it shows.

    Series of one entity share a panel if they differ in what is measured, in unit or in the length
    of their periods, unless all are to be drawn `apart`.
    """
    alike = gather(
        (number if apart else _name_whose(each, number), number)
        for number, each in enumerate(courses)
    )
    return {some[0]: _chart(study, [courses[number] for number in some]) for some in alike.values()}


def _chart(study: Study, courses: Sequence[Series]) -> Panel:
    (first, *others) = courses
    return _chart_together(study, courses) if others else chart_series(study, first)


def _name_whose(series: Series, number: int) -> object:
    """Return what series that are drawn together have in common; a running total is drawn alone."""
    figure = series.first.figure
    if figure.measure == "running":
        return number
    return figure.entity, series.first.shown.scope, is_present_or_past(figure)


def _chart_together(study: Study, courses: Sequence[Series]) -> Panel:
    """Return the panel of several series, the longest first, which gives the title."""
    ordered = sorted(courses, key=lambda each: -len(each.times))
    parts = [_scale(study, each) for each in ordered]
    figure = ordered[0].first.figure
    drawn = Drawn(
        kind="multiples",
        name=f"{figure.metric}-{figure.entity}",
        title=write_course(study, ordered[0]),
        rows=tuple(_list_points(study, ordered, parts)),
        why=f"{write_metric_line(study, ordered[0].shown)} {captions.explain_own_scales()}",
    )
    return fill_panel(study, drawn, *parts)


def _scale(study: Study, series: Series) -> Scaled:
    scale = make_scale(series.unit, series.shown)
    figure = series.first.figure
    measured = name_measured(
        study.book.name_metric(figure.metric), study.book.name_base(figure.change)
    )
    heading = marks.write_plot_heading(measured, name_time(series.shown), scale.words)
    return Scaled(series.shown, scale, series.unit, series.placed, heading)


def _list_points(
    study: Study, courses: Sequence[Series], parts: Sequence[Scaled]
) -> Iterator[Mapping[str, object]]:
    for number, (series, part) in enumerate(zip(courses, parts, strict=True)):
        for point in make_points(study, series, part.scale):
            yield {**point, "panel": number, "heading": part.heading}
