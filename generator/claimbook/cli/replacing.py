"""Replacing the contents of an editor's file, unless somebody has saved it since it was read."""

from __future__ import annotations

from pathlib import Path

from claimbook.finishing import put_file


class ChangedError(Exception):
    """The file has changed since it was read."""


def replace_file(place: Path, read: bytes, content: bytes) -> None:
    """Replace a file whose bytes were `read`. Raises ChangedError if it has others now."""
    if content == read:
        return
    if place.read_bytes() != read:
        raise ChangedError(place)
    put_file(place, content, place.stat().st_mode & 0o777, sync=True)
