"""A site that is served within the process of a test: all but the sockets and the browser."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from tests.plugin.serving import PATIENCE
from watchdog.events import FileSystemEventHandler

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

URL = "http://127.0.0.1:8000/"
_LOADING = threading.Lock()
"""Held while a configuration is read. In MkDocs, all configurations of a process share the object
that lists their plugins: two sites that read theirs at once would get some of each other's."""


class LiveSite:
    """Stands in for the server of MkDocs: it builds whenever it is told to."""

    mount_path = "/"

    def __init__(self, book: Path) -> None:
        """Build the site of a book, and begin to watch it."""
        self._book = book
        self._folder = book.with_name(f"{book.name}-site")
        self._plugins: dict[str, Any] = {}
        self._told = threading.Event()
        self._stopped = False
        self._builds = 0
        self.whole_builds = 0
        """How often MkDocs has built the whole site again."""
        self._building = threading.Lock()
        self._app: WSGIApplication = self._answer
        self.builder: Callable[[], None] = self._build
        self.observer: Any = None
        config = self._load()
        config.plugins.on_startup(command="serve", dirty=False)
        build(config, serve_url=URL)
        config.plugins.on_serve(self, config=config, builder=self._build)  # type: ignore[arg-type]
        self._config = config
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End serving."""
        self._stopped = True
        self._told.set()
        self._thread.join(PATIENCE)
        self._config.plugins.on_shutdown()

    def ask(self, path: str) -> bytes:
        """Return what a browser gets for a path."""
        return b"".join(self._app({"PATH_INFO": f"/{path}"}, lambda *_: lambda _: None))

    def read_all(self) -> dict[str, bytes]:
        """Return all that browsers get, by path."""
        with self._building:  # which removes folders that would be looked into
            found = [path for path in sorted(self._folder.rglob("[!.]*")) if path.is_file()]
        paths = [path.relative_to(self._folder).as_posix() for path in found]
        return {path: self.ask(path) for path in paths if not path.endswith(".gz")}

    def count_builds(self) -> int:
        """Return how often browsers were told to load pages again."""
        return self._builds

    def wait_for_build(self, told: int) -> None:
        """Wait until they are told once more."""
        assert wait_until(lambda: self._builds > told)

    def get_app(self) -> WSGIApplication:
        """Return what answers requests, as in the server."""
        return self._app

    def set_app(self, app: WSGIApplication) -> None:
        """Answer them by something else from now on."""
        self._app = app

    def watch(self, path: str) -> None:
        """Be told of changes at a path."""
        handler = FileSystemEventHandler()
        handler.on_any_event = lambda _: self._told.set()  # type: ignore[method-assign]
        self.observer.schedule(handler, path)

    def unwatch(self, path: str) -> None:
        """Do nothing: only the plugin watches."""

    def _run(self) -> None:
        while True:
            self._told.wait()
            self._told.clear()
            if self._stopped:
                return
            with self._building:
                self.builder()
            self._builds += 1

    def _load(self) -> MkDocsConfig:
        with _LOADING:
            # MkDocs keeps plugins between the builds of a process, which serves one book.
            option: Any = dict(MkDocsConfig._schema)["plugins"]
            option.plugin_cache = self._plugins
            # Nothing listens: with port 0, it makes no difference which ports are taken.
            config = load_config(
                str(self._book / "mkdocs.yml"), site_dir=str(self._folder), dev_addr="127.0.0.1:0"
            )
        config.site_url = URL
        return config

    def _build(self) -> None:
        self.whole_builds += 1
        build(self._load(), serve_url=URL)

    def _answer(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        with self._building:  # MkDocs answers nothing meanwhile
            pass
        path = self._folder / environ["PATH_INFO"].lstrip("/")
        kind = "text/html" if path.suffix == ".html" else "application/octet-stream"
        try:
            content = path.read_bytes()
        except OSError:  # also of a build that has begun since
            start_response("404 Not Found", [("Content-Type", "text/html")])
            return []
        start_response("200 OK", [("Content-Type", kind)])
        return [content]


@contextmanager
def serve_within(book: Path) -> Iterator[LiveSite]:
    """Serve a book for the duration."""
    site = LiveSite(book)
    try:
        yield site
    finally:
        site.stop()


def wait_until(holds: Callable[[], bool]) -> bool:
    """Whether something comes to hold in reasonable time."""
    end = time.monotonic() + PATIENCE
    while not (found := holds()) and time.monotonic() < end:
        time.sleep(0.02)
    return found
