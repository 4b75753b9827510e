"""Changing several of an editor's files together: all of them or none, even if the power fails.

The new contents are written beside the files first. Then a list of them is written, and from then
on the change is decided: whatever interrupts it, the next command finishes it from the list.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from claimbook.cli.find_book import UNFINISHED
from claimbook.cli.replacing import ChangedError
from claimbook.finishing import put_file, remove_parts, write_part

LIST = UNFINISHED


@dataclass(frozen=True, slots=True)
class Replacement:
    """A file, what was read of it, and what takes its place."""

    place: Path
    read: bytes
    content: bytes
    to: Path | None = None
    """Its new place, where it gets another name."""


@dataclass(frozen=True, slots=True)
class _Step:
    """What is to be done with one file. Paths are relative to the book's folder."""

    place: str
    to: str
    """Where the new content goes: the same place, or the one with its new name."""
    part: str
    """Where the new content waits."""
    was: str
    """The SHA-256 of the old content."""
    now: str
    """That of the new one."""


class UnfinishedError(Exception):
    """A change that was interrupted cannot be finished, since a file was edited; it says which."""


def replace_files(root: Path, replacements: Sequence[Replacement]) -> None:
    """Replace files of the book in a folder, all of them or none.

    Raises ChangedError, before anything is written, if one of them was saved since it was read, or
    something stands at a new place.
    """
    for each in replacements:
        if each.place.read_bytes() != each.read or (each.to and each.to.exists()):
            raise ChangedError(each.to or each.place)
    # Those of a run that was killed before it had decided anything.
    remove_parts({(each.to or each.place).parent for each in replacements})
    parts: list[Path] = []
    try:
        steps = []
        for each in replacements:
            if each.content == each.read and each.to is None:
                continue
            mode, to = each.place.stat().st_mode & 0o777, each.to or each.place
            parts.append(write_part(to, each.content, mode, sync=True))
            steps.append(_plan(root, each, to, parts[-1]))
        put_file(root / LIST, json.dumps(list(map(asdict, steps)), indent=1).encode(), sync=True)
    except BaseException:
        for part in parts:
            part.unlink(missing_ok=True)
        raise
    finish_replacing(root)


def finish_replacing(root: Path) -> int:
    """Do what the list in a book's folder says, and return of how many files; 0 without a list.

    Raises UnfinishedError, before anything is changed, if one of them has been edited since.
    """
    if not (root / LIST).is_file():
        return 0
    steps = [_Step(**each) for each in json.loads((root / LIST).read_bytes())]
    _refuse_edited(root, steps)
    for each in steps:
        if (root / each.part).exists():
            (root / each.part).replace(root / each.to)
        if each.to != each.place:
            (root / each.place).unlink(missing_ok=True)
    (root / LIST).unlink(missing_ok=True)
    return len(steps)


def _plan(root: Path, replacement: Replacement, to: Path, part: Path) -> _Step:
    place, to_, part_ = (
        Path(os.path.relpath(path, root)).as_posix() for path in (replacement.place, to, part)
    )
    return _Step(place, to_, part_, _hash(replacement.read), _hash(replacement.content))


def _refuse_edited(root: Path, steps: Iterable[_Step]) -> None:
    for each in steps:
        known = {each.was, each.now}
        for path in {each.place, each.to}:
            if (root / path).exists() and _hash((root / path).read_bytes()) not in known:
                raise UnfinishedError(
                    f"{path} was edited after a change of several files was interrupted; "
                    f"compare it with {each.part}, which holds what was to be written there, "
                    f"and delete {LIST} when all files are as you want them"
                )


def _hash(content: bytes) -> str:
    return sha256(content).hexdigest()
