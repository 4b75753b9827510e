"""Fetch pages politely: obey robots.txt, fetch one at a time, and say who asks."""

from __future__ import annotations

import os
import time
from functools import cache
from typing import Any
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener
from urllib.robotparser import RobotFileParser

from claimbook import __version__
from claimbook.model.address import find_address_fault
from claimbook.web import FetchError, fetch

AGENT = f"claimbook/{__version__} (reads single articles for an editor)"
_MOST_BYTES = 20_000_000
_PAUSE = 2
"""Seconds between two pages."""


def fetch_page(url: str) -> bytes:
    """Return the bytes of a page. Raises FetchError if it may not or cannot be fetched."""
    if os.environ.get("CI"):
        raise FetchError("pages are not fetched in CI; save the page as a file")
    if fault := find_address_fault(url):
        raise FetchError(fault)
    parts = urlsplit(url)
    if not _read_rules(f"{parts.scheme}://{parts.netloc}").can_fetch(AGENT, url):
        raise FetchError("robots.txt of the site does not allow it; save the page from a browser")
    _wait()
    data = _get(url)
    if len(data) > _MOST_BYTES:
        raise FetchError(f"the page is larger than {_MOST_BYTES:,} bytes")
    return data


@cache
def _read_rules(site: str) -> RobotFileParser:
    rules = RobotFileParser()
    try:
        rules.parse(_get(f"{site}/robots.txt").decode("utf-8", "replace").splitlines())
    except FetchError:
        rules.parse([])
    return rules


def _get(url: str) -> bytes:
    # The scheme has been checked: http or https.
    request = Request(url, headers={"User-Agent": AGENT})  # noqa: S310
    try:
        return fetch(request, _MOST_BYTES + 1, _OPENER.open)
    except FetchError as error:
        raise FetchError(f"it cannot be fetched: {error}") from None


class _PublicOnly(HTTPRedirectHandler):
    """Follows redirects only to public addresses."""

    def redirect_request(self, *arguments: Any) -> Request | None:
        if fault := find_address_fault(arguments[-1]):
            raise URLError(f"it leads elsewhere, and {fault}")
        return super().redirect_request(*arguments)


_OPENER = build_opener(_PublicOnly)
_last = [0.0]


def _wait() -> None:
    """Leave two seconds between pages."""
    away = _last[0] + _PAUSE - time.monotonic()
    if away > 0:
        time.sleep(away)
    _last[0] = time.monotonic()
