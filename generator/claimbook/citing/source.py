"""The source from which the Markdown extension gets the book: a study, or files of a built site."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from pathlib import Path

from claimbook.citing.catalog import Catalog, open_file
from claimbook.citing.fences import list_charts

_CITED = re.compile(r"@([a-z0-9-]+)")
CHARTS_FILE = "assets/claimbook/prose-charts.json"
"""Where `claimbook write` puts the charts of hand-written pages, relative to the site's root."""
_TAG = re.compile(r'</?([a-z0-9]+)((?:\s+[A-Za-z0-9:-]+(?:="[^"<>]*")?)*)\s*/?>')
_ATTRIBUTE = re.compile(r'([A-Za-z0-9:-]+)(?:="([^"]*)")?')
_ELEMENTS = frozenset(
    "a abbr bdi button circle code desc details div em figcaption figure g h2 h3 h4 h5 h6 li line "
    "mark p path q rect span strong summary svg table tbody td text th thead time title tr tspan "
    "ul".split()
)
_ATTRIBUTES = frozenset(
    "class cx cy d datetime dir display download dx dy fill fill-opacity font-family font-size "
    "font-style font-weight height hidden id lang opacity open pointer-events r rel role scope "
    "stroke stroke-dasharray stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity "
    "stroke-width tabindex text-anchor title transform type viewBox width x x1 x2 xmlns "
    "xmlns:xlink y y1 y2".split()
)
_OTHERS = ("aria-", "data-")
_ADDRESSES = ("href", "xlink:href")
_ADDRESS = re.compile(r"https?://[^\s]+|(?!//)[\w./-]*(?:#[\w-]*)?")
"""On another site, or on this one: neither can run anything."""


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


def is_chart(html: str) -> bool:
    """Whether HTML has only elements, attributes and addresses that our charts may have.

    The file of charts is beside pages that a site generator builds, and others may write to it. Our
    templates write few elements and attributes, always in the same form, and write each `<` in a
    text as an entity. Whatever has another form was not written by them, and is refused.
    """
    return "<" not in _TAG.sub("", html) and all(map(_is_tag_listed, _TAG.finditer(html)))


def _is_tag_listed(tag: re.Match[str]) -> bool:
    return tag[1] in _ELEMENTS and all(
        bool(_ADDRESS.fullmatch(unescape(value)))
        if name in _ADDRESSES
        else name in _ATTRIBUTES or name.startswith(_OTHERS)
        for name, value in _ATTRIBUTE.findall(tag[2])
    )
