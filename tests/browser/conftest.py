"""What browser tests share: this repository's briefing, built once and served on this machine.

It is built and served as a project's site on GitHub Pages is: not at the root of its host.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
from tests.repository import build_with_mkdocs, copy_book

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

SIZES = ((390, 844), (1280, 860))
"""A phone and a desk, in CSS pixels."""
BASE = "/name/"
"""The path below which the site stands."""
_NOTE_REFUSALS = """
document.addEventListener("securitypolicyviolation", (event) => {
  console.error(`refused: ${event.violatedDirective} ${event.blockedURI}`);
});
"""


@dataclass
class Watched:
    """A page, and what a reader would not see of it."""

    page: "Page"
    complaints: list[str] = field(default_factory=list)
    """Console errors and warnings, errors of scripts, failed requests, what the policy refused."""
    hosts: set[str] = field(default_factory=set)
    """Every host that was asked for something; empty for the file system."""
    asked: list[str] = field(default_factory=list)
    """The address of every request."""

    def watch(self) -> None:
        """Note what the page says and asks for from now on."""
        self.page.add_init_script(_NOTE_REFUSALS)
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("requestfailed", self._miss)
        self.page.on("request", lambda request: self._note(request.url))

    def _miss(self, request: "Request") -> None:
        # What a page asked for is dropped when the reader goes on to the next.
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append(request.url)

    def _hear(self, said: "ConsoleMessage") -> None:
        if said.type in {"error", "warning"}:
            self.complaints.append(said.text)

    def _note(self, address: str) -> None:
        self.asked.append(address)
        if not address.startswith(("data:", "blob:")):
            self.hosts.add(urlsplit(address).netloc)


class Reader:
    """Opens pages of a site and watches them.

    They are tabs of one window, since a new window loads and compiles scripts anew, which takes
    longer than most pages. Each begins without what those before it have stored.
    """

    def __init__(self, browser: "Browser", address: str, site: Path) -> None:
        self._browser = browser
        self._windows: dict[str, BrowserContext] = {}
        """By the options that apply to a whole window."""
        self.address = address
        self.site = site

    @property
    def host(self) -> str:
        """The one host that the site may ask for anything."""
        return urlsplit(self.address).netloc

    def open(
        self,
        path: str,
        size: tuple[int, int] = SIZES[1],
        *,
        script: str = "",
        media: dict[str, Any] | None = None,
        **options: Any,
    ) -> Watched:
        """Open the page at a path of the site.

        A script runs before those of the page. `media` has arguments of `Page.emulate_media`, and
        options are those of a browser context.
        """
        page = self._find_window(options).new_page()
        page.set_viewport_size({"width": size[0], "height": size[1]})
        page.emulate_media(**(media or {}))
        self._forget_stored(page)
        watched = Watched(page)
        watched.watch()
        if script:
            page.add_init_script(script)
        page.goto(f"{self.address}/{path}", wait_until="load")
        return watched

    def _find_window(self, options: dict[str, Any]) -> "BrowserContext":
        key = repr(sorted(options.items()))
        if key not in self._windows:
            self._windows[key] = self._browser.new_context(**options)
        return self._windows[key]

    def _forget_stored(self, page: "Page") -> None:
        origin = "{0.scheme}://{0.netloc}".format(urlsplit(self.address))
        stored = {"origin": origin, "storageTypes": "local_storage,indexeddb,cache_storage"}
        page.context.new_cdp_session(page).send("Storage.clearDataForOrigin", stored)


class _ProjectPages(SimpleHTTPRequestHandler):
    """Serves a folder below a path, with its own page for what it lacks, as GitHub Pages does."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(BASE[:-1]))

    def send_error(self, code: int, *_: object) -> None:
        page = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *args: object) -> None:
        """Say nothing of each request."""


@contextmanager
def serve_folder(site: Path) -> Iterator[str]:
    """Serve a site's folder on this machine; gives its address, without a slash at the end.

    The site may be built while it is served, since its pages name the address.
    """
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_ProjectPages, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{BASE[:-1]}"
    server.shutdown()
    server.server_close()


def build_folder(folder: Path, address: str) -> None:
    """Build the briefing in a folder to be published at an address."""
    # Instant navigation follows what the site map has, and that is empty without an address.
    build_with_mkdocs(folder, "--strict", SITE_URL=f"{address}/")


@pytest.fixture(autouse=True)
def close_pages(browser: "Browser") -> Iterator[None]:
    """Close what a test has opened, but for pages that the next tests of its module look at too."""
    kept = _list_open(browser)
    yield
    for page in _list_open(browser):
        if page not in kept:
            page.close()


def _list_open(browser: "Browser") -> "list[Page]":
    return [page for context in browser.contexts for page in context.pages]


@pytest.fixture(scope="session")
def reader(browser: "Browser", tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """A reader of this repository's briefing as `mkdocs build --strict` publishes it."""
    folder = copy_book(tmp_path_factory.mktemp("browser") / "book")
    with serve_folder(folder / "site") as address:
        build_folder(folder, address)
        yield Reader(browser, address, folder / "site")


@pytest.fixture(scope="session")
def site(reader: Reader) -> Path:
    """The folder of the site that the reader reads."""
    return reader.site


def list_pages(site: Path) -> list[str]:
    """Return one page of each kind, with a chart alone as well, and every index and written page.

    Each is its path in the site.
    """
    found: dict[tuple[str, ...], str] = {}
    for path in sorted(site.rglob("*.html")):
        *folders, name = parts = path.relative_to(site).parts
        kind = (*folders[:-1], "any", name.partition("-")[0]) if len(parts) > 2 else parts
        found.setdefault(kind, "/".join(parts))
    return sorted(found.values())
