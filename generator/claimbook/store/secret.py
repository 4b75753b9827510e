"""What seals the results of a store, so that none is taken from somebody else.

A stranger can send a change to a book, and with it files of a store. So results are sealed with a
random number, which is in a file that nobody may write to. Git makes no such files: one that came
with a book is not used.
"""

from __future__ import annotations

import secrets
from contextlib import suppress
from pathlib import Path

_NAME = "secret"
_BYTES = 32
_WRITABLE = 0o222


def read_secret(folder: Path) -> bytes:
    """The secret of a store, which is made if there is none; where that fails, it is a new one."""
    place = folder / _NAME
    with suppress(OSError):
        if not (found := _read(place)):
            _make(folder, place)
            found = _read(place)
        if found:
            return found
    return secrets.token_bytes(_BYTES)


def _read(place: Path) -> bytes:
    """The secret in a file; empty if it has none, or one that anybody may have written."""
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
