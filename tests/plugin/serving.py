"""A running `mkdocs serve` that tests save files under."""

import os
import shutil
import socket
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path

from tests.forking import start_module
from tests.repository import plain_environment

PATIENCE = 180
"""Seconds to wait for what takes one on a machine that is not busy."""


class Served:
    """A running `mkdocs serve`."""

    def __init__(self, book: Path, port: int, process_id: int) -> None:
        self.book = book
        self.process_id = process_id
        self.root = f"http://127.0.0.1:{port}/"

    def fetch(self, page: str = "index.html") -> str:
        """Return a page; empty where there is none, or not yet."""
        try:
            with urllib.request.urlopen(self.root + page, timeout=PATIENCE) as answer:  # noqa: S310
                return answer.read().decode()
        except (urllib.error.URLError, TimeoutError, ConnectionError):
            return ""

    def wait_for(self, holds: Callable[[str], bool], page: str = "index.html") -> str:
        """Return the page as soon as something holds of it."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            assert self._is_there(), "mkdocs serve has ended"
            text = self.fetch(page)
            if text and holds(text):
                return text
            time.sleep(0.1)
        raise AssertionError(f"{page} never came to be as expected")

    def _is_there(self) -> bool:
        try:
            os.kill(self.process_id, 0)
        except ProcessLookupError:
            return False
        return True

    def wait_for_absence(self, page: str) -> None:
        """Until the server has no such page."""
        end = time.monotonic() + PATIENCE
        while self._find_status(page) != HTTPStatus.NOT_FOUND:
            assert time.monotonic() < end, f"{page} is still there"
            time.sleep(0.1)

    def _find_status(self, page: str) -> int:
        try:
            with urllib.request.urlopen(self.root + page, timeout=PATIENCE) as answer:  # noqa: S310
                return int(answer.status)
        except urllib.error.HTTPError as error:
            return error.code

    def wait_for_log(self, words: str, times: int) -> None:
        """Until the server has said something so often."""
        end = time.monotonic() + PATIENCE
        while (self.book / "serve.log").read_text().count(words) < times:
            assert time.monotonic() < end, f"{words!r} was not said {times} times"
            time.sleep(0.1)


@contextmanager
def serve(book: Path, *options: str, log: str = "serve.log") -> Iterator[Served]:
    """Serve a book on a free port of this machine; what the server says is in a file `log`."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    arguments = ["serve", "--dev-addr", f"127.0.0.1:{port}", *options]
    environment = plain_environment()
    with start_module("mkdocs", arguments, book, environment, book / log) as process_id:
        yield Served(book, port, process_id)


def remove_while_served(folder: Path) -> None:
    """Remove a folder, though the server may be writing the schemas of editors into it."""
    while folder.exists():
        shutil.rmtree(folder, ignore_errors=True)


def without_reload(page: str) -> str:
    """Return a page without the script of live reload, which holds the time."""
    return page[: page.index("var livereload")]
