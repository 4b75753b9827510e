"""Drawing charts in other processes; pictures are kept by a hash of their data."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from claimbook.charts.engine import Engine, NotDrawnError
from claimbook.charts.engines import draw_all, tell_progress
from claimbook.charts.kept import keep_pictures, recall_pictures
from claimbook.charts.layout import LAYOUTS, WIDE
from claimbook.charts.picture import Pictures, read_pictures
from claimbook.charts.request import Chart
from claimbook.problem.counting import say_count
from claimbook.store import Store

_CHOICE = re.compile(
    r"<!--chart (\w+) drawn-->(.*?)<!--chart \1 else-->(.*?)<!--chart \1 end-->", re.DOTALL
)
_PLACE = re.compile(rf"<!--chart (\w+) ({'|'.join(LAYOUTS)})-->")
"""What `Chart.mark` writes into pages."""


@dataclass(frozen=True)
class Drawings:
    """The pictures of some charts."""

    pictures: Mapping[str, Pictures] = field(default_factory=dict)
    """The pictures by the key of their chart."""
    failure: str = ""
    """How many charts could not be drawn and why, in a sentence; empty if all were drawn."""

    def fill(self, body: str, address: str) -> str:
        """The body of the page at an address with its charts, or what it has in place of them."""
        chosen = _CHOICE.sub(lambda found: found[2 if found[1] in self.pictures else 3], body)
        return _PLACE.sub(lambda found: self.pictures[found[1]][found[2]].embed(address), chosen)

    def list_files(self, charts: Iterable[Chart]) -> dict[str, bytes]:
        """The picture of each chart as a self-contained file, by its path in the site."""
        return {
            chart.picture_file: self.pictures[chart.key][WIDE].stand_alone(chart)
            for chart in charts
            if chart.key in self.pictures
        }


def draw_charts(
    charts: Iterable[Chart],
    store: Store,
    tell: Callable[[str], None] = lambda _: None,
    jobs: int = 1,
) -> Drawings:
    """Draw each chart once, in as many processes as `jobs`; the store has those of earlier builds.

    `tell` is called with a line of progress now and then if drawing takes long.
    """
    wanted = {chart.key: chart for chart in charts}
    pictures = {
        key: known for key, chart in wanted.items() if (known := recall_pictures(store, chart))
    }
    missing = [chart for key, chart in wanted.items() if key not in pictures]
    failures = []
    each_drawn = tell_progress(draw_all(missing, _draw_chart, jobs), len(missing), "charts", tell)
    for chart, drawn in zip(missing, each_drawn, strict=True):
        if isinstance(drawn, NotDrawnError):
            failures.append(f"“{chart.title}”: {drawn}")
        else:
            pictures[chart.key] = drawn
            keep_pictures(store, chart, drawn)
    return Drawings(pictures, _sum_up(failures, len(wanted)))


def count_cores() -> int:
    """How many cores this process may use."""
    may_use = getattr(os, "sched_getaffinity", None)
    return len(may_use(0)) if may_use else os.cpu_count() or 1


def _draw_chart(engine: Engine, chart: Chart) -> Pictures:
    try:
        return read_pictures(engine.draw(chart.to_order())["pictures"], chart)
    except ValueError as error:
        raise NotDrawnError(str(error)) from None


def _sum_up(failures: Sequence[str], wanted: int) -> str:
    if not failures:
        return ""
    first = "the first is " if len(failures) > 1 else ""
    some = f"{len(failures):,} of {say_count(wanted, 'chart')}"
    return f"{some} could not be drawn: {first}{failures[0]}"
