"""The secret that seals the results of a store, so that nobody else's are used.

A stranger can send a change to a book, and with it files of a store. So results are sealed with a
random number, in a file that only its owner may write. Git does not create such files: one that
came with a book is not used.
"""

from __future__ import annotations

import secrets
from contextlib import suppress
from pathlib import Path

_NAME = "secret"
_BYTES = 32
_WRITABLE = 0o222


def read_secret(folder: Path) -> bytes:
    """Read the secret of a store, or make one; if that fails, return a new one for this run."""
    place = folder / _NAME
    with suppress(OSError):
        if not (found := _read(place)):
            _make(folder, place)
            found = _read(place)
        if found:
            return found
    return secrets.token_bytes(_BYTES)


def _read(place: Path) -> bytes:
    """Read the secret in a file; empty if there is none, or if anybody may have written it."""
    if not place.is_file() or place.is_symlink() or place.stat().st_mode & _WRITABLE:
        return b""
    content = place.read_bytes()
    return content if len(content) == _BYTES else b""


def _make(folder: Path, place: Path) -> None:
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
