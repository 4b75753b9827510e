"""Measure how fast texts and pages are drafted, and how memory grows with ten times as many.

    python benchmarks/extract_speed.py [FOLDER]

One process drafts the articles of FOLDER (see `extract.py`) repeatedly, as texts and within
invented web pages. Times are CPU times. Memory is the peak of a separate process.
"""

from __future__ import annotations

import gc
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from html import escape
from itertools import cycle, islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "generator"))

from helping import help_if_asked

from claimbook.extract import Given, Lexicon, Source, extract_source
from claimbook.model import Book, Settings
from extract import FOLDER

SECONDS = 8
COUNTS = (1_000, 10_000)
_MENU = "".join(f'<li><a href="/{n}">Section {n} of the site</a></li>' for n in range(80))
_ASIDE = "".join(
    f'<div class="card"><a href="/s{n}">Another story {n}</a></div>' for n in range(60)
)
_PAGE = """<!doctype html><html lang="en"><head><title>{headline} | The Daily Example</title>
<meta property="og:site_name" content="The Daily Example">
<script type="application/ld+json">{{"@type": "NewsArticle", "datePublished": "{day}T10:00:00Z"}}
</script><style>.a{{color:red}}</style></head><body><header><nav><ul>{menu}</ul></nav></header>
<main><article><h1>{headline}</h1><p class="byline">By A. Reporter</p>{paragraphs}</article>
<aside>{aside}</aside></main><footer>All rights reserved. Subscribe to our newsletter.</footer>
</body></html>"""


def main(folder: Path) -> None:
    """Print articles per second and core, and memory."""
    if not any(folder.glob("*.txt")):
        sys.exit(f"{folder} has no texts")
    lexicon = Lexicon(Book(Settings(title="A book")))
    for name, sources in (("text", list_texts(folder)), ("HTML", list_pages(folder))):
        listed = list(sources)
        print(f"{name}  {_time(listed, lexicon):.0f} articles a second and core")
    peaks = [_measure_memory(folder, count) for count in COUNTS]
    for count, peak in zip(COUNTS, peaks, strict=True):
        print(f"{count:,} articles: {peak / 1024:.0f} MB at most")
    print(f"ratio {peaks[1] / peaks[0]:.2f}")


def _time(sources: list[Source], lexicon: Lexicon) -> float:
    for source in sources[:3]:
        extract_source(source, Given(), lexicon)
    gc.freeze()  # as each process does that `claimbook extract` starts
    start, done = time.process_time(), 0
    for source in cycle(sources):
        result = extract_source(source, Given(), lexicon)
        done += result.file is not None
        if time.process_time() - start > SECONDS:
            break
    return done / (time.process_time() - start)


def list_texts(folder: Path) -> Iterator[Source]:
    """Yield the articles as text files with a date line."""
    for path in sorted(folder.glob("*.txt")):
        if not path.name.startswith("README"):
            _, headline, day, _, body = path.read_text(encoding="utf-8").split("\n", 4)
            yield Source(path.name, f"{headline}\n\n{day}\n\n{body}\n".encode())


def list_pages(folder: Path) -> Iterator[Source]:
    """Yield the articles as web pages with menus, other stories and a footer."""
    for path in sorted(folder.glob("*.txt")):
        _, headline, day, _, body = path.read_text(encoding="utf-8").split("\n", 4)
        sentences = body.split(". ")
        groups = (sentences[at : at + 3] for at in range(0, len(sentences), 3))
        paragraphs = "".join(f"<p>{escape('. '.join(group))}.</p>" for group in groups)
        page = _PAGE.format(
            headline=escape(headline), day=day, menu=_MENU, aside=_ASIDE, paragraphs=paragraphs
        )
        yield Source(path.name.replace(".txt", ".html"), page.encode())


def _measure_memory(folder: Path, count: int) -> int:
    """Return the peak kilobytes of a process that drafts this many articles."""
    command = [sys.executable, __file__, "--run", str(folder), str(count)]
    done = subprocess.run(command, capture_output=True, check=True, text=True)  # noqa: S603
    return int(done.stdout)


def run(folder: Path, count: int) -> None:
    """Draft this many articles as a run does: one after another, keeping none."""
    lexicon = Lexicon(Book(Settings(title="A book")))
    for source in islice(cycle(list(list_texts(folder))), count):
        extract_source(source, Given(), lexicon)
    print(_read_peak())


def _read_peak() -> int:
    """Return the peak kilobytes of this process.

    On Linux, `ru_maxrss` would include the process that started this one.
    """
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="utf-8").splitlines() if status.exists() else []
    own = (int(line.split()[1]) for line in lines if line.startswith("VmHWM:"))
    return next(own, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


if __name__ == "__main__":
    help_if_asked(__doc__)
    if "--run" in sys.argv:
        run(Path(sys.argv[-2]), int(sys.argv[-1]))
    else:
        main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
