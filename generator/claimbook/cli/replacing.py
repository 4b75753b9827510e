"""Replace the contents of an editor's files, unless somebody has saved them in the meantime.

Several are changed together: all or none, even if the power fails. First, a list of the planned
changes is written, and then the new contents beside the files. Then the list is renamed, which
decides the change: whatever interrupts it after that, the next command completes it. A change that
was interrupted earlier is undone by the next command.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

import click

from claimbook.atomic import choose_part, is_part, lock_file, write_file, write_part
from claimbook.cli.find_book import PLANNED, UNFINISHED

_ENDINGS = {".yml", ".yaml", ".md"}
"""Endings of the files that are ever changed together."""


class ChangedError(click.ClickException):
    """A file has changed since it was read, and nothing was written."""

    def __init__(self, place: Path) -> None:
        """Name the file."""
        super().__init__(f"somebody else has saved {place}; nothing was written")


def replace_file(place: Path, read: bytes, content: bytes) -> None:
    """Replace a file whose bytes were `read`. Raises ChangedError if it has others now."""
    if place.read_bytes() != read:
        raise ChangedError(place)
    if content != read:
        write_file(place, content, place.stat().st_mode & 0o777, sync=True)


def remove_file(place: Path, read: bytes) -> None:
    """Remove a file whose bytes were `read`. Raises ChangedError if it has others now."""
    if place.read_bytes() != read:
        raise ChangedError(place)
    place.unlink()


@dataclass(frozen=True, slots=True)
class Replacement:
    """A file, the contents that were read from it, and its new contents."""

    place: Path
    read: bytes
    """Empty if there was no such file."""
    content: bytes
    to: Path | None = None
    """Its new path, if it is renamed."""


@dataclass(frozen=True, slots=True)
class _Step:
    """The change of one file. Paths are relative to the book's folder."""

    place: str
    to: str
    """Where the new content goes: the same path, or the new one."""
    part: str
    """Where the new content waits."""
    was: str
    """The SHA-256 of the old content."""
    now: str
    """The SHA-256 of the new content."""


def digest(content: bytes) -> str:
    """Return the SHA-256 of a file's contents."""
    return sha256(content).hexdigest()


class UnfinishedError(click.UsageError):
    """An interrupted change cannot be completed, since a file was edited; it says which."""


def replace_files(root: Path, replacements: Sequence[Replacement]) -> None:
    """Replace files of the book in a folder, all of them or none.

    Raises ChangedError, before anything is written, if one of them was saved since it was read, or
    if a new path is taken.
    """
    for each in replacements:
        if read_bytes(each.place) != each.read or (each.to and each.to.exists()):
            raise ChangedError(each.to or each.place)
    changes = [each for each in replacements if each.content != each.read or each.to]
    steps = [_plan(root, each) for each in changes]
    with _announce(root / PLANNED, steps):
        for change, step in zip(changes, steps, strict=True):
            mode = _find_mode(change.place)
            write_part(root / step.part, change.content, mode, sync=True)
        (root / PLANNED).replace(root / UNFINISHED)
    finish_replacing(root)


def finish_replacing(root: Path) -> int:
    """Complete the change in a folder's list; return the number of files, 0 if there is no list.

    Raises UnfinishedError, before anything is changed, if one of them has been edited since.
    """
    if not (root / UNFINISHED).is_file():
        return 0
    steps = _read_steps((root / UNFINISHED).read_bytes())
    if steps is None:
        raise UnfinishedError(f"{UNFINISHED} was not written by claimbook; delete it")
    _refuse_edited(root, steps)
    for each in steps:
        if (root / each.part).exists():
            (root / each.part).replace(root / each.to)
        if each.to != each.place:
            (root / each.place).unlink(missing_ok=True)
    (root / UNFINISHED).unlink(missing_ok=True)
    return len(steps)


def undo_planned(root: Path) -> None:
    """Remove what was written for a change that was interrupted before it was decided.

    A change that is under way is left alone.
    """
    if not (root / PLANNED).is_file():
        return
    try:
        with (root / PLANNED).open("rb") as file:
            lock_file(file.fileno())
            # If the list is incomplete, nothing else was written yet.
            for each in _read_steps(file.read()) or ():
                (root / each.part).unlink(missing_ok=True)
            (root / PLANNED).unlink()
    except (FileNotFoundError, BlockingIOError):
        return


@contextmanager
def _announce(planned: Path, steps: Sequence[_Step]) -> Iterator[None]:
    """Write the list of planned changes, and undo everything if writing the files fails."""
    with planned.open("xb") as file:
        try:
            lock_file(file.fileno())
            file.write(json.dumps(list(map(asdict, steps)), indent=1).encode())
            file.flush()
            os.fsync(file.fileno())
            yield
        except BaseException:
            # Renaming the list decides the change; if interrupted, the next command completes it.
            if planned.exists():
                for part in (*(planned.parent / step.part for step in steps), planned):
                    part.unlink(missing_ok=True)
            raise


def _plan(root: Path, replacement: Replacement) -> _Step:
    to = replacement.to or replacement.place
    place, to_, part = (
        Path(os.path.relpath(path, root)).as_posix()
        for path in (replacement.place, to, choose_part(to))
    )
    return _Step(place, to_, part, digest(replacement.read), digest(replacement.content))


def _read_steps(content: bytes) -> list[_Step] | None:
    """Read the steps of a list; None if it is incomplete or could not have come from `_plan`.

    A book may come from a stranger, and so may a list in it.
    """
    try:
        steps = [_Step(**each) for each in json.loads(content)]
        return steps if all(map(_is_sound, steps)) else None
    except (ValueError, TypeError):
        return None


def _is_sound(step: _Step) -> bool:
    place, to, part = Path(step.place), Path(step.to), Path(step.part)
    beside = place.parent == to.parent == part.parent
    return beside and is_part(part) and {place.suffix, to.suffix} <= _ENDINGS


def read_bytes(place: Path) -> bytes:
    """Return the bytes of a file; none if it is not there."""
    return place.read_bytes() if place.exists() else b""


def _find_mode(place: Path) -> int | None:
    return place.stat().st_mode & 0o777 if place.exists() else None


def _refuse_edited(root: Path, steps: Iterable[_Step]) -> None:
    for each in steps:
        known = {each.was, each.now}
        if (root / each.part).exists() and digest((root / each.part).read_bytes()) != each.now:
            raise UnfinishedError(f"{each.part} is not what {UNFINISHED} says; delete that")
        for path in {each.place, each.to}:
            if (root / path).exists() and digest((root / path).read_bytes()) not in known:
                raise UnfinishedError(
                    f"{path} was edited after a change of several files was interrupted; "
                    f"compare it with {each.part}, which holds what was to be written there, "
                    f"and delete {UNFINISHED} when all files are as you want them"
                )
