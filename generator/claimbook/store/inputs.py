"""Hash what goes into a result: texts, files, and the program that makes it."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import file_digest, sha256
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]
_INSTALLED = (".dist-info", ".egg-info", ".egg-link", ".pth")
"""Endings of the names that show which packages are installed, in which version."""


def make_key(*parts: str) -> str:
    """Make the key of a result: a hash of its inputs, the first of which names its kind."""
    digest = sha256()
    for part in parts:
        encoded = part.encode(errors="surrogatepass")
        digest.update(b"%d\n" % len(encoded))
        digest.update(encoded)
    return digest.hexdigest()


def describe_folders(folders: Iterable[Path], *, leave_out: Iterable[str] = ()) -> str | None:
    """Return a hash of the names and contents of everything in folders, or of single files.

    The location of the folders does not matter, nor do folders below whose name is in `leave_out`.
    A link to a file counts with its target and the content of that. None if something cannot be
    read, or if a link leads to a folder, whose contents would be unknown.
    """
    digest = sha256()
    try:
        for folder in folders:
            for line in _describe(folder, frozenset(leave_out)):
                digest.update(line.encode(errors="surrogateescape"))
    except OSError:
        return None
    return digest.hexdigest()


def _describe(path: Path, leave_out: frozenset[str]) -> Iterator[str]:
    """Yield a line for a path and one for each below it, in a fixed order."""
    top = str(path)
    yield f"\0{_identify(top)}\n"
    for parent, folders, names in os.walk(path, onerror=_raise):
        folders[:] = sorted(name for name in folders if name not in leave_out)
        for name in (*folders, *sorted(names)):
            below = os.path.join(parent, name)  # noqa: PTH118 a Path for each file takes as long
            yield f"{below.removeprefix(top)}\0{_identify(below)}\n"


def _identify(path: str) -> str:
    """Return what a path is, with a hash of the content if that is a file."""
    try:
        kind = os.lstat(path).st_mode
        link = os.readlink(path) if stat.S_ISLNK(kind) else ""  # noqa: PTH115 as above
        end = os.stat(path).st_mode if link else kind  # noqa: PTH116 as above
    except FileNotFoundError:
        return "missing"
    if link and stat.S_ISDIR(end):
        raise OSError(f"{path} is a link to a folder")
    if not stat.S_ISREG(end):
        return f"{kind} {end} {link}"
    with open(path, "rb") as file:  # noqa: PTH123 as above
        return f"{kind} {file_digest(file, 'sha256').hexdigest()} {link}"


def _raise(error: OSError) -> None:
    if not isinstance(error, (FileNotFoundError, NotADirectoryError)):
        raise error


@lru_cache(maxsize=1)
def describe_program() -> str | None:
    """Return a hash that changes with claimbook's files, with Python and installed packages.

    None if files cannot be read.
    """
    own = describe_folders([_PACKAGE], leave_out=["__pycache__"])
    if own is None:
        return None
    return sha256(repr((own, sys.version, sys.platform, _list_installed())).encode()).hexdigest()


def _list_installed() -> list[str]:
    """Return the packages in the folders that Python searches, in its order."""
    found: list[str] = []
    for folder in dict.fromkeys(sys.path):
        try:
            names = os.listdir(folder or ".")  # noqa: PTH208 a Path for each name takes as long
        except OSError:
            continue
        found += sorted(name for name in names if name.endswith(_INSTALLED))
    return found
