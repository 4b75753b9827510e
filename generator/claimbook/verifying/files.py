"""Reading the files of a site from a folder, from a zip archive or over the web."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Protocol
from urllib.parse import quote, urlsplit

from claimbook.finishing.hashes import NAME, list_files
from claimbook.model import find_address_fault
from claimbook.web import FetchError, MissingError, fetch

MOST_BYTES = 200_000_000
"""The most bytes that are read from one file of an archive."""


class NoSiteError(Exception):
    """A place does not hold the site of a book; the message says why."""


class UnreachableError(NoSiteError):
    """An address cannot be read from, or its host does not answer."""


class SiteFiles(Protocol):
    """The files of a site."""

    def list_paths(self) -> frozenset[str] | None:
        """List the path of each file; None if that cannot be known."""

    def read(self, path: str) -> bytes | None:
        """Return the content of a file; None if there is no such file."""


class FolderFiles:
    """The files of a site in a folder."""

    def __init__(self, folder: Path) -> None:
        """Take the folder that has the site's home page."""
        self._folder = folder

    def list_paths(self) -> frozenset[str]:
        """List the path of each file."""
        return frozenset(list_files(self._folder))

    def read(self, path: str) -> bytes | None:
        """Return the content of a file; None if there is none. Symbolic links are not followed."""
        place = self._folder / path
        inside = place.resolve().is_relative_to(self._folder.resolve())
        return place.read_bytes() if inside and place.is_file() else None


class ZipFiles:
    """The files of a site in a zip archive, at the top or in a folder."""

    def __init__(self, path: Path) -> None:
        """Raise NoSiteError if the file is not an archive or holds no site."""
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
        """List the path of each file that is not hidden."""
        return frozenset(
            path
            for path in self._paths
            if path != NAME and not any(part.startswith(".") for part in path.split("/"))
        )

    def read(self, path: str) -> bytes | None:
        """Return the content of a file; None if there is no such file."""
        if path not in self._paths:
            return None
        try:
            with self._archive.open(self._top + path) as file:
                return file.read(MOST_BYTES)
        except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError) as error:
            raise NoSiteError(f"{path} in the archive cannot be read: {error}") from None


class WebFiles:
    """A site on the web. Files that are not in its own list cannot be found."""

    def __init__(self, address: str) -> None:
        """Take the address of the home page or of its folder. Raises UnreachableError."""
        # Whoever verifies a site names it, so it may be on this machine.
        if fault := find_address_fault(address, public=False):
            raise UnreachableError(fault)
        parts = urlsplit(address)
        folder = parts.path.removesuffix("index.html").rstrip("/")
        self._base = f"{parts.scheme}://{parts.netloc}{folder}/"

    def list_paths(self) -> None:
        """Return None: no host lists its files."""

    def read(self, path: str) -> bytes | None:
        """Return the contents of a file.

        None if there is none. Raises UnreachableError if the host fails.
        """
        if ".." in path.split("/"):
            return None
        try:
            return fetch(self._base + quote(path), MOST_BYTES)
        except MissingError:
            return None
        except FetchError as error:
            raise UnreachableError(f"{path} cannot be read: {error}") from None
