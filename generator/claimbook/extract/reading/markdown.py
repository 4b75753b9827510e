"""Reading Markdown: rendered, so that its marks are not in the text."""

from __future__ import annotations

import re
from typing import Any

import yaml
from markdown import Markdown

from claimbook.extract.reading.head import read_head
from claimbook.extract.reading.moment import read_iso
from claimbook.extract.reading.plain import decode
from claimbook.extract.reading.source import Found, Source, require, with_head

_FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_BLOCKS = ("h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "tr", "blockquote", "pre")


def read(source: Source) -> Found:
    """What a Markdown file says; its front matter counts for more than its first lines."""
    html: Any = require("lxml.html", "Markdown files")
    written = decode(source.data).replace("\r\n", "\n")
    front = _read_front(written)
    body = _FRONT.sub("", written, count=1)
    root = html.fragment_fromstring(Markdown(extensions=["tables"]).convert(body), "div")
    text = "\n\n".join(_list_blocks(root))
    title = str(front.get("title") or "")
    if title and not text.startswith(title):
        text = f"{title}\n\n{text}"
    head = read_head(text)
    found = Found(text, "claimbook", headline=title, author=str(front.get("author") or ""))
    return with_head(
        found,
        published=read_iso(str(front.get("date") or "")) or head.published,
        headline=head.headline,
        author=head.author,
    )


def _read_front(written: str) -> dict[str, Any]:
    found = _FRONT.match(written)
    try:
        front = yaml.safe_load(found[1]) if found else {}
    except yaml.YAMLError:
        return {}
    return front if isinstance(front, dict) else {}


def _list_blocks(root: Any) -> list[str]:
    """The text of each block that has no other block in it."""
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
