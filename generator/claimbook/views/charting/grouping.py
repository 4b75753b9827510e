"""Group figures that may share a scale. Each group becomes a panel."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimbook.sentences import captions
from claimbook.verdicts import Figure, Obstacle, commensurable, find_obstacle


@dataclass(frozen=True, slots=True)
class ScaleGroup:
    """Figures of one metric that share a scale."""

    figures: tuple[Figure, ...]
    why: str
    """What was assumed so that they can share it; empty if nothing was."""
    apart: tuple[str, ...]
    """What separates it from the other groups: `periods of different lengths`."""


def is_present_or_past(figure: Figure) -> bool:
    """Whether it is about the present or the past, rather than planned or expected."""
    return figure.kind.class_ == "fact"


def is_daily_change(figure: Figure) -> bool:
    """Whether it is the rise or fall of a single day. Several of these do not form a series."""
    return figure.change == "on the day"


def group_figures(figures: Iterable[Figure]) -> tuple[ScaleGroup, ...]:
    """Group the figures of one metric, the largest group first.

    A figure without a period may be for any length of time. It joins the figures that it is
    compared with, or the only group that it could belong to. If there are several such groups, it
    forms a group with others of its kind.
    """
    known = sorted(figures, key=lambda figure: figure.id)
    dated: list[list[Figure]] = []
    for figure in (figure for figure in known if figure.period):
        _join(dated, [group for group in dated if commensurable(group[0], figure)], figure)
    undated: list[list[Figure]] = []
    for figure in (figure for figure in known if not figure.period):
        home = _find_home(dated, figure)
        if home:
            home.append(figure)
        else:
            _join(undated, [group for group in undated if commensurable(group[0], figure)], figure)
    groups = sorted([*dated, *undated], key=lambda group: (-len(group), group[0].id))
    return tuple(
        ScaleGroup(tuple(group), _write_why(group), _list_reasons(group, groups))
        for group in groups
    )


def _find_home(groups: Sequence[list[Figure]], figure: Figure) -> list[Figure] | None:
    """Return the only group in which a figure without a period is compared, or could be.

    None if there is no such group, or more than one. A group is excluded if its figures for the
    same thing are for another time.
    """
    fitting = [group for group in groups if commensurable(group[0], figure)]
    compared = [g for g in fitting if any(find_obstacle(each, figure) is None for each in g)]
    chosen = compared or [g for g in fitting if all(e.entity != figure.entity for e in g)]
    return chosen[0] if len(chosen) == 1 else None


def _join(groups: list[list[Figure]], fitting: Sequence[list[Figure]], figure: Figure) -> None:
    if fitting:
        fitting[0].append(figure)
    else:
        groups.append([figure])


def _write_why(group: Sequence[Figure]) -> str:
    dated = {figure.period is not None for figure in group}
    return captions.explain_undated() if len(dated) > 1 else ""


def _list_reasons(group: Sequence[Figure], groups: Sequence[Sequence[Figure]]) -> tuple[str, ...]:
    if len(groups) < 2:
        return ()
    found = {find_obstacle(group[0], other[0]) for other in groups if other is not group}
    reasons = [words for name, words in captions.APART.items() if Obstacle(name) in found]
    if not reasons:
        # Only its missing period separates it from the others.
        reasons = [captions.APART_BY_PERIOD]
    return tuple(reasons)
