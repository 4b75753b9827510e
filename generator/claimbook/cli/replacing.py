"""Replacing the contents of an editor's files, unless somebody has saved them meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from claimbook.finishing import put_file


class ChangedError(Exception):
    """A file has changed since it was read."""


@dataclass(frozen=True, slots=True)
class Replacement:
    """A file, what was read of it, and what takes its place."""

    place: Path
    read: bytes
    content: bytes
    to: Path | None = None
    """Its new place, where it gets another name."""


def replace_file(place: Path, read: bytes, content: bytes) -> None:
    """Replace a file whose bytes were `read`. Raises ChangedError if it has others now."""
    replace_files([Replacement(place, read, content)])


def remove_file(place: Path, read: bytes) -> None:
    """Remove a file whose bytes were `read`. Raises ChangedError if it has others now."""
    if place.read_bytes() != read:
        raise ChangedError(place)
    place.unlink()


def replace_files(replacements: Sequence[Replacement]) -> None:
    """Replace several files, all of them or none.

    Raises ChangedError, before anything is written, if one of them was saved since it was read, or
    something stands at a new place. If writing fails halfway, what was written is put back.
    """
    for each in replacements:
        if each.place.read_bytes() != each.read or (each.to and each.to.exists()):
            raise ChangedError(each.to or each.place)
    changed = [each for each in replacements if each.content != each.read or each.to]
    done: list[Replacement] = []
    try:
        for each in changed:
            done.append(each)
            mode = each.place.stat().st_mode & 0o777
            put_file(each.to or each.place, each.content, mode, sync=True)
            if each.to:
                each.place.unlink()
    except BaseException:
        for each in reversed(done):
            _put_back(each)
        raise


def _put_back(replacement: Replacement) -> None:
    place = replacement.place
    if not place.exists() or place.read_bytes() != replacement.read:
        put_file(place, replacement.read, 0o644, sync=True)
    if replacement.to:
        replacement.to.unlink(missing_ok=True)
