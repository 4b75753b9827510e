"""Write files so that nobody ever reads half of one, and lock them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path
from secrets import token_hex

try:
    import fcntl
except ImportError:  # on Windows, where nobody can remove a file that is open
    fcntl = None  # type: ignore[assignment]

HAS_LOCKS = fcntl is not None
"""Whether the system has locks that end with the process that holds them."""
_PART = re.compile(r"\.claimbook-[0-9a-z_]+\.part")


def write_file(place: Path, content: bytes, mode: int | None = None, *, sync: bool = False) -> None:
    """Write a file completely or not at all; with `sync`, wait until it is on disk.

    Without a mode, it gets the permissions that the umask gives any new file.
    """
    part = choose_part(place)
    write_part(part, content, mode, sync=sync)
    try:
        part.replace(place)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def choose_part(place: Path) -> Path:
    """Return the path at which the content of a file waits until it is complete."""
    return place.with_name(f".claimbook-{token_hex(6)}.part")


def is_part(path: Path) -> bool:
    """Whether a path is that of such a waiting file."""
    return bool(_PART.fullmatch(path.name))


def write_part(part: Path, content: bytes, mode: int | None = None, *, sync: bool = False) -> None:
    """Write a waiting file completely or not at all."""
    part.parent.mkdir(parents=True, exist_ok=True)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(part, flags, 0o666 if mode is None else 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            if sync:
                file.flush()
                os.fsync(file.fileno())
        if mode is not None:
            part.chmod(mode)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def remove_parts(folders: Iterable[Path]) -> None:
    """Remove the half-written files that killed runs left in these folders."""
    for folder in folders:
        # Not `glob`, which takes several times as long for the thousands of folders of a site.
        names = os.listdir(folder) if folder.is_dir() else ()  # noqa: PTH208
        for name in filter(_PART.fullmatch, names):
            (folder / name).unlink(missing_ok=True)


def lock_file(handle: int) -> None:
    """Lock an open file or folder against other processes, on systems that have such locks.

    Raises BlockingIOError if another process has locked it.
    """
    if HAS_LOCKS:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
