"""Where the Markdown extension has the book from: a study at hand, or files of a built site."""

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

_CITED = re.compile(r"@([a-z0-9-]+)")
CHARTS_FILE = "assets/claimbook/prose-charts.json"
"""Where `claimbook write` puts the charts of hand-written pages, from the root of the site."""


@dataclass
class Source:
    """What the plugin hands to the extension; it fills it anew at each build."""

    catalog: Catalog | None = None
    charts: Mapping[str, str] = field(default_factory=dict)
    """The charts of hand-written pages as HTML, by `name_chart`."""


def name_chart(page: str, block: str) -> str:
    """What a chart is kept under: the links around it are those of one page."""
    return hashlib.sha256(f"{page}\n{block.strip()}".encode()).hexdigest()[:32]


def describe_cited(source: Source, page: str, markdown: str) -> tuple[object, ...]:
    """All that a page may take from a source: whatever has an id that stands in it behind an @."""
    ids = dict.fromkeys(_CITED.findall(markdown))
    found = tuple(source.catalog.find(id_) if source.catalog else None for id_ in ids)
    blocks = tuple(each.body for each in list_charts(markdown.splitlines()))
    return (*found, *(source.charts.get(name_chart(page, block)) for block in blocks))


def write_charts(charts: Mapping[str, str]) -> bytes:
    """The file of charts for a site generator that runs no plugin."""
    return (json.dumps(dict(sorted(charts.items())), indent=1) + "\n").encode()


def read_source(claims: Path) -> Source:
    """What stands in a claims.json and in the file of charts beside it."""
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
    return (
        {k: v for k, v in charts.items() if isinstance(v, str)} if isinstance(charts, dict) else {}
    )
