"""Saving several files, either all or none."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from claimbook.putting import put_file


class SaveError(Exception):
    """Nothing was written; the message says why."""


def save_files(root: Path, files: Mapping[str, bytes], read: Mapping[str, bytes]) -> None:
    """Write files, given by their paths below a folder.

    `read` has the content that existing files had when they were read. Raises SaveError if a file
    has changed since then or cannot be written; everything is then as it was before.
    """
    for path in files:
        place = root / path
        if place.exists() != (path in read) or (path in read and place.read_bytes() != read[path]):
            raise SaveError(f"somebody else has saved {path} meanwhile")
    written: list[str] = []
    try:
        for path, content in files.items():
            put_file(root / path, content, 0o644, sync=True)
            written.append(path)
    except OSError as error:
        for path in written:
            if path in read:
                put_file(root / path, read[path], 0o644)
            else:
                (root / path).unlink(missing_ok=True)
        raise SaveError(f"{error.filename or root} cannot be written: {error.strerror}") from error
