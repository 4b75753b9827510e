"""Charts to pictures: drawn in a child process with a time limit, kept by the hash of their data.

The drawing engine stops the whole process it runs in on some characters, and takes seconds to
start. So it never runs in ours, and not at all when every picture is kept from before.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from claimbook.charts.request import Chart

TIME_LIMIT = 120
"""Seconds for all charts of one build."""

_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True)
class Drawings:
    """The pictures of some charts."""

    pictures: Mapping[str, str]
    """SVG by the chart's key."""
    failure: str = ""
    """Why the others could not be drawn, in a sentence; empty where all were."""

    def fill(self, body: str, charts: Iterable[Chart]) -> str:
        """A page's Markdown with each chart's picture where its placeholder stands."""
        for chart in charts:
            body = body.replace(chart.placeholder, self.pictures.get(chart.key, ""))
        return body


def draw_charts(charts: Iterable[Chart], kept: Path) -> Drawings:
    """Draw each chart once; `kept` is the folder in which pictures are kept between builds."""
    wanted = {chart.key: chart for chart in charts}
    pictures = {key: svg for key in wanted if (svg := _recall(kept / f"{key}.svg"))}
    missing = {key: chart for key, chart in wanted.items() if key not in pictures}
    if not missing:
        return Drawings(pictures)
    try:
        drawn = _run_child(missing)
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        return Drawings(pictures, _describe(error))
    kept.mkdir(parents=True, exist_ok=True)
    for key, svg in drawn.items():
        pictures[key] = svg
        _keep(kept / f"{key}.svg", svg)
    return Drawings(pictures)


def _run_child(charts: Mapping[str, Chart]) -> dict[str, str]:
    orders = [
        {"key": key, "kind": c.kind, "title": c.title, "description": c.description,
         "axis": c.axis, "data": c.data}
        for key, c in charts.items()
    ]  # fmt: skip
    done = subprocess.run(  # noqa: S603 - our own interpreter and module, no words of others
        [sys.executable, "-m", "claimbook.charts.child"],
        input=_REFUSED.sub("\ufffd", json.dumps(orders, ensure_ascii=False)),
        capture_output=True,
        encoding="utf-8",
        timeout=TIME_LIMIT,
        check=True,
    )
    drawn = json.loads(done.stdout)
    return {key: str(drawn[key]) for key in charts}


def _describe(error: Exception) -> str:
    if isinstance(error, subprocess.TimeoutExpired):
        return f"drawing took longer than {TIME_LIMIT} seconds"
    if isinstance(error, subprocess.CalledProcessError):
        last = (error.stderr or "").strip().splitlines()[-1:]
        return f"the drawing process ended with {error.returncode}: {' '.join(last)}"
    return str(error)


def _recall(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return ""


def _keep(path: Path, svg: str) -> None:
    aside = path.with_suffix(f".{os.getpid()}")
    aside.write_text(svg, encoding="utf-8")
    aside.replace(path)
