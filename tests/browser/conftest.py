"""What browser tests share: this repository's briefing, built once and served on this machine."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.repository import copy_book, run_mkdocs

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SIZES = ((390, 844), (1280, 860))
"""A phone and a desk, in CSS pixels."""


@dataclass
class Watched:
    """A page, and what a reader would not see of it."""

    page: "Page"
    complaints: list[str] = field(default_factory=list)
    """Console errors and warnings, errors of scripts, failed requests."""
    hosts: set[str] = field(default_factory=set)
    """Every host that was asked for something."""


class Reader:
    """Opens pages of a site and watches them."""

    def __init__(self, browser: "Browser", address: str) -> None:
        self._browser = browser
        self.address = address

    def open(self, path: str, size: tuple[int, int] = SIZES[1], **options: Any) -> Watched:
        """Open the page at a path of the site; options are those of a browser context."""
        context = self._browser.new_context(
            viewport={"width": size[0], "height": size[1]}, **options
        )
        watched = Watched(context.new_page())
        page = watched.page
        page.on(
            "console",
            lambda said: (
                watched.complaints.append(said.text) if said.type in {"error", "warning"} else None
            ),
        )
        page.on("pageerror", lambda error: watched.complaints.append(str(error)))
        page.on("requestfailed", lambda request: watched.complaints.append(request.url))
        page.on("request", lambda request: watched.hosts.add(request.url.split("/")[2]))
        page.goto(f"{self.address}/{path}", wait_until="load")
        return watched


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        """Say nothing of each request."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This repository's briefing as `mkdocs build --strict` publishes it."""
    folder = copy_book(tmp_path_factory.mktemp("browser") / "book")
    done = run_mkdocs(folder, "build", "--strict")
    assert done.returncode == 0, done.stderr
    return folder / "site"


@pytest.fixture(scope="session")
def reader(browser: "Browser", site: Path) -> Iterator[Reader]:
    """A reader of the served site."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Reader(browser, f"http://127.0.0.1:{server.server_port}")
    server.shutdown()
    server.server_close()
