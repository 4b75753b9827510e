"""How long after a save the page changes: `python benchmarks/reload.py`.

Serves a copy of this briefing with `mkdocs serve`, changes one claim, and asks for its page until
that has the change. The target is about a second, of which MkDocs waits a part for further saves.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from socket import create_server
from tempfile import TemporaryDirectory
from urllib.error import URLError
from urllib.request import urlopen

from running import ENVIRONMENT, MKDOCS, copy_book

ARTICLE = "alibaba-ai-investment-target"
TIMES = 3
PATIENCE = 120.0
"""Seconds after which it is given up."""


def main() -> None:
    """Print the seconds of each save."""
    with TemporaryDirectory() as name:
        book = copy_book(Path(name, "book"))
        port = find_port()
        page = f"http://127.0.0.1:{port}/articles/{ARTICLE}/index.html"
        command = [sys.executable, *MKDOCS, "serve", "--dev-addr", f"127.0.0.1:{port}"]
        with subprocess.Popen(  # noqa: S603
            command, cwd=book, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as server:
            try:
                wait_for(page, "</html>")
                time.sleep(1)
                for number in range(TIMES):
                    print(f"{time_save(book, page, number):.2f} s")
            finally:
                server.terminate()


def time_save(book: Path, page: str, number: int) -> float:
    """The seconds from a save until the page has it."""
    path = book / "data" / "articles" / f"{ARTICLE}.yml"
    before, says, after = path.read_text(encoding="utf-8").partition("    says: ")
    path.write_text(f"{before}{says}Change{number} {after}", encoding="utf-8")
    start = time.perf_counter()
    wait_for(page, f"Change{number} ")
    return time.perf_counter() - start


def wait_for(page: str, words: str) -> None:
    """Ask for a page until it has certain words."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urlopen(page, timeout=PATIENCE) as answer:  # noqa: S310
                if words in answer.read().decode():
                    return
        except URLError:
            pass
        time.sleep(0.02)
    sys.exit(f"{page} did not come to have {words!r}")


def find_port() -> int:
    """A port of this machine that nobody listens on."""
    with create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


if __name__ == "__main__":
    main()
