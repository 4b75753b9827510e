"""Draw series of one entity that share no scale, one below the other on one time axis."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from claimbook.gathering import gather
from claimbook.sentences import captions, marks
from claimbook.sentences.style import name_measured
from claimbook.study import Study
from claimbook.views.charting.filling import Drawn, Scaled, fill_panel
from claimbook.views.charting.grouping import is_present_or_past
from claimbook.views.charting.measured import name_time, write_metric_line
from claimbook.views.charting.panel import Panel
from claimbook.views.charting.scale import make_scale
from claimbook.views.charting.series import Series
from claimbook.views.charting.series_panel import chart_series, make_points, write_course


def chart_courses(
    study: Study, courses: Sequence[Series], *, apart: bool = False
) -> Mapping[int, Panel]:
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
