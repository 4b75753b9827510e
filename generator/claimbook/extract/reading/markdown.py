"""Read Markdown by rendering it, so that its markup is not in the text."""

from __future__ import annotations

import re
import tomllib
from typing import Any

import yaml
from markdown import Markdown

from claimbook.extract.reading.document import Found
from claimbook.extract.reading.head import read_head
from claimbook.extract.reading.moment import read_iso
from claimbook.extract.reading.plain import decode
from claimbook.extract.reading.source import Source, require, with_head

_FRONT = re.compile(r"\A(?P<mark>---|\+\+\+)\n(?P<written>.*?)\n(?P=mark)\n", re.DOTALL)
"""Front matter: in YAML, or in TOML between plus signs."""
_BLOCKS = ("h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "tr", "blockquote", "pre")


def read(source: Source) -> Found:
    """Read a Markdown file; its front matter takes precedence over its first lines."""
    html: Any = require("lxml.html", "Markdown files")
    written = decode(source.data)
    front = _read_front(written)
    body = _FRONT.sub("", written, count=1)
    root = html.fragment_fromstring(Markdown(extensions=["tables"]).convert(body), "div")
    text = "\n\n".join(_list_blocks(root))
    title = str(front.get("title") or "")
    if title and not text.startswith(title):
        text = f"{title}\n\n{text}"
    head = read_head(text)
    author = _name(front.get("author") or front.get("authors"))
    found = Found(text, "claimbook", headline=title, author=author)
    return with_head(
        found,
        published=read_iso(str(front.get("date") or "")) or head.published,
        headline=head.headline,
        author=head.author,
    )


def _read_front(written: str) -> dict[str, Any]:
    found = _FRONT.match(written)
    try:
        load = tomllib.loads if found and found["mark"] == "+++" else yaml.safe_load
        front = load(found["written"]) if found else {}
    except (yaml.YAMLError, tomllib.TOMLDecodeError):
        return {}
    return front if isinstance(front, dict) else {}


def _name(value: object) -> str:
    """Return the names of authors, which may be in records with other fields."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name, value)))
    return _name(value.get("name")) if isinstance(value, dict) else str(value or "")


def _list_blocks(root: Any) -> list[str]:
    """Return the text of each block that has no other block inside."""
    blocks = []
    for element in root.iter(*_BLOCKS):
        if any(True for _ in element.iterdescendants(*_BLOCKS)):
            continue
        words = " ".join("".join(element.itertext()).split())
        if element.tag == "tr":
            words = "\t".join(" ".join("".join(cell.itertext()).split()) for cell in element)
        if words:
            blocks.append(f"- {words}" if element.tag == "li" else words)
    return blocks
