"""Find the time that figures are for: a moment, or a span of days."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import TypeAlias

from claimbook.gathering import gather
from claimbook.verdicts import Figure

_SLACK = timedelta(days=31)
"""A month. Spans of two or more years count as one if both of their ends are this close."""

Span: TypeAlias = tuple[date, date]
"""The first and the last day."""


def is_at_a_moment(figure: Figure) -> bool:
    """Whether the value holds at a moment, like that of a stock, but not its change over time."""
    return figure.measure != "flow" and figure.change is None


def is_long(figure: Figure) -> bool:
    """Whether the figure is for longer than a moment, such as the debt of a year."""
    return figure.period is not None and figure.period.length not in ("day", "open")


def find_stretch(figure: Figure) -> Span | None:
    """Return the span of a figure for more than a month; None for any other figure."""
    span = figure.span if is_long(figure) else None
    return span if span and span[1] - span[0] > _SLACK else None


def group_by(figures: Iterable[Figure], find: Callable[[Figure], object]) -> list[list[Figure]]:
    """Group the figures for which a function returns the same value."""
    return list(gather((find(figure), figure) for figure in figures).values())


def join_spans(parts: list[list[Figure]]) -> Iterator[list[Figure]]:
    """Yield the parts of each span together. Long spans are the same if their ends are close."""
    if len(parts) == 1:
        yield from parts
        return
    long: list[tuple[Span, list[Figure]]] = []
    for part in parts:
        span, period = part[0].span, part[0].period
        if span and period and period.length.endswith(" years"):
            long.append((span, part))
        else:
            yield part
    joined: list[tuple[Span, list[Figure]]] = []
    for span, part in sorted(long, key=lambda each: each[0]):
        for first, together in reversed(joined):
            if span[0] - first[0] > _SLACK:
                break
            if abs(span[1] - first[1]) <= _SLACK and part[0].period and together[0].period:
                together.extend(part)
                break
        else:
            joined.append((span, list(part)))
            continue
    yield from (together for _, together in joined)
