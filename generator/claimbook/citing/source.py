"""The source from which the Markdown extension gets the book: a study, or files of a built site."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from claimbook.citing.catalog import Catalog, open_file
from claimbook.citing.fences import list_charts
from claimbook.citing.verifying import is_chart

_CITED = re.compile(r"@([a-z0-9-]+)")
CHARTS_FILE = "assets/claimbook/prose-charts.json"
"""Where `claimbook write` puts the charts of hand-written pages, relative to the site's root."""


@dataclass
class Source:
    """What the plugin gives to the extension. It is filled anew at each build."""

    catalog: Catalog | None = None
    charts: Mapping[str, str] = field(default_factory=dict)
    """The charts of hand-written pages as HTML, by `name_chart`."""


def name_chart(page: str, block: str) -> str:
    """Return the key of a chart, which includes its page: the chart's links are relative to it."""
    return hashlib.sha256(f"{page}\n{block.strip()}".encode()).hexdigest()[:32]


def describe_cited(source: Source, page: str, markdown: str) -> tuple[object, ...]:
    """Describe all that a page takes from a source: what it cites by id, and its charts."""
    ids = dict.fromkeys(_CITED.findall(markdown))
    found = tuple(source.catalog.find(id_) if source.catalog else None for id_ in ids)
    blocks = tuple(each.body for each in list_charts(markdown.splitlines()))
    return (*found, *(source.charts.get(name_chart(page, block)) for block in blocks))


def write_charts(charts: Mapping[str, str]) -> bytes:
    """Write the file of charts for site generators that run no plugin."""
    return (json.dumps(dict(sorted(charts.items())), indent=1) + "\n").encode()


def read_source(claims: Path) -> Source:
    """Read a claims.json and the file of charts beside it."""
    return Source(open_file(claims), _read_charts(claims.parent / CHARTS_FILE))


def _read_charts(path: Path) -> Mapping[str, str]:
    try:
        stat = path.stat()
        return _load(path, stat.st_mtime_ns, stat.st_size)
    except (OSError, ValueError):
        return {}


@lru_cache(maxsize=8)
def _load(path: Path, changed: int, size: int) -> Mapping[str, str]:
    del changed, size
    charts = json.loads(path.read_bytes())
    if not isinstance(charts, dict):
        return {}
    return {name: html for name, html in charts.items() if isinstance(html, str) and is_chart(html)}
