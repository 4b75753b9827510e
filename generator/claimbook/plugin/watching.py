"""The folders that a book is made from, watched while it is served."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from watchdog.observers.polling import PollingObserver

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

INTERVAL = 0.2
"""Seconds between two looks. MkDocs takes half a second, as long as all that comes after it."""


class Watcher:
    """Looks for saves more often than MkDocs does.

    It looks, as MkDocs does, because not every file system tells of its changes.
    """

    def __init__(self, server: LiveReloadServer) -> None:
        """Take the server that builds anew when something changed."""
        self._server = server
        self._observer = PollingObserver(timeout=INTERVAL)
        self._observer.start()
        self._watched: set[Path] = set()

    def watch(self, folders: Iterable[Path]) -> None:
        """Watch those folders that are there; others may be made later."""
        for folder in folders:
            if folder.is_dir() and folder not in self._watched:
                self._watched.add(folder)
                self._watch(folder)

    def stop(self) -> None:
        """Look no more."""
        self._observer.stop()

    def _watch(self, folder: Path) -> None:
        slow, self._server.observer = self._server.observer, self._observer
        try:
            self._server.watch(str(folder))
        finally:
            self._server.observer = slow
