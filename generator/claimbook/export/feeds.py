"""The feeds: the newest articles, corrections and changes, for feed readers.

feed.xml and changes.xml are in the Atom format (RFC 4287), feed.json is JSON Feed 1.1
(jsonfeed.org).
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import urljoin
from xml.etree.ElementTree import Element, SubElement, tostring

from claimbook.export.feed_items import (
    FeedItem,
    clean_text,
    list_change_items,
    list_items,
    name_uuid,
)
from claimbook.permalinks import CHANGES, HOME
from claimbook.study import Study
from claimbook.views.rendering.assets import FOLDER
from claimbook.views.rendering.linked_data import drop_absent

_ARTICLES, _CHANGES, _JSON = "feed.xml", "changes.xml", "feed.json"
FEEDS = {
    _ARTICLES: "application/atom+xml",
    _JSON: "application/feed+json",
    _CHANGES: "application/atom+xml",
}
"""The path in the site and the media type of each feed."""
_VERSION = "https://jsonfeed.org/version/1.1"
_ATOM = "http://www.w3.org/2005/Atom"
_XHTML = "http://www.w3.org/1999/xhtml"
_PROLOG = f"""<?xml version='1.0' encoding='utf-8'?>
<?xml-stylesheet type="text/css" href="{FOLDER}/feed/feed.css"?>
"""
"""Without a style sheet, a browser would show a feed as one run of words."""
_NEVER = "1970-01-01T00:00:00Z"
"""The updated time of a book without articles, which a feed must have; no clock is read."""


def make_feeds(study: Study, address: str = "") -> dict[str, bytes]:
    """Return the feeds by their path in the site.

    `address` is where the site is published, `https://example.org/book/`; empty if unknown. Feeds
    are read outside the site, so only their links have a host.
    """
    return {
        _ARTICLES: write_atom(study, address),
        _JSON: write_json_feed(study, address),
        _CHANGES: write_changes(study, address),
    }


def write_atom(study: Study, address: str = "") -> bytes:
    """Return the feed of a site; without an `address`, its links are relative to the feed."""
    return _write(study, address, _ARTICLES, study.book.settings.title, list_items(study, address))


def write_changes(study: Study, address: str = "") -> bytes:
    """Return the feed of what changed; without an `address`, its links are relative to the feed."""
    title = f"{study.book.settings.title}: what changed"
    return _write(study, address, _CHANGES, title, list_change_items(study, address))


def _write(study: Study, address: str, name: str, title: str, items: Sequence[FeedItem]) -> bytes:
    settings = study.book.settings
    page = HOME if name == _ARTICLES else CHANGES
    feed = Element("feed", {"xmlns": _ATOM, "xml:lang": settings.language})
    own = name_uuid(study, "" if name == _ARTICLES else name)
    _add(feed, "id", (address if name == _ARTICLES else urljoin(address, name)) if address else own)
    _add(feed, "title", clean_text(title))
    if settings.description:
        _add(feed, "subtitle", clean_text(settings.description))
    _add(feed, "updated", max((item.updated for item in items), default=_NEVER))
    _add_link(feed, "self", urljoin(address, name), "application/atom+xml")
    _add_link(feed, "alternate", urljoin(address, page), "text/html")
    _add(SubElement(feed, "author"), "name", clean_text(settings.title))
    for item in items:
        _add_entry(feed, item)
    written: bytes = tostring(feed, encoding="utf-8")
    return f"{_PROLOG}{written.decode()}\n".encode()


def _add_entry(feed: Element, item: FeedItem) -> None:
    entry = SubElement(feed, "entry")
    _add(entry, "id", item.id)
    _add(entry, "title", item.title)
    _add_link(entry, "alternate", item.url, "text/html")
    if item.original:
        _add_link(entry, "via", item.original)
    if not item.inferred:
        _add(entry, "published", item.published)
    _add(entry, "updated", item.updated)
    _add(SubElement(entry, "author"), "name", item.author)
    for tag in item.tags:
        SubElement(entry, "category", {"term": tag})
    _add(entry, "summary", item.summary)
    content = SubElement(entry, "content", {"type": "xhtml"})
    item.content.set("xmlns", _XHTML)
    content.append(item.content)


def _add(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text


def _add_link(parent: Element, relation: str, href: str, kind: str = "") -> None:
    SubElement(parent, "link", {"rel": relation, "href": href, **({"type": kind} if kind else {})})


def write_json_feed(study: Study, address: str = "") -> bytes:
    """Return the feed of a site; without an `address`, its links are relative to the feed."""
    settings = study.book.settings
    feed = {
        "version": _VERSION,
        "title": settings.title,
        "description": settings.description,
        "language": settings.language,
        "home_page_url": urljoin(address, HOME),
        "feed_url": urljoin(address, _JSON),
        "items": [_make_item(item) for item in list_items(study, address)],
    }
    return (json.dumps(drop_absent(feed), ensure_ascii=False, indent=1) + "\n").encode()


def _make_item(item: FeedItem) -> dict[str, Any]:
    return drop_absent(
        {
            "id": item.id,
            "url": item.url,
            "external_url": item.original,
            "title": item.title,
            "summary": item.summary,
            "content_html": tostring(item.content, encoding="unicode", method="html"),
            "date_published": None if item.inferred else item.published,
            "date_modified": None if item.inferred else item.updated,
            "authors": [{"name": item.author}],
            "tags": list(item.tags),
        }
    )
