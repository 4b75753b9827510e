"""Sit between browsers and the server of MkDocs.

Each page is answered with the current problems, so that a problem that comes or goes changes no
file. While pages are being made again, requests for pages that are not ready wait.
"""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from hashlib import blake2b
from threading import Condition
from typing import Any
from urllib.parse import unquote, urlsplit
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

_POLL = "/livereload/"
"""Where pages of MkDocs ask whether they have changed; the answer comes once they have."""
_LAST = 3
"""How many of the most recently requested pages count as open."""
QUIET = 0.15
"""Seconds without a request after which a browser has everything it needs to show a page."""

_NAMED_BY_HASH = re.compile(r"\.[0-9a-f]{8}\.min\.(js|css)$")
"""A script or style sheet of Material, whose address changes whenever its contents do."""
_FOR_GOOD = "max-age=31536000, immutable"
_IF_SAME = "no-cache"
"""Whether browsers keep a file without asking again, or ask whether it has changed."""
_OTHER = "surrogateescape"
"""How bytes that are not UTF-8 are decoded and encoded: unchanged."""


class Gate:
    """Answers requests for an application, which it wraps."""

    def __init__(
        self, application: WSGIApplication, mount: str, fill: Callable[[str, str], str]
    ) -> None:
        """`mount` is the path of the site, and `fill` completes the HTML of an address's page."""
        self._application = application
        self._mount = mount
        self._fill = fill
        self._changed = Condition()
        self._awaited: Collection[str] = ()
        self._builds = 0
        self._polled: Counter[str] = Counter()
        self._waiting: Counter[str] = Counter()
        self._last: list[str] = []
        self._answering = 0
        self._quiet_since = 0.0

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request once the newest build has its answer."""
        path = _path_of(environ)
        if path.startswith(_POLL):
            # The browser shows a page and waits for it to change.
            with self._counting(self._polled, self._address_of(_path_of_page(environ))):
                return self._application(environ, start_response)
        address = self._address_of(path)
        if address.endswith(".html"):
            self._last = [address, *(each for each in self._last if each != address)][:_LAST]
        while True:
            builds = self._wait_for(address)
            with self._busy():
                answer = _Answer(self._application, environ)
            if builds == self._builds:
                return answer.give(start_response, environ, lambda html: self._fill(html, address))

    def list_open(self) -> list[str]:
        """Return the addresses of the pages that browsers show now."""
        with self._changed:
            return list(dict.fromkeys([*self._last[:1], *self._polled, *self._last]))

    def list_waiting(self) -> list[str]:
        """Return the addresses that browsers have requested and that are not ready yet."""
        with self._changed:
            return [each for each in self._waiting if each.endswith(".html")]

    def close(self, addresses: Collection[str]) -> None:
        """Begin a build: from now on, requests for these addresses wait."""
        with self._changed:
            self._awaited = addresses
            self._builds += 1
            self._changed.notify_all()

    def let_in(self, addresses: Collection[str]) -> None:
        """Answer requests for these addresses, while others still wait."""
        with self._changed:
            self._awaited = frozenset(self._awaited).difference(addresses)
            self._changed.notify_all()

    def open(self) -> None:
        """Answer all requests, since nothing is left to be made."""
        with self._changed:
            self._awaited = ()
            self._changed.notify_all()

    def wait_until_quiet(self, is_urgent: Callable[[], bool]) -> None:
        """Wait until browsers have everything they show, or something is more urgent."""
        start = time.monotonic()
        while not is_urgent() and time.monotonic() < start + 10 * QUIET:
            since = max(start, self._quiet_since)
            if not self._answering and time.monotonic() > since + QUIET:
                return
            time.sleep(QUIET / 10)

    def _wait_for(self, address: str) -> int:
        """Wait until an address may be answered; return the number of the build it is from."""
        with self._changed, self._counting(self._waiting, address):
            self._changed.wait_for(lambda: address not in self._awaited)
            return self._builds

    def _address_of(self, path: str) -> str:
        """Return the address of a page or file from the site's root, given the requested path."""
        address = path.removeprefix(self._mount)
        return f"{address}index.html" if not address or address.endswith("/") else address

    @contextmanager
    def _counting(self, counter: Counter[str], address: str) -> Iterator[None]:
        """Count an address as asked for within the block."""
        with self._changed:
            counter[address] += 1
        try:
            yield
        finally:
            with self._changed:
                counter[address] -= 1
                if not counter[address]:
                    del counter[address]

    @contextmanager
    def _busy(self) -> Iterator[None]:
        with self._changed:
            self._answering += 1
        try:
            yield
        finally:
            with self._changed:
                self._answering -= 1
                self._quiet_since = time.monotonic()


class _Answer:
    """An application's answer to a request, before any of it is sent."""

    def __init__(self, application: WSGIApplication, environ: WSGIEnvironment) -> None:
        self._start: tuple[Any, ...] = ()
        body = application(environ, self._note)
        try:
            self._content = b"".join(body)
        finally:
            if close := getattr(body, "close", None):
                close()

    def _note(self, *start: Any) -> Any:
        self._start = start

    def give(
        self, start_response: StartResponse, environ: WSGIEnvironment, fill: Callable[[str], str]
    ) -> Iterable[bytes]:
        """Send the file, filled in if it is a page; send nothing if the browser has it already."""
        status, headers, *rest = self._start
        if any(name == "Content-Type" and value == "text/html" for name, value in headers):
            html = self._content.decode(errors=_OTHER)
            self._content = fill(html).encode(errors=_OTHER)
            headers = [each for each in headers if each[0] != "Content-Length"]
            headers.append(("Content-Length", str(len(self._content))))
        elif status.startswith("200"):
            tag = f'"{blake2b(self._content, digest_size=16).hexdigest()}"'
            named = _NAMED_BY_HASH.search(environ["PATH_INFO"])
            caching = [("ETag", tag), ("Cache-Control", _FOR_GOOD if named else _IF_SAME)]
            if environ.get("HTTP_IF_NONE_MATCH") == tag:
                start_response("304 Not Modified", caching)
                return []
            headers = [*headers, *caching]
        start_response(status, headers, *rest)
        return [self._content]


def _path_of(environ: WSGIEnvironment) -> str:
    """Return the path of a request, decoded as MkDocs' server does it."""
    return str(environ["PATH_INFO"]).encode("latin-1").decode("utf-8", "ignore")


def _path_of_page(environ: WSGIEnvironment) -> str:
    """Return the path of the page that sends a request."""
    return unquote(urlsplit(environ.get("HTTP_REFERER", "")).path)
