"""Walk through the folders of a book or a site."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path


def walk(folder: Path, *, hidden: bool = False) -> Iterator[tuple[str, list[str], list[str]]]:
    """Yield a folder and each one below it: its path with a slash at its end, folders and files.

    The path is relative to the first folder, whose own is empty. The order is fixed, symbolic links
    are not followed, and `hidden` says whether to include names that begin with a dot. Raises
    OSError if a folder cannot be listed, since nobody would notice that its files are left out; a
    folder that does not exist has none.
    """
    for parent, folders, names in os.walk(folder, onerror=_refuse):
        folders[:] = sorted(name for name in folders if hidden or not name.startswith("."))
        below = Path(parent).relative_to(folder).as_posix()
        shown = sorted(name for name in names if hidden or not name.startswith("."))
        yield "" if below == "." else f"{below}/", folders, shown


def _refuse(error: OSError) -> None:
    if not isinstance(error, FileNotFoundError):
        raise error
