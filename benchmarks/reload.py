"""Measure how soon after a save a browser shows the change, stage by stage.

Serves a copy of a briefing with `mkdocs serve`, opens the page of an article in Chromium, changes
one of its claims, and waits until the reloaded page shows the change.

    python benchmarks/reload.py [FOLDER [ARTICLE [SECONDS]]]

FOLDER has this briefing or one of `large_book.py`; ARTICLE is the name of a claim file. The next
save comes SECONDS after the page has appeared. If these are few, the rest of the site is still
being made.

    notice   until the rebuild begins: files have to settle
    read     until the files that have changed are read
    study    until all is compared and checked
    page     until the page that is open is made
    answer   until the browser has asked for it
    browser  until it has drawn it

CPU seconds are the server's; they hardly depend on what else the machine does.
"""

from __future__ import annotations

import re
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path
from socket import create_server
from tempfile import TemporaryDirectory
from urllib.error import URLError
from urllib.request import urlopen

from helping import help_if_asked
from playwright.sync_api import Page, sync_playwright
from running import ENVIRONMENT, ROOT, copy_book

ARTICLE = "alibaba-ai-investment-target"
TIMES = 5
PATIENCE = 1200.0
"""Seconds before giving up."""
PAUSE = 5.0
STAGES = ("notice", "read", "study", "page", "answer", "browser")
_SAYS = re.compile(r"^( *(?:- )?says: )(?:Change\d+ )?", re.MULTILINE)

Row = dict[str, tuple[float, float]]
"""Seconds and CPU seconds by stage."""


def main() -> None:
    """Print a line for each save, and the median."""
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT
    article = sys.argv[2] if len(sys.argv) > 2 else ARTICLE
    pause = float(sys.argv[3]) if len(sys.argv) > 3 else PAUSE
    with TemporaryDirectory() as name:
        book, notes = copy_book(Path(name, "book"), source), Path(name, "stages")
        notes.touch()
        port = find_port()
        address = f"http://127.0.0.1:{port}/articles/{article}/index.html"
        server = Path(__file__).with_name("staged_serve.py")
        command = [sys.executable, str(server), "serve", "--dev-addr", f"127.0.0.1:{port}"]
        environment = {**ENVIRONMENT, "CLAIMBOOK_STAGES": str(notes)}
        with subprocess.Popen(  # noqa: S603
            command, cwd=book, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as process:
            try:
                wait_for(address)
                print_rows(book / "data" / "articles" / f"{article}.yml", address, notes, pause)
            finally:
                process.terminate()


def print_rows(file: Path, address: str, notes: Path, pause: float) -> None:
    """Save a file several times, and print how long each took."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        page = playwright.chromium.launch(executable_path=chromium).new_page()
        page.goto(address)
        time.sleep(PAUSE)
        print("".join(f"{stage:>16}" for stage in (*STAGES, "together")))
        rows = []
        for number in range(TIMES):
            rows.append(time_save(file, page, notes, number))
            print(write_row(rows[-1]), flush=True)
            time.sleep(pause)
        print("median")
        print(write_row({stage: find_median(rows, stage) for stage in STAGES}))
        page.context.browser.close()  # type: ignore[union-attr]


def time_save(file: Path, page: Page, notes: Path, number: int) -> Row:
    """Return how long each stage of a save takes."""
    words = f"Change{number} "
    text = _SAYS.sub(rf"\g<1>{words}", file.read_text(encoding="utf-8"), count=1)
    known = notes.stat().st_size
    start = time.time()
    file.write_text(text, encoding="utf-8")
    page.wait_for_function(
        "words => document.body && document.body.textContent.includes(words)",
        arg=words,
        polling=10,
        timeout=PATIENCE * 1000,
    )
    end = time.time()
    with notes.open(encoding="utf-8") as file_of_notes:
        file_of_notes.seek(known)
        found = [line.split() for line in file_of_notes]
    return divide(start, end, [(float(at), float(cpu), stage) for at, cpu, stage in found])


def divide(start: float, end: float, notes: list[tuple[float, float, str]]) -> Row:
    """Return the time between a save and its end by stage.

    The time after the last note is `browser`.
    """
    begun = next(at for at, note in enumerate(notes) if note[2] == "notice")
    row, before, cpu_before = {}, start, notes[begun][1]
    for stage in STAGES[:-1]:
        at, cpu = next((at, cpu) for at, cpu, name in notes[begun:] if name == stage)
        row[stage] = at - before, cpu - cpu_before
        before, cpu_before = at, cpu
    row["browser"] = end - before, 0.0
    return row


def find_median(rows: list[Row], stage: str) -> tuple[float, float]:
    """Return the medians of a stage."""
    seconds, cpu = zip(*(row[stage] for row in rows), strict=True)
    return statistics.median(seconds), statistics.median(cpu)


def write_row(row: Row) -> str:
    """Return a line of the table: seconds, and CPU seconds in brackets."""
    cells = [*row.values(), tuple(map(sum, zip(*row.values(), strict=True)))]
    return "".join(f"{seconds:8.3f} ({cpu:.3f})" for seconds, cpu in cells)


def wait_for(address: str) -> None:
    """Request a page until it is there."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urlopen(address, timeout=PATIENCE):  # noqa: S310
                return
        except URLError:
            time.sleep(0.2)
    sys.exit(f"{address} did not come")


def find_port() -> int:
    """Return a free port of this machine."""
    with create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


if __name__ == "__main__":
    help_if_asked(__doc__)
    main()
