"""Web archives made in tests, written by hand."""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from html import escape
from pathlib import Path

_RECORD = """WARC/1.1\r
WARC-Type: {kind}\r
WARC-Target-URI: {url}\r
WARC-Date: 2025-05-20T08:00:00Z\r
WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012}>\r
Content-Type: application/http; msgtype={kind}\r
Content-Length: {length}\r
\r
"""


def make_record(
    url: str,
    body: bytes,
    *,
    kind: str = "response",
    status: str = "200 OK",
    content_type: str = "text/html; charset=utf-8",
    headers: str = "",
    number: int = 1,
) -> bytes:
    """A record of an archive: what a site answered with."""
    answer = (
        f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\n{headers}"
        f"Content-Length: {len(body)}\r\n\r\n"
    ).encode() + body
    head = _RECORD.format(kind=kind, url=url, number=number, length=len(answer))
    return head.encode() + answer + b"\r\n\r\n"


def make_page(headline: str, *paragraphs: str, day: str = "2025-05-14") -> bytes:
    """A web page with an article, a menu and a footer."""
    said = "".join(f"<p>{escape(each)}</p>" for each in paragraphs)
    return (
        f'<!doctype html><html lang="en"><head><title>{headline}</title>'
        '<script type="application/ld+json">{"@type": "NewsArticle", '
        f'"headline": "{headline}", "datePublished": "{day}"}}</script></head><body><nav><ul>'
        "<li><a href='/'>Home</a></li><li><a href='/sea'>Sea</a></li></ul></nav><main><article>"
        f"<h1>{headline}</h1>{said}</article></main><footer>All rights reserved.</footer>"
        "</body></html>"
    ).encode()


def write_archive(path: Path, records: Iterable[bytes]) -> Path:
    """Write an archive; one whose name ends with .gz has each record compressed by itself."""
    packed = path.suffix == ".gz"
    path.write_bytes(b"".join(gzip.compress(r, mtime=0) if packed else r for r in records))
    return path
