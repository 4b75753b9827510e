"""Watch the folders and files that a site is made from while it is served.

The system reports at once when something may have changed, and then the files are examined. Since
not every file system reports its changes, files are also examined from time to time, and more often
if that has found changes that the system had not reported. Missing paths are watched as well: a
folder may be created later, and one that a `git checkout` removes may come back.
"""

from __future__ import annotations

import os
import re
import stat
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from itertools import filterfalse
from pathlib import Path
from threading import Event, Lock, Thread
from typing import Any, cast

from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileModifiedEvent, FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

from claimbook.read.schemas import FOLDER

INTERVAL = 0.2
"""Seconds between two examinations if the system does not report changes.

MkDocs' half a second is as long as the rest of a rebuild.
"""
LONG_INTERVAL = 2.0
"""The same if it does; examining 10,000 files takes a tenth of a second."""
SETTLING = 0.03
"""Seconds without a further change to wait for before examining files.

Programs save a file within a few milliseconds, however they do it: some empty it first, some write
another file and rename it. If one takes longer, a second rebuild follows.
"""

MOST_SETTLING = 0.5
"""The most seconds to wait, since something may be changing all the time."""
_IS_ASIDE = re.compile(
    r"\.\#.* | \#.*\# | .*~ | \..*\.sw[a-p] | \..*\.kate-swp | 4913 | \.DS_Store", re.VERBOSE
).fullmatch
"""Files that Emacs, Vim, Kate and operating systems put beside open ones; nobody reads them."""

ELSE = Path()
"""Among changed paths, it means that more than contents changed: files were added or removed."""

Look = Mapping[str, tuple[int, ...] | None]
"""The files at and below a path at one moment, each with numbers that change with it."""


def look_at(path: Path) -> Look:
    """Return the files at and below a path; None for a missing path."""
    seen = {str(path): _identify(path)}
    for parent, folders, names in os.walk(path):
        # What serving itself writes there would cause a second build.
        folders[:] = [name for name in folders if name != FOLDER]
        for name in filterfalse(_IS_ASIDE, (*folders, *names)):
            below = os.path.join(parent, name)  # noqa: PTH118 a Path for each file takes as long
            seen[below] = _identify(below)
    return seen


def _identify(path: str | Path) -> tuple[int, ...] | None:
    """Return numbers that change when a file is saved or replaced.

    The time of a folder is left out: it changes with its entries, which are examined themselves.
    """
    try:
        own = os.lstat(path)
        end = os.stat(path) if stat.S_ISLNK(own.st_mode) else own  # noqa: PTH116 as above
    except OSError:
        return None
    what = (own.st_ino, stat.S_IFMT(own.st_mode), end.st_ino)
    return what if stat.S_ISDIR(end.st_mode) else (*what, end.st_mtime_ns, end.st_size)


class Hints(FileSystemEventHandler):
    """The system's reports of changes, which only say that it is time to examine the files."""

    def __init__(self) -> None:
        """Begin without asking the system for reports."""
        self.given = Event()
        self._observer: Any = None

    def ask_for(self, paths: Iterable[Path]) -> None:
        """Ask for reports about these paths only; paths that cannot be watched give none."""
        self.stop()
        observer = Observer()
        with suppress(OSError):
            observer.start()
            self._observer = observer
            for path in paths:
                # The path is missing, or has more folders than the system watches for one user.
                with suppress(OSError):
                    observer.schedule(self, str(path), recursive=path.is_dir())

    def stop(self) -> None:
        """Stop asking for reports."""
        if self._observer:
            self._observer.stop()
            self._observer.join()
            self._observer = None

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Take a report, unless a file was only read, as builds do."""
        if event.event_type not in ("opened", "closed_no_write"):
            self.given.set()


class Watcher:
    """Notifies MkDocs' server when something has changed at a watched path."""

    def __init__(self) -> None:
        """Begin without a server, since MkDocs creates it after the first build."""
        self._looks: dict[Path, Look] = {}
        self._server: LiveReloadServer | None = None
        self._handlers: dict[Path, FileSystemEventHandler] = {}
        self._hints = Hints()
        self._changed: set[Path] = set()
        self._lock = Lock()
        self._stopped = False

    def watch(self, paths: Iterable[Path]) -> None:
        """Watch further paths from now on, whether they exist or not."""
        for path in paths:
            if path not in self._looks:
                self._looks[path] = look_at(path)
                if self._server:
                    self._register(path, self._server)

    def start(self, server: LiveReloadServer, taken_over: Iterable[Path]) -> None:
        """Notify a server of all changes since watching began.

        The paths `taken_over` were watched by the server, which stops watching a path for good once
        it is missing.
        """
        for path in taken_over:
            server.unwatch(str(path))
        self._server = server
        server.build_delay = 0  # Changes have settled by the time the server is notified.
        for path in self._looks:
            self._register(path, server)
        Thread(target=self._run, name="claimbook-watcher", daemon=True).start()

    def stop(self) -> None:
        """Stop watching."""
        self._stopped = True
        self._hints.given.set()

    def take_changed(self) -> frozenset[Path]:
        """Return the watched paths that have changed since the last call, and perhaps ELSE."""
        with self._lock:
            changed = frozenset(self._changed)
            self._changed.clear()
        return changed

    def call_again(self) -> None:
        """Make the server build again, although nothing has changed."""
        for path, handler in tuple(self._handlers.items())[:1]:
            handler.dispatch(FileModifiedEvent(str(path)))

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
        hinted = False
        asked: dict[Path, tuple[int, ...] | None] = {}
        while not self._stopped:
            # The system must be asked again about a path that is new or is another folder now.
            there = {path: self._looks[path].get(str(path)) for path in tuple(self._handlers)}
            if there != asked:
                self._hints.ask_for(path for path, what in there.items() if what)
                asked = there
                self._look()  # at what has changed in the meantime
            was_hint = self._hints.given.wait(LONG_INTERVAL if hinted else INTERVAL)
            self._settle()
            if self._look():
                hinted = was_hint
        self._hints.stop()

    def _settle(self) -> None:
        """Wait until the system has reported nothing for a moment."""
        end = time.monotonic() + MOST_SETTLING
        while self._hints.given.is_set() and time.monotonic() < end:
            self._hints.given.clear()
            self._hints.given.wait(SETTLING)

    def _look(self) -> bool:
        """Whether anything has changed since the last look; notifies the server if so."""
        changed = False
        for path, handler in tuple(self._handlers.items()):
            seen = look_at(path)
            if seen != self._looks[path]:
                before, self._looks[path], changed = self._looks[path], seen, True
                with self._lock:
                    self._changed.add(path)
                    if seen.keys() != before.keys() or seen[str(path)] != before[str(path)]:
                        self._changed.add(ELSE)
                # Whichever path it was: the server would ignore a folder.
                handler.dispatch(FileModifiedEvent(str(path)))
        return changed
