"""Measure how fast pages of a web archive are sifted, and how memory grows with ten times as many.

    python benchmarks/extract_archive.py [--make N PATH] [FOLDER]

The archives have invented pages around the articles of FOLDER (see `extract.py`). One page in ten
is about the book; the others are turned away. With --make, it only writes an archive of N pages.
"""

from __future__ import annotations

import gzip
import sys
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parent.parent / "generator"))

from extract_speed import list_pages
from helping import help_if_asked
from running import CLAIMBOOK, run

from claimbook.extract import Lexicon, Source
from claimbook.extract.book.gate import Gate
from claimbook.extract.reading.archive import list_pages as list_archive
from claimbook.model import Book, Entity, Settings
from extract import FOLDER

COUNTS = (1_000, 10_000)
SECONDS = 5
COMPANY = "Example Ferries"
_RECORD = (
    "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/{number}\r\n"
    "WARC-Date: 2025-05-20T08:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
    "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012}>\r\n"
    "Content-Length: {length}\r\n\r\n"
)
_ANSWER = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {length}\r\n\r\n"


def main(folder: Path) -> None:
    """Print pages per second and core, and memory."""
    if not any(folder.glob("*.txt")):
        sys.exit(f"{folder} has no texts")
    with TemporaryDirectory() as name:
        place = Path(name)
        archive = make_archive(place / "small.warc.gz", COUNTS[0], folder)
        start = time.process_time()
        pages = sum(1 for _ in list_archive(archive))
        listed = pages / (time.process_time() - start)
        print(f"list  {listed:,.0f} pages a second and core")
        print(f"gate  {time_gate(list(list_pages(folder))):,.0f} pages a second and core")
        peaks = [measure(place / str(count), count, folder) for count in COUNTS]
        print(f"ratio {peaks[1] / peaks[0]:.2f}")


def time_gate(sources: list[Source]) -> float:
    """Return how many pages per second the gate sifts, none of which is about the book."""
    company = Entity.model_validate({"name": COMPANY, "kind": "company"})
    gate = Gate(Lexicon(Book(Settings(title="A book"), entities={"example": company})))
    gate.admits(sources[0])
    start, done = time.process_time(), 0
    for source in cycle(sources):
        gate.admits(source)
        done += 1
        if time.process_time() - start > SECONDS:
            break
    return done / (time.process_time() - start)


def measure(book: Path, count: int, folder: Path) -> float:
    """Draft an archive into a book of its own; return the megabytes of the largest process."""
    (book / "data").mkdir(parents=True)
    (book / "data/book.yml").write_text("title: A book\n", encoding="utf-8")
    (book / "data/entities.yml").write_text(
        f"example:\n  name: {COMPANY}\n  kind: company\n", encoding="utf-8"
    )
    make_archive(book / "crawl.warc.gz", count, folder)
    taken = run(book, *CLAIMBOOK, "extract", "crawl.warc.gz", "--outlet", "Daily Example")
    drafts = len(list((book / "data/articles").iterdir()))
    print(f"{count:,} pages, {drafts:,} drafted: {taken}")
    return taken.memory


def make_archive(path: Path, count: int, folder: Path) -> Path:
    """Write an archive of this many pages, one in ten of them about the book."""
    with path.open("wb") as file:
        for number, page in enumerate(islice(cycle(_list_bodies(folder)), count)):
            body = page
            for tag in (b"<h1>", b"<title>") if number % 10 == 0 else ():
                body = body.replace(tag, b"%s%s %d: " % (tag, COMPANY.encode(), number))
            answer = _ANSWER.format(length=len(body)).encode() + body
            head = _RECORD.format(number=number, length=len(answer)).encode()
            file.write(gzip.compress(head + answer + b"\r\n\r\n", compresslevel=1, mtime=0))
    return path


def _list_bodies(folder: Path) -> Iterator[bytes]:
    return (source.data for source in list_pages(folder))


if __name__ == "__main__":
    help_if_asked(__doc__)
    given = [each for each in sys.argv[1:] if each != "--make"]
    if "--make" in sys.argv:
        make_archive(Path(given[1]), int(given[0]), Path(given[2]) if given[2:] else FOLDER)
    else:
        main(Path(given[0]) if given else FOLDER)
