"""A folder that belongs to one build for as long as it runs.

The build holds a lock on the folder. The system releases it when the process ends, however that
happens, so that other builds can tell what a crash has left from what is in use.
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

from claimbook.atomic import HAS_LOCKS, lock_file

SECONDS_TO_WAIT = 60
"""How long a build waits for another one that is publishing to the same folder."""
SECONDS_UNLOCKED = 24 * 60 * 60
"""After this long, a folder counts as abandoned if the file system has no locks."""


class Workspace:
    """A new folder, locked until `unlock` or the end of the process."""

    def __init__(self, parent: Path, prefix: str) -> None:
        """Create it in the folder `parent`, with a unique name after the prefix."""
        while True:
            self.folder = Path(mkdtemp(prefix=prefix, dir=parent))
            # Until it is locked, another build may take it for a leftover and remove it.
            with suppress(BlockingIOError, FileNotFoundError):
                self._lock = _lock(self.folder)
                if self.folder.exists():
                    return
                _unlock(self._lock)

    def remove(self) -> None:
        """Remove the folder and its contents."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def unlock(self) -> None:
        """Release the folder, so that other builds may remove it."""
        lock, self._lock = self._lock, None
        _unlock(lock)


@contextmanager
def take_over(folder: Path) -> Iterator[bool]:
    """Lock the workspace of a dead build; yields False if the build may be alive."""
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
    """Keep other builds out of a folder, waiting for one that is using it."""
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
    """Copy a folder, keeping links as links. Raises OSError."""
    try:
        shutil.copytree(folder, to, symlinks=True)
    except shutil.Error as error:
        _, copy, message = error.args[0][0]  # "[Errno 28] No space left on device: ..."
        reason = message.partition("] ")[2].partition(":")[0] or message
        raise OSError(errno.EIO, reason, copy) from None


def _lock(folder: Path) -> int | None:
    """Lock a folder; None if the file system has no locks. Raises BlockingIOError."""
    if not HAS_LOCKS:
        return None
    handle = os.open(folder, os.O_RDONLY)
    try:
        lock_file(handle)
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
