"""Reading web pages with trafilatura; what JSON-LD and meta tags say comes first."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from typing import Any

from claimbook.extract.reading.head import is_paragraph
from claimbook.extract.reading.moment import find_moment_in, read_iso
from claimbook.extract.reading.page_date import find_page_date
from claimbook.extract.reading.source import Found, Source, UnreadError, require

_WALL = re.compile(
    r"\b(?:consent|cookies?|enable javascript|are you a robot|verify you are human|subscribe to "
    r"(?:read|continue)|log ?in to (?:read|continue))\b",
    re.IGNORECASE,
)
_FEWEST_WORDS = 60
_ARTICLES = re.compile(r"Article$|^Report|BlogPosting$")
_SITE = re.compile(r"\s+[|·•»–—-]\s+[^|·•»–—]{2,40}$")


def read(source: Source) -> Found:
    """What a web page says: the text of its article, without all that surrounds it."""
    trafilatura: Any = require("trafilatura", "Web pages")
    page = trafilatura.utils.decode_file(source.data)
    tree = trafilatura.load_html(page)
    if tree is None:
        raise UnreadError("it is no page that can be read")
    about = _describe(tree)
    made = trafilatura.bare_extraction(
        page,
        url=source.url or None,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"original_date": True},
    )
    body = (made.text or "") if made else ""
    if len(body.split()) < _FEWEST_WORDS and _WALL.search(page):
        raise UnreadError(
            "it shows a wall (cookies, consent or a subscription) in place of the article; "
            "save the page from a browser once the article is there"
        )
    if made is None or not body.strip():
        raise UnreadError("no article was found in the page; save its text as a .txt file")
    headline = about.get("headline") or _SITE.sub("", made.title or "")
    other = _read_other(page)
    text = _spread(body if body.startswith(headline) else f"{headline}\n{body}")
    return Found(
        text,
        f"trafilatura {version('trafilatura')}",
        headline=headline,
        published=about.get("published")
        or find_page_date(tree, source.url or about.get("url", ""), read_iso(made.date or "")),
        updated=about.get("updated", ""),
        outlet=about.get("outlet") or made.sitename or "",
        author=about.get("author") or made.author or "",
        written_by="person" if about.get("author") or made.author else "unknown",
        url=about.get("url") or "",
        language=(tree.get("lang") or "")[:2].lower(),
        doubtful=tuple(list_missing(body, other)) if other else (),
        dropped=tuple(p for p in list_missing(other, text) if is_paragraph(p)),
    )


def _spread(body: str) -> str:
    """The paragraphs, each on a line, with a blank line between them."""
    return "\n\n".join(line for line in body.split("\n") if line.strip())


def _read_other(page: str) -> str:
    """What another reader of pages takes for the article; empty if it is not installed."""
    try:
        from resiliparse.extract.html2text import extract_plain_text
    except ImportError:
        return ""
    text: str = extract_plain_text(page, main_content=True, alt_texts=False)
    return text


def list_missing(text: str, other: str) -> Iterator[str]:
    """Yield the paragraphs of a text whose words another one does not have."""
    joined = " ".join(other.split())
    for line in text.split("\n"):
        words = " ".join(line.lstrip("-• ").split())
        if words and words not in joined:
            yield words


def _describe(tree: Any) -> dict[str, str]:
    """What the page says of its article in JSON-LD or, if that is silent, in meta tags."""
    found: dict[str, str] = {}
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            for record in _list_records(script.text or ""):
                for name, value in _read_record(record).items():
                    found.setdefault(name, value)
    meta = {
        (m.get("property") or m.get("name") or m.get("itemprop") or "").lower(): m.get("content")
        or ""
        for m in tree.iter("meta")
    }
    by_meta = {
        "headline": _SITE.sub("", meta.get("og:title", "")),
        "published": read_moment(
            meta.get("article:published_time") or meta.get("datepublished", "")
        ),
        "updated": read_moment(meta.get("article:modified_time", "")),
        "author": meta.get("author", ""),
        "outlet": meta.get("og:site_name", ""),
        "url": meta.get("og:url", ""),
    }
    for name, value in by_meta.items():
        if value.strip() and not (name == "author" and value.startswith("http")):
            found.setdefault(name, value.strip())
    return {
        name: value for name, value in found.items() if name != "url" or value.startswith("http")
    }


def _list_records(text: str) -> Iterator[Mapping[str, Any]]:
    try:
        read_ = json.loads(text)
    except ValueError:
        return
    records = read_ if isinstance(read_, list) else [read_]
    for record in records:
        if isinstance(record, dict):
            graph = record.get("@graph")
            yield from (
                (each for each in graph if isinstance(each, dict))
                if isinstance(graph, list)
                else (record,)
            )


def _read_record(record: Mapping[str, Any]) -> dict[str, str]:
    kinds = record.get("@type")
    if not any(_ARTICLES.search(str(k)) for k in (kinds if isinstance(kinds, list) else [kinds])):
        return {}
    found = {
        "headline": str(record.get("headline") or ""),
        "published": read_moment(str(record.get("datePublished") or "")),
        "updated": read_moment(str(record.get("dateModified") or "")),
        "author": _name(record.get("author")),
        "outlet": _name(record.get("publisher")),
    }
    return {name: " ".join(value.split()) for name, value in found.items() if value.strip()}


def read_moment(text: str) -> str:
    """A moment that a page states: in ISO 8601, or else as people write it."""
    return read_iso(text) or find_moment_in(text)


def _name(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name, value)))
    if isinstance(value, dict):
        return str(value.get("name") or "")
    return value if isinstance(value, str) and not value.startswith("http") else ""
