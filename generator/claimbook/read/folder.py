"""List the files in a book's folders: which are read, and which are refused.

Symbolic links are refused without following them, since their target would be published.
"""

from __future__ import annotations

import difflib
import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from claimbook.folders import Folders
from claimbook.problem import Location, Problem
from claimbook.read.decoding import MOST_BYTES
from claimbook.read.faults import stray_file, symbolic_link
from claimbook.read.kinds import BOOK, SINGLE_FILES

MARKER = BOOK.file
"""The file in `data/` that marks the root of a book."""
ARTICLES = "articles"
_LOCK = ".#"
"""How the names of links begin that Emacs puts beside a file while it is edited."""
_HIDDEN = re.compile(r"\.[^._#].*\.ya?ml")


@dataclass(frozen=True, slots=True)
class Folder:
    """The contents of a folder."""

    files: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    """YAML files hidden by a leading dot, but not those that editors and systems create."""
    others: tuple[str, ...] = ()
    """Neither file nor folder: a pipe or a device."""


def has_link(root: Path, path: str) -> bool:
    """Whether a file, or a folder on the path to it from the root, is a symbolic link."""
    # As text: a book has thousands of files, and making a Path takes longer than looking.
    names, way = PurePosixPath(path).parts, str(root)
    return any(_is_link(way := f"{way}/{name}") for name in names)


def _is_link(place: str) -> bool:
    """Whether a path is a symbolic link; raises OSError if that cannot be determined."""
    try:
        return stat.S_ISLNK(os.lstat(place).st_mode)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return False


def list_folder(root: Path, path: str) -> Folder:
    """Return the names in a folder, sorted; an empty `Folder` if it is missing or behind a link."""
    if has_link(root, path) or not (root / path).is_dir():
        return Folder()
    files: list[str] = []
    folders: list[str] = []
    links: list[str] = []
    hidden: list[str] = []
    others: list[str] = []
    with os.scandir(root / path) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.is_symlink():
                if not entry.name.startswith(_LOCK):
                    links.append(entry.name)
            elif entry.name.startswith((".", "#")) or entry.name.endswith("~"):
                if _HIDDEN.fullmatch(entry.name):
                    hidden.append(entry.name)
            elif entry.is_dir():
                folders.append(entry.name)
            elif entry.is_file():
                files.append(entry.name)
            else:
                others.append(entry.name)
    return Folder(tuple(files), tuple(folders), tuple(links), tuple(hidden), tuple(others))


def read_bytes(root: Path, path: str) -> bytes | None:
    """Return the file's bytes, cut off just past the size limit; None if it cannot be read."""
    try:
        place = root / path
        if has_link(root, path) or not place.is_file():
            return None
        with place.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError:
        return None


def find_strangers(book: Folders) -> Iterator[Problem]:
    """Yield a problem for every symbolic link and for every file in `data/` that is never read."""
    root, data, seeds = book.root, book.data, book.seeds
    for folder in (data, seeds):
        if (root / folder).is_symlink():
            yield symbolic_link.report(Location(folder))
    for folder in (data, f"{data}/{ARTICLES}", seeds, f"{seeds}/private"):
        for link in list_folder(root, folder).links:
            yield symbolic_link.report(Location(f"{folder}/{link}"))
    yield from _find_strays(root, data)


def _find_strays(root: Path, data: str) -> Iterator[Problem]:
    for folder in (data, f"{data}/{ARTICLES}"):
        found = list_folder(root, folder)
        for name in found.hidden:
            shown = f"{name.strip('.').rpartition('.')[0]}.yml"
            yield stray_file.report(Location(f"{folder}/{name}"), False, shown)
        for name in found.others:
            yield stray_file.report_other(Location(f"{folder}/{name}"))
    expected = [kind.file for kind in SINGLE_FILES]
    top = list_folder(root, data)
    for name in top.files:
        if name not in expected:
            near = difflib.get_close_matches(name, expected, n=1, cutoff=0.7)
            yield stray_file.report(Location(f"{data}/{name}"), False, near[0] if near else None)
    for name in top.folders:
        if name != ARTICLES:
            yield stray_file.report(Location(f"{data}/{name}"), True, None)
    articles = list_folder(root, f"{data}/{ARTICLES}")
    for name in articles.files:
        if not name.endswith(".yml"):
            stem, _, ending = name.rpartition(".")
            meant = f"{stem}.yml" if ending.lower() in ("yaml", "yml") else None
            yield stray_file.report(Location(f"{data}/{ARTICLES}/{name}"), False, meant)
    for name in articles.folders:
        yield stray_file.report(Location(f"{data}/{ARTICLES}/{name}"), True, None)
