"""The published site, from which the new one takes over every file that stays the same.

A build makes a new folder. Files with the same content in the old folder are linked into it, so
they need not be written and keep their times, by which upload programs recognize changes. Nothing
is taken on trust: the content of a file must have the expected hash.
"""

# A Path for each of thousands of files would take longer than linking it.
# ruff: noqa: PTH103, PTH118, PTH120, PTH123

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path


class FormerSite:
    """A folder with a finished site, which need not exist."""

    def __init__(self, folder: Path | None, new: str) -> None:
        """Take the folder that will be replaced, and the one in which the new site is made.

        The first is None if the site is built in place.
        """
        self._folder = os.path.realpath(folder) if folder else ""
        # A new file has the permissions of a new folder, but for that to run it: as the umask has.
        self._mode = os.stat(new).st_mode & 0o666 if folder else 0  # noqa: PTH116 as above
        self._real: dict[str, bool] = {}
        self._made: set[str] = set()

    def put(self, path: str, hash_: str, to: str, find: Callable[[], bytes | None]) -> bool:
        """Link a file into the new site if its content has the hash, or write what `find` returns.

        `to` is its path there. False if `find` returns None.
        """
        if self.hand_on(path, hash_, to):
            return True
        content = find()
        if content is not None:
            self._make_folder(os.path.dirname(to))
            with open(to, "wb") as file:
                file.write(content)
        return content is not None

    def hand_on(self, path: str, hash_: str, to: str) -> bool:
        """Link a file into the new site; False if there is none with this content."""
        place = os.path.join(self._folder, path)
        if not self._folder or not self._is_real(os.path.dirname(place)):
            return False
        try:
            if not self._is_plain(os.lstat(place)) or _hash(place) != hash_:
                return False
            self._make_folder(os.path.dirname(to))
            os.link(place, to)
        except OSError:
            return False
        return True

    def _is_real(self, folder: str) -> bool:
        """Whether a folder is really where it seems to be, rather than behind a link."""
        if folder not in self._real:
            self._real[folder] = os.path.realpath(folder) == folder
        return self._real[folder]

    def _is_plain(self, about: os.stat_result) -> bool:
        """Whether it is a file with the permissions that a new one would have."""
        return stat.S_ISREG(about.st_mode) and stat.S_IMODE(about.st_mode) == self._mode

    def _make_folder(self, folder: str) -> None:
        if folder not in self._made:
            os.makedirs(folder, exist_ok=True)
            self._made.add(folder)


def _hash(place: str) -> str:
    with open(place, "rb") as file:
        return sha256(file.read()).hexdigest()
