"""Choose the form that shows what figures say together. Other figures are left over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from claimbook.study import Study
from claimbook.views.charting.panel import Panel
from claimbook.views.charting.revision import chart_revisions, find_revisions
from claimbook.views.charting.scale import Placed
from claimbook.views.charting.series import Series
from claimbook.views.charting.voices import chart_voices
from claimbook.views.disputes.camps import find_undecided
from claimbook.views.disputes.concerning import find_shared_disagreements


def chart_forms(
    study: Study, unit: str, placed: Sequence[Placed], courses: Sequence[Series]
) -> tuple[list[Panel], tuple[Placed, ...]]:
    """Return the panels of figures that share a scale, and the figures that are in none of them.

    The series among them (`courses`) already have panels, and a figure that is disputed at one time
    is shown with its line. Other disputes come first, then revisions, of which the new figure is
    left over to be compared.
    """
    panels: list[Panel] = []
    left = _without(placed, (each.figure.id for course in courses for each in course.placed))
    if left:
        # The latest figure of a series is left over to be compared with the figures of others.
        left += tuple(course.times[-1].leading for course in courses)
    for panel, drawn in _chart_disputes(study, left):
        panels.append(panel)
        left = _without(left, drawn)
    if revisions := find_revisions(study, left):
        panels.append(chart_revisions(study, unit, revisions))
        left = _without(left, study.evidence.steps)
    return panels, left


def _chart_disputes(
    study: Study, placed: Sequence[Placed]
) -> Iterator[tuple[Panel, frozenset[str]]]:
    """Yield a panel for each disagreement among the figures, with the claims in it."""
    known = {each.figure.id for each in placed}
    for each in find_shared_disagreements(study, known):
        if known.issuperset(each.claims) and (panel := chart_voices(study, each)):
            yield panel, frozenset(each.claims) | find_undecided(study, each)


def _without(placed: Sequence[Placed], drawn: Iterable[str]) -> tuple[Placed, ...]:
    gone = set(drawn)
    return tuple(each for each in placed if each.figure.id not in gone)
