"""feed.xml: the newest articles and corrections for feed readers, in the Atom format (RFC 4287)."""

from __future__ import annotations

from collections.abc import Sequence
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

NAME = "feed.xml"
"""Its path in the site."""
CHANGES_NAME = "changes.xml"
"""The path of the feed of what changed."""
_ATOM = "http://www.w3.org/2005/Atom"
_XHTML = "http://www.w3.org/1999/xhtml"
_PROLOG = f"""<?xml version='1.0' encoding='utf-8'?>
<?xml-stylesheet type="text/css" href="{FOLDER}/feed/feed.css"?>
"""
"""Without a style sheet, a browser would show a feed as one run of words."""
_NEVER = "1970-01-01T00:00:00Z"
"""The updated time of a book without articles, which a feed must have; no clock is read."""


def write_atom(study: Study, address: str = "") -> bytes:
    """Return the feed of a site; without an `address`, its links are relative to the feed."""
    return _write(study, address, NAME, study.book.settings.title, list_items(study, address))


def write_changes(study: Study, address: str = "") -> bytes:
    """Return the feed of what changed; without an `address`, its links are relative to the feed."""
    title = f"{study.book.settings.title}: what changed"
    return _write(study, address, CHANGES_NAME, title, list_change_items(study, address))


def _write(study: Study, address: str, name: str, title: str, items: Sequence[FeedItem]) -> bytes:
    settings = study.book.settings
    page = HOME if name == NAME else CHANGES
    feed = Element("feed", {"xmlns": _ATOM, "xml:lang": settings.language})
    own = name_uuid(study, "" if name == NAME else name)
    _add(feed, "id", (address if name == NAME else urljoin(address, name)) if address else own)
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
