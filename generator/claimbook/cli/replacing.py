"""Replacing the contents of an editor's files, unless somebody has saved them meanwhile."""

from __future__ import annotations

from pathlib import Path

from claimbook.atomic import write_file


class ChangedError(Exception):
    """A file has changed since it was read."""


def replace_file(place: Path, read: bytes, content: bytes) -> None:
    """Replace a file whose bytes were `read`. Raises ChangedError if it has others now."""
    if place.read_bytes() != read:
        raise ChangedError(place)
    if content != read:
        write_file(place, content, place.stat().st_mode & 0o777, sync=True)


def remove_file(place: Path, read: bytes) -> None:
    """Remove a file whose bytes were `read`. Raises ChangedError if it has others now."""
    if place.read_bytes() != read:
        raise ChangedError(place)
    place.unlink()
