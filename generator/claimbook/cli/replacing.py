"""An editor's file replaced by another content, if nobody has saved it since it was read."""

from __future__ import annotations

from pathlib import Path

from claimbook.finishing import put_file


class ChangedError(Exception):
    """The file is not what it was when it was read."""


def replace_file(place: Path, read: bytes, content: bytes) -> None:
    """Replace a file that had the bytes `read`; ChangedError where it has others now."""
    if content == read:
        return
    if place.read_bytes() != read:
        raise ChangedError(place)
    put_file(place, content, place.stat().st_mode & 0o777, sync=True)
