"""The folder that holds results by the hash of what went into them, sealed with a secret.

A stranger can send a change to a book, and with it files of a store. So results are sealed with a
random number, in a file that only its owner may write. Git does not create such files: one that
came with a book is not used.
"""

from __future__ import annotations

import hmac
import os
import secrets
import tempfile
import time
import zlib
from contextlib import suppress
from functools import cached_property
from hashlib import sha256
from pathlib import Path

FOLDER = Path(".cache", "claimbook", "results")
"""Where the store of a book is, from the book's root."""
MOST_BYTES = 1 << 30
"""The size above which results are removed. The site of 1,000 articles takes less than a tenth."""
_LEFT = 0.8
"""The share of that size that is left, so that the next build need not sweep again."""
_SEAL = 32
"""The number of bytes at the beginning of a file that seal its content."""
_LEVEL = 1
"""The compression level. HTML shrinks to an eighth; higher levels save little and are slower."""
_DAY = 24 * 60 * 60
_ASIDE = ".part"
_NAME = "secret"
_BYTES = 32
_WRITABLE = 0o222


class Store:
    """Keeps results, each in a file named after its key. Errors of the disk are never raised."""

    def __init__(self, folder: Path) -> None:
        """Take a folder, which is created when the first result is put into it."""
        self.folder = folder
        """The folder of the results."""
        self._added = False

    def get(self, key: str) -> bytes | None:
        """Return the result with a key from `make_key`.

        None if there is none, or only a damaged one.
        """
        path = self._locate(key)
        try:
            kept = path.read_bytes()
            if not hmac.compare_digest(kept[:_SEAL], self._seal(key, kept[_SEAL:])):
                return None
            content = zlib.decompress(kept[_SEAL:])
        except (OSError, zlib.error):
            return None
        _mark_used(path)
        return content

    def put(self, key: str, content: bytes) -> None:
        """Keep a result, so that no other build ever reads half of it."""
        packed = zlib.compress(content, _LEVEL)
        path = self._locate(key)
        aside = ""
        try:
            self._make_folder(path.parent)
            handle, aside = tempfile.mkstemp(suffix=_ASIDE, dir=path.parent)
            with os.fdopen(handle, "wb") as file:
                file.write(self._seal(key, packed) + packed)
            Path(aside).replace(path)
            self._added = True
        except OSError:
            if aside:
                with suppress(OSError):
                    Path(aside).unlink()

    def put_content(self, content: bytes) -> str:
        """Keep bytes under their own hash, unless they are there, and return the key."""
        key = sha256(content).hexdigest()
        if not self.mark_used(key):
            self.put(key, content)
        return key

    def mark_used(self, key: str) -> bool:
        """Whether there is something under a key; it then counts as used now."""
        there = _is_there(path := self._locate(key))
        if there:
            _mark_used(path)
        return there

    def sweep(self, most: int = MOST_BYTES) -> None:
        """If more than `most` bytes are kept, remove what has not been used for longest.

        Does nothing if nothing was put in. A build that runs at the same time may miss a result and
        work it out again.
        """
        if not self._added:
            return
        self._added = False
        files = sorted(_list_files(self.folder))
        excess = sum(size for _, size, _ in files) - most
        if excess > 0:
            excess += int(most * (1 - _LEFT))
        for used, size, path in files:
            is_left_over = path.endswith(_ASIDE) and abs(time.time() - used) > _DAY
            if excess > 0 or is_left_over:
                excess -= size
                with suppress(OSError):
                    Path(path).unlink()

    @cached_property
    def _secret(self) -> bytes:
        return _find_secret(self.folder)

    def _seal(self, key: str, packed: bytes) -> bytes:
        """Return a seal that does not match if a file is damaged, was renamed, or is not ours."""
        return hmac.digest(self._secret, key.encode() + packed, sha256)

    def _make_folder(self, folder: Path) -> None:
        if not folder.is_dir():
            folder.mkdir(parents=True, exist_ok=True)
            # The store does not belong in any repository.
            if not (ignoring := self.folder / ".gitignore").exists():
                ignoring.write_text("*\n", encoding="utf-8")

    def _locate(self, key: str) -> Path:
        return self.folder / key[:2] / key[2:]


def _is_there(path: Path) -> bool:
    try:
        return path.stat().st_size > _SEAL
    except OSError:
        return False


def _mark_used(path: Path) -> None:
    """Set the time of a file to now unless it is of today; clocks may also go backwards."""
    with suppress(OSError):
        if abs(time.time() - path.stat().st_mtime) > _DAY:
            path.touch()


def _list_files(folder: Path) -> list[tuple[float, int, str]]:
    """Return the files in the store, each with its time of last use, its size and its path."""
    found = []
    with suppress(OSError):
        for below in [entry.path for entry in os.scandir(folder) if entry.is_dir()]:
            for entry in os.scandir(below):
                with suppress(OSError):
                    about = entry.stat(follow_symlinks=False)
                    found.append((about.st_mtime, about.st_size, entry.path))
    return found


def _find_secret(folder: Path) -> bytes:
    """Read the secret of a store, or make one; if that fails, return a new one for this run."""
    place = folder / _NAME
    with suppress(OSError):
        if not (found := _read_secret(place)):
            _make_secret(folder, place)
            found = _read_secret(place)
        if found:
            return found
    return secrets.token_bytes(_BYTES)


def _read_secret(place: Path) -> bytes:
    """Read the secret in a file; empty if there is none, or if anybody may have written it."""
    if not place.is_file() or place.is_symlink() or place.stat().st_mode & _WRITABLE:
        return b""
    content = place.read_bytes()
    return content if len(content) == _BYTES else b""


def _make_secret(folder: Path, place: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    aside = folder / f"{_NAME}-{secrets.token_hex(4)}.part"
    try:
        aside.touch(0o600, exist_ok=False)
        aside.write_bytes(secrets.token_bytes(_BYTES))
        aside.chmod(0o400)
        aside.replace(place)
    finally:
        with suppress(OSError):
            aside.unlink()
