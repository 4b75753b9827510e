"""Courses: what an article gives for one period after another, in which a figure may come twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Set

from claimbook.quantity import Period
from claimbook.verdicts.figure import Figure

_FEWEST = 4
"""From this many periods on, an article tells a course."""

Course = tuple[str, tuple[str, str], str | None]
"""The article of a figure, its entity and metric, and what its change is measured against."""


def name_course(figure: Figure) -> Course:
    """Name the course that a figure would be part of."""
    return figure.article, figure.key, figure.change


def find_courses(figures: Iterable[Figure]) -> Set[Course]:
    """Find what articles give for at least four periods each, such as ten years of profits."""
    periods: dict[Course, set[Period]] = defaultdict(set)
    for figure in figures:
        if figure.period:
            periods[name_course(figure)].add(figure.period)
    return {course for course, told in periods.items() if len(told) >= _FEWEST}
