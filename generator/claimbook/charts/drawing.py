"""Charts to pictures: drawn in a child process with a time limit, kept by the hash of their data.

The drawing engine stops the whole process it runs in on some characters, and takes seconds to
start. So it never runs in ours, and not at all when every picture is kept from before.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from claimbook.charts.kept import KeptPictures
from claimbook.charts.layout import LAYOUTS, WIDE
from claimbook.charts.picture import Pictures, read_pictures
from claimbook.charts.request import Chart

_CHOICE = re.compile(
    r"<!--chart (\w+) drawn-->(.*?)<!--chart \1 else-->(.*?)<!--chart \1 end-->", re.DOTALL
)
_PLACE = re.compile(rf"<!--chart (\w+) ({'|'.join(LAYOUTS)})-->")
"""What `Chart.mark` writes into pages."""
TIME_LIMIT = 240
"""Seconds for all charts of one build."""


@dataclass(frozen=True)
class Drawings:
    """The pictures of some charts."""

    pictures: Mapping[str, Pictures] = field(default_factory=dict)
    """By the chart's key."""
    failure: str = ""
    """Why the others could not be drawn, in a sentence; empty where all were."""

    def fill(self, body: str) -> str:
        """A page's body with its charts in it, or with what it says in their place."""
        chosen = _CHOICE.sub(lambda found: found[2 if found[1] in self.pictures else 3], body)
        return _PLACE.sub(lambda found: self.pictures[found[1]][found[2]].embed(), chosen)

    def list_files(self, charts: Iterable[Chart]) -> dict[str, bytes]:
        """The picture of each chart as a file that stands alone, by its path in the site."""
        return {
            chart.picture_file: self.pictures[chart.key][WIDE].stand_alone(chart)
            for chart in charts
            if chart.key in self.pictures
        }


def draw_charts(charts: Iterable[Chart], folder: Path) -> Drawings:
    """Draw each chart once; `folder` is where pictures are kept between builds."""
    wanted = {chart.key: chart for chart in charts}
    kept = KeptPictures(folder)
    pictures = {key: known for key in wanted if (known := kept.recall(key))}
    missing = [chart for key, chart in wanted.items() if key not in pictures]
    if not missing:
        return Drawings(pictures)
    drawn, failure = _run_child(missing)
    for key, both in drawn.items():
        kept.keep(key, both)
    kept.prune()
    return Drawings({**pictures, **drawn}, failure)


def _run_child(charts: Iterable[Chart]) -> tuple[dict[str, Pictures], str]:
    """The pictures that were drawn, and why the others were not."""
    orders = "".join(f"{chart.to_order()}\n" for chart in charts)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "claimbook.charts.child"],
            input=orders.encode(),
            capture_output=True,
            timeout=TIME_LIMIT,
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        return _read_pictures(late.stdout), f"drawing took longer than {TIME_LIMIT} seconds"
    except OSError as error:
        return {}, str(error)
    drawn = _read_pictures(done.stdout)
    return drawn, _describe(done) if done.returncode else ""


def _read_pictures(output: bytes | None) -> dict[str, Pictures]:
    """Those of whole lines: the last one may have been cut off."""
    found = (json.loads(line) for line in (output or b"").split(b"\n")[:-1])
    return {each["key"]: read_pictures(each["pictures"]) for each in found}


def _describe(done: subprocess.CompletedProcess[bytes]) -> str:
    last = " ".join(done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:])
    if missing := re.match(r"ModuleNotFoundError: No module named '(\w+)'", last):
        return f"the Python package {missing[1]} is not installed"
    ended = f"the drawing process ended with {done.returncode}"
    return f"{ended}: {last}" if last else ended
