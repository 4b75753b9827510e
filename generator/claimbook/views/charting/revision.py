"""Draw plans and forecasts that were raised or cut, each from the old figure to the new one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimbook.charts.look import ACCENT
from claimbook.evidence import Change
from claimbook.sentences import captions, marks
from claimbook.study import Study
from claimbook.views.charting.filling import Drawn, Scaled, fill_panel
from claimbook.views.charting.finding import write_title
from claimbook.views.charting.measured import write_measured_line
from claimbook.views.charting.panel import Panel
from claimbook.views.charting.rows import describe_claim_mark
from claimbook.views.charting.scale import ChartScale, Placed, make_scale

_FEWEST = 2
"""The fewest revisions that make a chart. A single one is put into a sentence."""
_REVISIONS = frozenset({Change.MOVED, Change.REPLACED})


@dataclass(frozen=True, slots=True)
class Move:
    """A figure that was replaced, and the one that replaced it."""

    before: Placed
    after: Placed


def find_revisions(study: Study, placed: Sequence[Placed]) -> tuple[Move, ...]:
    """Return the last revision of each entity, the largest figure first.

    Empty if fewer than two.
    """
    by_id = {each.figure.id: each for each in placed}
    found: dict[str, Move] = {}
    for older, step in study.evidence.steps.items():
        if step.change not in _REVISIONS or older not in by_id or step.newer not in by_id:
            continue
        after, before = by_id[step.newer], by_id[older]
        known = found.get(after.figure.entity)
        newest = step.newer not in study.evidence.steps
        if newest and after.value != before.value and _comes_first(before, known):
            found[after.figure.entity] = Move(before, after)
    ordered = sorted(found.values(), key=lambda each: (-each.after.value, each.after.figure.id))
    return tuple(ordered) if len(ordered) >= _FEWEST else ()


def _comes_first(before: Placed, known: Move | None) -> bool:
    """Whether this is the older figure to show: if there are several, the one replaced last."""
    if known is None:
        return True
    one, two = before.figure, known.before.figure
    return (str(one.said_on), two.id) > (str(two.said_on), one.id)


def chart_revisions(study: Study, unit: str, revisions: Sequence[Move]) -> Panel:
    """Return the panel of some revisions."""
    shown = [each for pair in revisions for each in (pair.after, pair.before)]
    scale = make_scale(unit, shown)
    first = revisions[0].after
    ranges = any(each.converted.value is None for each in shown)
    drawn = Drawn(
        kind="revision",
        name=f"{first.figure.metric}-revised",
        title=write_title(study, shown),
        rows=tuple(_make_row(n, pair, scale) for n, pair in enumerate(revisions)),
        why=" ".join(
            (
                write_measured_line(study, shown),
                captions.explain_before_and_after(ranges=ranges),
            )
        ),
    )
    return fill_panel(study, drawn, Scaled(shown, scale, unit))


def _make_row(number: int, pair: Move, scale: ChartScale) -> dict[str, object]:
    after, before = pair.after.shown, pair.before.shown
    parts = (f"{before.figure} → {after.figure}", after.period, after.byline.name)
    return {
        "row": number,
        "figure": after.about.name,
        "about": "",
        "detail": " · ".join(filter(None, parts)),
        "tone": ACCENT,
        "before": scale.place(pair.before.value),
        "value": scale.place(pair.after.value),
        "told": marks.describe_moved_mark(describe_claim_mark(after), before.figure),
        "claim": after.address,
    }
