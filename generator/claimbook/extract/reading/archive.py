"""Web archives (WARC): the pages that they contain, and the bytes of one of them."""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from claimbook.extract.reading.source import MOST_ORIGINAL_BYTES, UnreadError, require
from claimbook.problem.counting import write_count

ENDINGS = (".warc", ".warc.gz")
_GZIP = b"\x1f\x8b"
_TYPES = ("text/html", "application/xhtml+xml", "text/plain", "application/pdf")
_CHUNK = 1 << 16
_HEAD_END = b"\r\n\r\n"
_LENGTH = re.compile(rb"^content-length:\s*(\d+)", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Held:
    """A page in an archive."""

    url: str
    offset: int
    digest: str
    """The SHA-256 of its bytes as they were sent."""
    fault: str = ""
    """Why it cannot be read; empty if it can be."""


def is_archive(name: str) -> bool:
    """Whether a file is a web archive, judging by its name."""
    return name.lower().endswith(ENDINGS)


def list_pages(path: Path) -> Iterator[Held]:
    """Yield the pages of an archive in the order of the file: successful responses with text.

    Raises UnreadError after the last whole one if the file ends early or cannot be read further.
    """
    fastwarc: Any = require("fastwarc", "Web archives", "extract,archive")
    pages = reached = 0
    with path.open("rb") as file:
        records = iter(fastwarc.ArchiveIterator(file))
        while True:
            try:
                record = next(records, None)
                if record is None:
                    break
                reached = record.stream_pos
                held, whole = _look_at(record, fastwarc)
            except (OSError, KeyError, ValueError) as error:
                raise _explain_end(pages, reached, error) from None
            if not whole:
                raise _explain_end(pages, reached)
            if held:
                pages += 1
                yield held
    if not _ends_whole(path, reached):
        raise _explain_end(pages, reached)


def read_record(path: Path, offset: int) -> bytes:
    """Read the bytes of the page at an offset, with transfer encodings removed.

    Raises UnreadError if there is no page.
    """
    fastwarc: Any = require("fastwarc", "Web archives", "extract,archive")
    with path.open("rb") as file:
        file.seek(offset)
        try:
            record = next(iter(fastwarc.ArchiveIterator(file, auto_decode="all")))
            data: bytes = record.reader.read()
        except (OSError, KeyError, ValueError, StopIteration):
            raise UnreadError(f"{path} no longer has a whole page at byte {offset:,}") from None
    return data


def _is_page(record: Any, fastwarc: Any) -> bool:
    """Whether a record is a site's response, and is text."""
    if record.record_type != fastwarc.WarcRecordType.response or record.http_headers is None:
        return False
    kind = (record.http_headers.get("Content-Type") or "").partition(";")[0].strip().lower()
    return record.http_headers.status_code == 200 and kind in _TYPES


def _look_at(record: Any, fastwarc: Any) -> tuple[Held | None, bool]:
    """Return the page in a record, if it is one, and whether the record is complete."""
    length = record.content_length
    if not _is_page(record, fastwarc):
        return None, record.consume() == length
    url = (record.headers.get("WARC-Target-URI") or "").strip("<> ")
    if length > MOST_ORIGINAL_BYTES:
        fault = f"it is larger than {MOST_ORIGINAL_BYTES:,} bytes"
        return Held(url, record.stream_pos, "", fault), record.consume() == length
    data = record.reader.read()
    digest = hashlib.sha256(data).hexdigest()
    return Held(url, record.stream_pos, digest), len(data) == length


def _explain_end(pages: int, reached: int, error: Exception | None = None) -> UnreadError:
    reason = f" ({error})" if isinstance(error, OSError) else ""
    ends = "is damaged" if reason else "ends in the middle of a record"
    fault = f"it {ends} after byte {reached:,}{reason}; get it again"
    if not pages:
        return UnreadError(f"{fault}. No page could be read")
    were = "was" if pages == 1 else "were"
    return UnreadError(
        f"{fault} for what follows. {write_count(pages, 'whole page')} before that {were} read"
    )


def _ends_whole(path: Path, last: int) -> bool:
    """Whether a file is complete, given that its last record begins at `last`."""
    with path.open("rb") as file:
        compressed = file.read(2) == _GZIP
        file.seek(last)
        return _ends_member(file) if compressed else _ends_record(file)


def _ends_member(file: BinaryIO) -> bool:
    """Whether the compressed members from here to the end of a file are complete."""
    member = zlib.decompressobj(zlib.MAX_WBITS | 16)
    while chunk := file.read(_CHUNK):
        while chunk:
            if member.eof:
                member = zlib.decompressobj(zlib.MAX_WBITS | 16)
            try:
                member.decompress(chunk)
            except zlib.error:
                return False
            chunk = member.unused_data
    return member.eof


def _ends_record(file: BinaryIO) -> bool:
    """Whether only line ends follow the record that begins here."""
    start = file.tell()
    head, found, _ = file.read(_CHUNK).partition(_HEAD_END)
    length = _LENGTH.search(head)
    if not found or not length:
        return False
    file.seek(start + len(head) + len(_HEAD_END) + int(length[1]))
    return not file.read(_CHUNK).strip(b"\r\n")
