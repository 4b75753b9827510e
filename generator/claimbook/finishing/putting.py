"""Writing a file so that nobody ever reads half of it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

_BEGINNING = ".claimbook-"
_END = ".part"


def put_file(place: Path, content: bytes, mode: int = 0o644, *, sync: bool = False) -> None:
    """Write a file completely or not at all; with `sync`, wait until it is on disk."""
    part = write_part(place, content, mode, sync=sync)
    try:
        part.replace(place)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def write_part(place: Path, content: bytes, mode: int = 0o644, *, sync: bool = False) -> Path:
    """Write a file beside the place that it is meant for, and return where it is."""
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=_BEGINNING, suffix=_END, dir=place.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            if sync:
                file.flush()
                os.fsync(file.fileno())
        Path(name).chmod(mode)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def remove_parts(folders: Iterable[Path]) -> None:
    """Remove the half-written files that killed runs left in these folders."""
    for folder in folders:
        for part in folder.glob(f"{_BEGINNING}*{_END}"):
            part.unlink(missing_ok=True)
