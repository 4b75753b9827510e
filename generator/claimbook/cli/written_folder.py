"""Folders that we write to. Other people's files in them are never touched.

The folder of `claimbook write` contains a list of our own files, `.claimbook-written`. It is
written before the files and again after them, so that a killed run leaves no file that the next run
takes for somebody else's.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import click

from claimbook.atomic import remove_parts, write_file

LIST = ".claimbook-written"
_HEAD = "# Files that `claimbook write` wrote here and may change or remove.\n"


class ForeignFileError(Exception):
    """Somebody else's file, folder or symbolic link is where one of our files belongs."""


@dataclass(frozen=True, slots=True)
class Done:
    """What a run did."""

    written: int
    same: int
    removed: int


def write_new_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files, given by path, into a folder that has none of them.

    Raises click.UsageError, before anything is written, if it has.
    """
    if known := [path for path in files if os.path.lexists(folder / path)]:
        raise click.UsageError(
            f"nothing was written, for these files are there already: {', '.join(known)}"
        )
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        with (folder / path).open("xb") as file:
            file.write(content)


class WrittenFolder:
    """A folder that `claimbook write` writes to."""

    def __init__(self, folder: Path) -> None:
        """Take a folder, which need not exist."""
        self._folder = folder.resolve()

    def write(self, files: Mapping[str, bytes]) -> Done:
        """Write these files, given by path, and remove others that an earlier run wrote.

        Raises ForeignFileError before anything is touched.
        """
        ours = self._read_list()
        changed = [path for path, content in files.items() if not self._holds(path, content)]
        for path in changed:
            self._refuse_foreign(path, ours)
        kept = {path for path in files if path in ours or path in changed}
        self._write_list(ours | kept)
        remove_parts({(self._folder / path).parent for path in (LIST, *ours, *kept)})
        gone = [path for path in sorted(ours - files.keys()) if self._remove(path)]
        for path in changed:
            write_file(self._folder / path, files[path])
        self._write_list(kept)
        return Done(len(changed), len(files) - len(changed), len(gone))

    def _holds(self, path: str, content: bytes) -> bool:
        place = self._folder / path
        with suppress(OSError):
            return self._link_above(path) is None and place.read_bytes() == content
        return False

    def _refuse_foreign(self, path: str, ours: set[str]) -> None:
        place = self._folder / path
        if link := self._link_above(path):
            raise ForeignFileError(f"{link} is a symbolic link; nothing is written through it")
        if place.exists() and (path not in ours or not place.is_file()):
            raise ForeignFileError(f"{place} was not written by claimbook; nothing was changed")
        for parent in PurePosixPath(path).parents:
            above = self._folder / parent
            if above.exists() and not above.is_dir() and parent.as_posix() not in ours:
                raise ForeignFileError(f"{above} is a file, and a folder is needed there")

    def _link_above(self, path: str) -> Path | None:
        """Return the path or a parent folder within ours, if it is a symbolic link."""
        for part in (PurePosixPath(path), *PurePosixPath(path).parents[:-1]):
            if (self._folder / part).is_symlink():
                return self._folder / part
        return None

    def _remove(self, path: str) -> bool:
        """Remove a file of ours, if it exists, and the folders that are then empty."""
        place = self._folder / path
        if self._link_above(path):
            return False
        was_there = place.is_file()
        if was_there:
            place.unlink()
        for parent in PurePosixPath(path).parents[:-1]:
            with suppress(OSError):
                (self._folder / parent).rmdir()
        return was_there

    def _read_list(self) -> set[str]:
        try:
            lines = (self._folder / LIST).read_text(encoding="utf-8").splitlines()
        except FileNotFoundError:
            return set()
        # Anybody can edit the list, so paths that lead out of the folder are ignored.
        return {
            line
            for line in lines
            if line and not line.startswith(("#", "/")) and ".." not in PurePosixPath(line).parts
        }

    def _write_list(self, paths: Iterable[str]) -> None:
        if (self._folder / LIST).is_symlink():
            raise ForeignFileError(f"{self._folder / LIST} is a symbolic link")
        self._folder.mkdir(parents=True, exist_ok=True)
        content = (_HEAD + "".join(f"{path}\n" for path in sorted(paths))).encode()
        if not self._holds(LIST, content):
            write_file(self._folder / LIST, content)
