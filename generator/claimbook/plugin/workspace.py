"""A folder of one build alone, for as long as that build runs.

The build holds a lock on the folder itself. The system takes the lock away when the process ends,
however it ends, so that other builds can tell what a crash has left from what is in use.
"""

from __future__ import annotations

import errno
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp

try:
    import fcntl
except ImportError:  # on Windows
    fcntl = None  # type: ignore[assignment]

SECONDS_TO_WAIT = 60
"""How long a build waits for another one that is publishing to the same place."""
SECONDS_UNLOCKED = 24 * 60 * 60
"""After so long a folder is nobody's, where the file system knows no locks."""


class Workspace:
    """A new folder, locked until `unlock` or the end of the process."""

    def __init__(self, parent: Path, prefix: str) -> None:
        """Make it in a folder, with a name of its own behind the prefix."""
        while True:
            self.folder = Path(mkdtemp(prefix=prefix, dir=parent))
            # Another build may take it for a leftover before it is locked.
            with suppress(BlockingIOError, FileNotFoundError):
                self._lock = _lock(self.folder)
                if self.folder.exists():
                    return
                _unlock(self._lock)

    def remove(self) -> None:
        """Remove the folder and what is in it."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def unlock(self) -> None:
        """Let other builds have what is left of the folder."""
        lock, self._lock = self._lock, None
        _unlock(lock)


@contextmanager
def take_over(folder: Path) -> Iterator[bool]:
    """Hold the workspace of a build that is dead; False where it may be alive."""
    try:
        lock = _lock(folder)
    except OSError:
        yield False
        return
    try:
        yield lock is not None or time.time() - folder.stat().st_mtime > SECONDS_UNLOCKED
    finally:
        _unlock(lock)


@contextmanager
def hold(folder: Path) -> Iterator[None]:
    """Keep other builds from a folder; wait for one that is there already."""
    end = time.monotonic() + SECONDS_TO_WAIT
    while True:
        try:
            lock = _lock(folder)
            break
        except BlockingIOError:
            if time.monotonic() > end:
                reason = "another program has locked it"
                raise OSError(errno.EWOULDBLOCK, reason, str(folder)) from None
            time.sleep(0.05)
    try:
        yield
    finally:
        _unlock(lock)


def copy_folder(folder: Path, to: Path) -> None:
    """Copy a folder, links as links. Raises OSError."""
    try:
        shutil.copytree(folder, to, symlinks=True)
    except shutil.Error as error:
        _, copy, told = error.args[0][0]  # "[Errno 28] No space left on device: ..."
        reason = told.partition("] ")[2].partition(":")[0] or told
        raise OSError(errno.EIO, reason, copy) from None


def _lock(folder: Path) -> int | None:
    """Lock a folder; None where the file system knows no locks. Raises BlockingIOError."""
    if fcntl is None:
        return None
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        raise
    except OSError:
        os.close(handle)
        return None
    return handle


def _unlock(lock: int | None) -> None:
    if lock is not None:
        os.close(lock)
