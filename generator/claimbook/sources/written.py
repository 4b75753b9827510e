"""List the files in docs/, which people write for the site."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from claimbook.problem import Location, Problem
from claimbook.read.faults import symbolic_link


def list_written(docs: Path) -> tuple[PurePosixPath, ...]:
    """List every file and symbolic link below the folder, in a fixed order.

    The paths are relative to it. Links are not followed; hidden files (`.cache`) are left out, as
    in MkDocs.
    """
    return tuple(_walk(docs))


def find_links(docs: Path, folder: str, written: Iterable[PurePosixPath]) -> Iterator[Problem]:
    """Yield a problem for each symbolic link, since MkDocs would publish its target."""
    for path in written:
        if (docs / path).is_symlink():
            yield symbolic_link.report(Location((folder / path).as_posix()))


def _walk(docs: Path) -> Iterator[PurePosixPath]:
    for parent, folders, names in os.walk(docs, onerror=_refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        below = Path(parent).relative_to(docs).as_posix()
        links = [name for name in folders if Path(parent, name).is_symlink()]
        for name in sorted([*names, *links]):
            if not name.startswith("."):
                yield PurePosixPath(below, name)


def _refuse(error: OSError) -> None:
    """Raise the error that keeps a folder from being listed; the site would lack its pages."""
    if not isinstance(error, FileNotFoundError):
        raise error
