"""Find courses: the figures that an article gives for one period after another.

In a course, the same figure may well occur twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Set

from claimbook.quantity import Period
from claimbook.verdicts.figure import Figure

_FEWEST = 4
"""The fewest periods that make a course."""

Course = tuple[str, tuple[str, str], str | None]
"""A figure's article, its entity and metric, and what its change is measured against."""


def name_course(figure: Figure) -> Course:
    """Name the course that a figure would be part of."""
    return figure.article, figure.key, figure.change


def find_courses(figures: Iterable[Figure]) -> Set[Course]:
    """Find what an article gives for at least four periods, such as ten years of profits."""
    periods: dict[Course, set[Period]] = defaultdict(set)
    for figure in figures:
        if figure.period:
            periods[name_course(figure)].add(figure.period)
    return {course for course, spans in periods.items() if len(spans) >= _FEWEST}
