"""The files of a site that is verified: in a folder, in a zip archive, or on the web."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Protocol

from claimbook.finishing.hashes import NAME, list_files

MOST_BYTES = 200_000_000
"""The size of the largest file that is read out of an archive."""


class NoSiteError(Exception):
    """There is no site of a book at a place; the message says why."""


class SiteFiles(Protocol):
    """Where the files of a site are."""

    def list_paths(self) -> frozenset[str] | None:
        """The path of each file; None if that cannot be known."""

    def read(self, path: str) -> bytes | None:
        """What a file holds; None if there is no such file."""


class FolderFiles:
    """A site in a folder."""

    def __init__(self, folder: Path) -> None:
        """The folder has the site's home page."""
        self._folder = folder

    def list_paths(self) -> frozenset[str]:
        """The path of each file."""
        return frozenset(list_files(self._folder))

    def read(self, path: str) -> bytes | None:
        """What a file holds; symbolic links are not followed."""
        place = self._folder / path
        inside = place.resolve().is_relative_to(self._folder.resolve())
        return place.read_bytes() if inside and place.is_file() else None


class ZipFiles:
    """A site in a zip archive, perhaps in a folder there."""

    def __init__(self, path: Path) -> None:
        """Raise NoSiteError if the file is no archive, or has no site in it."""
        try:
            self._archive = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, OSError) as error:
            raise NoSiteError(f"{path} cannot be opened: {error}") from None
        names = [info.filename for info in self._archive.infolist() if not info.is_dir()]
        tops = [name.removesuffix(NAME) for name in names if name.rpartition("/")[2] == NAME]
        self._top = min(tops, key=len, default="")
        self._paths = frozenset(
            name.removeprefix(self._top) for name in names if name.startswith(self._top)
        )

    def list_paths(self) -> frozenset[str]:
        """The path of each file that is not hidden."""
        return frozenset(
            path
            for path in self._paths
            if path != NAME and not any(part.startswith(".") for part in path.split("/"))
        )

    def read(self, path: str) -> bytes | None:
        """What a file holds."""
        if path not in self._paths:
            return None
        try:
            with self._archive.open(self._top + path) as file:
                return file.read(MOST_BYTES)
        except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError) as error:
            raise NoSiteError(f"{path} in the archive cannot be read: {error}") from None
