"""Putting a new site in place of the old one, and restoring the old one if that fails.

A site's folder is exchanged by two renames. If the folder itself cannot be renamed (because it is a
mount point, or the project around it is read-only), its entries are exchanged one by one within
the folder. Hidden files of the old site stay: `.git`, `.nojekyll` and the like, which MkDocs never
touches either.

The names in a workspace show how far an exchange has come:

    new       the site that is being built or has been built
    old-N     a site that was in the target; the highest number is the latest
    placing   the new site while its entries move into the target
    gone-N    what nobody needs any more
"""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path

NEW, PLACING = "new", "placing"
TRIES = 100
"""How often to try again if another build is faster each time."""


def exchange_folders(work: Path, target: Path) -> None:
    """Rename the target away and the new site into its place.

    Raises OSError; `undo` then puts the old site back.
    """
    number = 0
    while True:
        old = work / f"old-{number}"
        # There may be no site yet, or another build may be between the two steps.
        with suppress(FileNotFoundError):
            target.rename(old)
            _move_hidden(old, work / NEW)
        try:
            (work / NEW).rename(target)
        except OSError as error:
            # Another build has published between our two steps; the last one wins.
            if error.errno not in (errno.ENOTEMPTY, errno.EEXIST) or number == TRIES - 1:
                raise
            number += 1
        else:
            return


def exchange_entries(work: Path, target: Path) -> None:
    """Rename the target's entries into the workspace, and the new site's entries into the target.

    The workspace is inside the target. Raises OSError; `undo` then puts the old entries back.
    """
    (work / "gone-hidden").mkdir()
    for entry in _list_hidden(work / NEW):
        if os.path.lexists(target / entry.name):
            (target / entry.name).rename(work / "gone-hidden" / entry.name)
        entry.rename(target / entry.name)
    (work / "old-0").mkdir()
    _move_visible(target, work / "old-0")
    (work / NEW).rename(work / PLACING)
    _move_visible(work / PLACING, target)


def undo(work: Path, target: Path) -> None:
    """Put back what an exchange has taken from the target without replacing it, if anything."""
    if work.parent == target:
        _undo_entries(work, target)
    elif (work / NEW).is_dir():
        _undo_folders(work, target)


def _undo_folders(work: Path, target: Path) -> None:
    for old in sorted(work.glob("old-*"), key=lambda old: int(old.name[4:]), reverse=True):
        _move_hidden(work / NEW, old)
        if target.exists():  # By another build.
            _move_hidden(old, target)
            old.rename(work / old.name.replace("old", "gone"))
        else:
            old.rename(target)


def _undo_entries(work: Path, target: Path) -> None:
    placing, old = work / PLACING, work / "old-0"
    if placing.is_dir():
        if not any(_list_visible(placing)):
            return
        _move_visible(target, placing)
        placing.rename(work / NEW)
    if old.is_dir():
        _move_visible(old, target)


def _move_visible(folder: Path, to: Path) -> None:
    for entry in _list_visible(folder):
        entry.rename(to / entry.name)


def _move_hidden(folder: Path, to: Path) -> None:
    """Move hidden files from one folder to another, except those that exist there."""
    for entry in _list_hidden(folder):
        if not os.path.lexists(to / entry.name):
            entry.rename(to / entry.name)


def _list_visible(folder: Path) -> list[Path]:
    return [entry for entry in sorted(folder.iterdir()) if not entry.name.startswith(".")]


def _list_hidden(folder: Path) -> list[Path]:
    return [entry for entry in sorted(folder.iterdir()) if entry.name.startswith(".")]
