"""Draw charts, and put their pictures into pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from claimbook.charts.layout import LAYOUTS, WIDE
from claimbook.charts.picture import Picture, Pictures
from claimbook.charts.request import Chart
from claimbook.charts.writing import write_picture
from claimbook.problem.counting import write_count
from claimbook.store import Store

_CHOICE = re.compile(
    r"<!--chart (\w+) drawn-->(.*?)<!--chart \1 else-->(.*?)<!--chart \1 end-->", re.DOTALL
)
_PLACE = re.compile(rf"<!--chart (\w+) ({'|'.join(LAYOUTS)})-->")
"""The placeholders that `Chart.mark` writes into pages."""


@dataclass(frozen=True)
class Drawings:
    """The pictures of some charts."""

    pictures: Mapping[str, Pictures] = field(default_factory=dict)
    """The pictures by the key of their chart."""
    wanted: int = 0
    """The number of charts to draw."""
    failures: tuple[str, ...] = ()
    """The charts that could not be drawn, each with the reason."""

    @property
    def failure(self) -> str:
        """How many charts could not be drawn and why, in a sentence; empty if all were drawn."""
        return sum_up_failures(self.failures, self.wanted)

    def fill(self, body: str, address: str) -> str:
        """Fill the charts into the body of the page at an address; missing ones are replaced."""
        chosen = _CHOICE.sub(lambda found: found[2 if found[1] in self.pictures else 3], body)
        return _PLACE.sub(lambda found: self.pictures[found[1]][found[2]].embed(address), chosen)

    def list_files(self, charts: Iterable[Chart]) -> dict[str, bytes]:
        """Return the picture of each chart as a self-contained file, by its path in the site."""
        return {
            chart.picture_file: self.pictures[chart.key][WIDE].stand_alone(chart)
            for chart in charts
            if chart.key in self.pictures
        }


def draw_charts(charts: Iterable[Chart], store: Store) -> Drawings:
    """Draw each chart once; the store has how each kind is drawn.

    Pictures are not kept, since drawing one takes no longer than reading it.
    """
    wanted = {chart.key: chart for chart in charts}
    pictures: dict[str, Pictures] = {}
    failures: list[str] = []
    for key, chart in wanted.items():
        try:
            order = chart.to_order()
            pictures[key] = {
                layout: Picture(write_picture(order, layout, store)) for layout in LAYOUTS
            }
        except Exception as error:
            failures.append(f"“{chart.title}”: {_describe(error)}")
    return Drawings(pictures, len(wanted), tuple(failures))


def _describe(error: Exception) -> str:
    """Describe an error on one line."""
    return " ".join(f"{type(error).__name__}: {error}".split())


def sum_up_failures(failures: Sequence[str], wanted: int) -> str:
    """Return how many charts could not be drawn, and the reason for the first.

    Empty if all were drawn.
    """
    if not failures:
        return ""
    first = "the first is " if len(failures) > 1 else ""
    some = f"{len(failures):,} of {write_count(wanted, 'chart')}"
    return f"{some} could not be drawn: {first}{failures[0]}"
