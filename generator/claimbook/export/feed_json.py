"""feed.json: the newest articles and corrections, as JSON Feed 1.1 (jsonfeed.org)."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urljoin
from xml.etree.ElementTree import tostring

from claimbook.export.feed_items import FeedItem, list_items
from claimbook.permalinks import HOME
from claimbook.study import Study

NAME = "feed.json"
"""Its path in the site."""
VERSION = "https://jsonfeed.org/version/1.1"


def write_json_feed(study: Study, address: str = "") -> bytes:
    """Return the feed of a site; without an `address`, its links are relative to the feed."""
    settings = study.book.settings
    feed = {
        "version": VERSION,
        "title": settings.title,
        "description": settings.description,
        "language": settings.language,
        "home_page_url": urljoin(address, HOME),
        "feed_url": urljoin(address, NAME),
        "items": [_make_item(item) for item in list_items(study, address)],
    }
    return (json.dumps(_drop_absent(feed), ensure_ascii=False, indent=1) + "\n").encode()


def _make_item(item: FeedItem) -> dict[str, Any]:
    return _drop_absent(
        {
            "id": item.id,
            "url": item.url,
            "external_url": item.original,
            "title": item.title,
            "summary": item.summary,
            "content_html": tostring(item.content, encoding="unicode", method="html"),
            "date_published": item.published,
            "date_modified": item.updated,
            "authors": [{"name": item.author}],
            "tags": list(item.tags),
        }
    )


def _drop_absent(fields: dict[str, Any]) -> dict[str, Any]:
    """Return the fields that have a value, since JSON Feed has no null."""
    return {name: value for name, value in fields.items() if value is not None}
