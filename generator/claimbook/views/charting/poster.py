"""Make the poster of a page: a finding, figures that clash, one figure, or a chart."""

from __future__ import annotations

from collections.abc import Sequence

from claimbook.charts import Poster, PosterSide
from claimbook.evidence import RED
from claimbook.study import Study
from claimbook.views.charting.panel import Panel
from claimbook.views.claims.shown import Shown
from claimbook.views.disputes.clash import Clash, view_clash
from claimbook.views.disputes.concerning import find_shared_disagreements


def show_finding(study: Study, title: str, kicker: str) -> Poster:
    """Return the poster of a finding in words."""
    return Poster(title, kicker, study.book.settings.title)


def show_clash(study: Study, title: str, kicker: str, clash: Clash | None) -> Poster:
    """Return the poster of figures that clash, on one scale if they share one."""
    if clash is None:
        return show_finding(study, title, kicker)
    sides = tuple(
        PosterSide(side.shown.figure, side.source, red=side.colour == "red", bar=max(side.bar, 1))
        for side in clash.sides
    )
    return Poster(title, kicker, study.book.settings.title, sides=sides)


def show_figure(study: Study, title: str, kicker: str, shown: Shown | None) -> Poster:
    """Return the poster of one figure with the words it comes from, if there is a figure."""
    if shown is None or not shown.figure:
        return show_finding(study, title, kicker)
    standing = study.evidence.of(shown.claim.id)
    red = standing is not None and standing.kind in RED
    side = PosterSide(shown.figure, _name_source(shown), red=red)
    quote = "" if shown.gloss else shown.quoted  # the figure itself says no less
    return Poster(title, kicker, study.book.settings.title, (side,), quote=quote)


def show_panels(
    study: Study, title: str, kicker: str, panels: Sequence[Panel], shown: Shown | None
) -> Poster:
    """Return the poster of a page's first chart, or of its leading figure if it has no chart.

    Dots for voices need more room than a poster has, so two of their figures are shown instead.
    """
    if not panels:
        return show_figure(study, title, kicker, shown)
    chart = panels[0].chart
    if chart.kind == "voices":
        disputes = find_shared_disagreements(study, frozenset(panels[0].claims))
        clash = view_clash(study, disputes[0]) if disputes else None
        return show_clash(study, clash.sentence if clash else chart.title, kicker, clash)
    return Poster(chart.title, kicker, study.book.settings.title, chart=chart)


def _name_source(shown: Shown) -> str:
    return f"{shown.byline.name}, {shown.byline.said}"
