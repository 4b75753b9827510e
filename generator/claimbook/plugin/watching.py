"""Watching the folders and files that a site is made from while it is served.

They are polled, since not every file system reports its changes. Missing paths are polled as well:
a folder may be created later, and one that a `git checkout` removes comes back.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING, Any, cast

from watchdog.events import FileModifiedEvent

from claimbook.read.schemas import FOLDER

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer
    from watchdog.events import FileSystemEventHandler
    from watchdog.observers.polling import PollingObserver

INTERVAL = 0.2
"""Seconds between two polls. MkDocs' half a second is as long as the rest of a rebuild."""

Look = Mapping[str, tuple[int, ...] | None]
"""The files at and below a path at one moment, each with numbers that change with it."""


def look_at(path: Path) -> Look:
    """Look at the files at and below a path; a missing path has None."""
    seen = {str(path): _identify(path)}
    for parent, folders, names in os.walk(path):
        # What serving itself writes there would make it build twice.
        folders[:] = [name for name in folders if name != FOLDER]
        for name in (*folders, *names):
            below = os.path.join(parent, name)  # noqa: PTH118 a Path for each file takes as long
            seen[below] = _identify(below)
    return seen


def _identify(path: str | Path) -> tuple[int, ...] | None:
    """Numbers that change when a file is saved or replaced.

    The time of a folder is left out: it changes with its entries, which are looked at themselves.
    """
    try:
        own = os.lstat(path)
        end = os.stat(path) if stat.S_ISLNK(own.st_mode) else own  # noqa: PTH116 as above
    except OSError:
        return None
    what = (own.st_ino, stat.S_IFMT(own.st_mode), end.st_ino)
    return what if stat.S_ISDIR(end.st_mode) else (*what, end.st_mtime_ns, end.st_size)


class Watcher:
    """Tells the server of MkDocs when something has changed at a watched path."""

    def __init__(self) -> None:
        """Begin without a server, since MkDocs creates it after the first build."""
        self._looks: dict[Path, Look] = {}
        self._server: LiveReloadServer | None = None
        self._handlers: dict[Path, FileSystemEventHandler] = {}
        self._stopped = Event()

    def watch(self, paths: Iterable[Path]) -> None:
        """Watch further paths from now on, whether they exist or not."""
        for path in paths:
            if path not in self._looks:
                self._looks[path] = look_at(path)
                if self._server:
                    self._register(path, self._server)

    def start(self, server: LiveReloadServer, taken_over: Iterable[Path]) -> None:
        """Tell a server of all changes since a path has been watched.

        The paths `taken_over` were watched by the server, which stops watching a path for good
        once it is missing.
        """
        for path in taken_over:
            server.unwatch(str(path))
        self._server = server
        for path in self._looks:
            self._register(path, server)
        Thread(target=self._run, name="claimbook-watcher", daemon=True).start()

    def stop(self) -> None:
        """Stop watching."""
        self._stopped.set()

    def schedule(self, handler: FileSystemEventHandler, path: str, **_: Any) -> None:
        """Note the handler of a path, as an observer of watchdog does."""
        self._handlers[Path(path)] = handler

    def _register(self, path: Path, server: LiveReloadServer) -> None:
        """Make the server create the handler of a path, which it passes only to its observer."""
        own, server.observer = server.observer, cast("PollingObserver", self)
        try:
            server.watch(str(path))
        finally:
            server.observer = own

    def _run(self) -> None:
        while not self._stopped.wait(INTERVAL):
            for path, handler in tuple(self._handlers.items()):
                seen = look_at(path)
                if seen != self._looks[path]:
                    self._looks[path] = seen
                    # Whatever it was; of a folder the server would not want to know.
                    handler.dispatch(FileModifiedEvent(str(path)))
