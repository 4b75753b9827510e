"""Drawing charts one by one in another process; pictures are kept by a hash of their data."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from claimbook.charts.engine import Engine, NotDrawnError
from claimbook.charts.kept import KeptPictures
from claimbook.charts.layout import LAYOUTS, WIDE
from claimbook.charts.picture import Pictures
from claimbook.charts.request import Chart
from claimbook.problem.counting import say_count

_CHOICE = re.compile(
    r"<!--chart (\w+) drawn-->(.*?)<!--chart \1 else-->(.*?)<!--chart \1 end-->", re.DOTALL
)
_PLACE = re.compile(rf"<!--chart (\w+) ({'|'.join(LAYOUTS)})-->")
"""What `Chart.mark` writes into pages."""
SECONDS_SILENT = 10
"""How many seconds of drawing pass between two reports of progress."""


@dataclass(frozen=True)
class Drawings:
    """The pictures of some charts."""

    pictures: Mapping[str, Pictures] = field(default_factory=dict)
    """The pictures by the key of their chart."""
    failure: str = ""
    """How many charts could not be drawn and why, in a sentence; empty if all were drawn."""

    def fill(self, body: str) -> str:
        """The body of a page with its charts filled in, or with what it has in place of them."""
        chosen = _CHOICE.sub(lambda found: found[2 if found[1] in self.pictures else 3], body)
        return _PLACE.sub(lambda found: self.pictures[found[1]][found[2]].embed(), chosen)

    def list_files(self, charts: Iterable[Chart]) -> dict[str, bytes]:
        """The picture of each chart as a self-contained file, by its path in the site."""
        return {
            chart.picture_file: self.pictures[chart.key][WIDE].stand_alone(chart)
            for chart in charts
            if chart.key in self.pictures
        }


def draw_charts(
    charts: Iterable[Chart], folder: Path, tell: Callable[[str], None] = lambda _: None
) -> Drawings:
    """Draw each chart once; `folder` keeps the pictures between builds.

    `tell` is called with a line of progress now and then if drawing takes long.
    """
    wanted = {chart.key: chart for chart in charts}
    kept = KeptPictures(folder)
    pictures = {key: known for key, chart in wanted.items() if (known := kept.recall(chart))}
    missing = [chart for key, chart in wanted.items() if key not in pictures]
    if not missing:
        return Drawings(pictures)
    failures = []
    with closing(Engine()) as engine:
        for chart in _tell_progress(missing, tell):
            try:
                pictures[chart.key] = engine.draw(chart)
            except NotDrawnError as error:
                failures.append(f"“{chart.title}”: {error}")
            else:
                kept.keep(chart, pictures[chart.key])
    kept.prune()
    return Drawings(pictures, _sum_up(failures, len(wanted)))


def _tell_progress(charts: Sequence[Chart], tell: Callable[[str], None]) -> Iterator[Chart]:
    told = time.monotonic()
    for done, chart in enumerate(charts):
        if time.monotonic() - told > SECONDS_SILENT:
            tell(f"{done:,} of {len(charts):,} charts are drawn")
            told = time.monotonic()
        yield chart


def _sum_up(failures: Sequence[str], wanted: int) -> str:
    if not failures:
        return ""
    first = "the first is " if len(failures) > 1 else ""
    some = f"{len(failures):,} of {say_count(wanted, 'chart')}"
    return f"{some} could not be drawn: {first}{failures[0]}"
