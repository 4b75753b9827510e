"""Web archives: their pages by offset, and files that end early or are damaged."""

from __future__ import annotations

import gzip
import hashlib
from pathlib import Path

import pytest
from tests.extract.web_archive import make_page, make_record, write_archive

from claimbook.extract import Reference, UnreadError
from claimbook.extract.reading.archive import Held, list_pages

pytest.importorskip("fastwarc", reason='needs pip install "claimbook[archive]"')

URL = "https://example.com/{}"
PAGES = [make_page(f"Ferries {number}", "Ferry Line has 12 ships.") for number in range(4)]
RECORDS = [make_record(URL.format(number), page) for number, page in enumerate(PAGES)]


def list_until_fault(path: Path) -> tuple[list[Held], str]:
    """The pages that are listed, and why no more are; empty if that is the end."""
    pages = []
    try:
        for page in list_pages(path):
            pages.append(page)  # noqa: PERF402
    except UnreadError as error:
        return pages, str(error)
    return pages, ""


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_each_page_is_read_from_where_it_is_listed(name: str, tmp_path: Path) -> None:
    """In the order of the file, with its address and the digest of what was sent."""
    path = write_archive(tmp_path / name, RECORDS)
    listed, fault = list_until_fault(path)
    assert fault == ""
    assert [each.url for each in listed] == [URL.format(number) for number in range(4)]
    assert [each.digest for each in listed] == [hashlib.sha256(p).hexdigest() for p in PAGES]
    read = [Reference(each.url, str(path), each.digest, each.offset).open().data for each in listed]
    assert read == PAGES


def test_a_page_that_was_sent_compressed_or_in_chunks_is_read_decoded(tmp_path: Path) -> None:
    """As a browser shows it."""
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGES[1]), PAGES[1])
    path = write_archive(
        tmp_path / "a.warc.gz",
        [
            make_record(URL, gzip.compress(PAGES[0]), headers="Content-Encoding: gzip\r\n"),
            make_record(URL, chunked, headers="Transfer-Encoding: chunked\r\n"),
        ],
    )
    listed, _ = list_until_fault(path)
    read = [Reference(URL, str(path), "", each.offset).open().data for each in listed]
    assert read == PAGES[:2]


@pytest.mark.parametrize(
    "other",
    [
        make_record(URL, b"", kind="request"),
        make_record(URL, PAGES[0], status="404 Not Found"),
        make_record(URL, PAGES[0], status="301 Moved Permanently"),
        make_record(URL, b"\x89PNG", content_type="image/png"),
        make_record(URL, b"a {}", content_type="text/css"),
    ],
)
def test_what_is_no_page_is_not_listed(other: bytes, tmp_path: Path) -> None:
    """Requests, errors, redirections, pictures, style sheets."""
    path = write_archive(tmp_path / "a.warc", [RECORDS[0], other, RECORDS[1]])
    listed, fault = list_until_fault(path)
    assert (len(listed), fault) == (2, "")


PLAIN = b"".join(RECORDS)
PACKED = b"".join(gzip.compress(each, mtime=0) for each in RECORDS)
LAST = len(gzip.compress(RECORDS[-1], mtime=0))


@pytest.mark.parametrize(
    ("name", "data", "whole"),
    [
        ("a.warc", PLAIN[:-300], 3),
        ("a.warc", PLAIN + RECORDS[0][:60], 4),
        ("a.warc", RECORDS[0][:40], 0),
        ("a.warc.gz", PACKED[:-40], 3),
        ("a.warc.gz", PACKED[: -LAST + 30], 3),
        ("a.warc.gz", PACKED[:-5], 4),
        ("a.warc.gz", PACKED[:20], 0),
        ("a.warc", b"", 0),
    ],
)
def test_a_file_that_ends_early_is_read_as_far_as_it_is_whole(
    name: str, data: bytes, whole: int, tmp_path: Path
) -> None:
    """In the middle of a body, of a head, of a compressed record, of its last bytes."""
    path = tmp_path / name
    path.write_bytes(data)
    listed, fault = list_until_fault(path)
    assert len(listed) == whole
    assert "ends in the middle of a record" in fault
    told = f"{whole} whole page{'' if whole == 1 else 's'} before that"
    assert (told if whole else "No page could be read") in fault


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.warc", b"This is no archive.\n" * 50),
        ("a.warc", RECORDS[0] + b"nothing\r\n" * 20 + RECORDS[1]),
        ("a.warc.gz", PACKED[:100] + b"nothing" * 20 + PACKED[200:]),
    ],
)
def test_a_damaged_file_says_where(name: str, data: bytes, tmp_path: Path) -> None:
    """And gives what stands before the damage."""
    path = tmp_path / name
    path.write_bytes(data)
    listed, fault = list_until_fault(path)
    assert len(listed) <= 1
    assert "is damaged after byte" in fault


def test_a_record_that_is_gone_is_a_sentence(tmp_path: Path) -> None:
    """Where the file was replaced since its pages were listed."""
    path = write_archive(tmp_path / "a.warc", RECORDS)
    reference = Reference(URL, str(path), "", 5)
    with pytest.raises(UnreadError, match="no longer has a whole page at byte 5"):
        reference.open()
