"""Publish in one step: a site is built aside and replaces the old one when it is complete.

MkDocs empties the site's folder before it builds, so a build that fails or is killed would leave
nothing of a good site. Each build has a workspace of its own, so that two builds at the same time
do not mix. The build that completes last becomes the site. If that fails, the old one is restored.

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
import glob
import os
import shutil
from contextlib import suppress
from pathlib import Path

from claimbook.plugin.workspace import Workspace, copy_folder, hold, take_over

NEW, PLACING = "new", "placing"
TRIES = 100
"""How often to try again if another build is faster each time."""


class SiteSwap:
    """The folder of a site, and the workspace of one build of it."""

    def __init__(self, site_dir: Path) -> None:
        """Take the folder of the finished site, which need not exist."""
        self.target = Path(os.path.realpath(site_dir))
        self._prefix = f".{self.target.name}.building-"
        self._work: Workspace | None = None

    def mend(self) -> None:
        """Restore what killed builds have taken from the site, and remove what they left."""
        self._mend_in(self.target.parent)
        if self._list_left(self.target):
            with hold(self.target):
                self._mend_in(self.target)

    def begin(self) -> Path:
        """Create an empty folder to build in, beside the site if possible, else inside it.

        Raises OSError if neither is possible.
        """
        try:
            self.target.parent.mkdir(parents=True, exist_ok=True)
            self._work = Workspace(self.target.parent, self._prefix)
        except OSError as error:
            if not self.target.is_dir():
                raise OSError(error.errno, error.strerror, str(self.target)) from None
            self._work = Workspace(self.target, self._prefix)
        aside = self._work.folder / NEW
        aside.mkdir()
        return aside

    def finish(self) -> None:
        """Replace the old site by the new one.

        Raises OSError if that fails; the old site is then still in its place.
        """
        if self._work is None:
            return
        try:
            if self._work.folder.parent == self.target:
                self._exchange_within(self._work)
            else:
                self._exchange(self._work)
        finally:
            self.discard()

    def discard(self) -> None:
        """Remove what was built aside and what is left of an older site."""
        work, self._work = self._work, None
        if work is not None:
            self._leave(work)

    def _exchange(self, work: Workspace) -> None:
        try:
            exchange_folders(work.folder, self.target)
        except OSError:
            undo(work.folder, self.target)
            if not self.target.is_dir():
                raise
            # The contents of a mount point, as in a container, can change, but the folder cannot.
            within = Workspace(self.target, self._prefix)
            try:
                copy_folder(work.folder / NEW, within.folder / NEW)
                self._exchange_within(within)
            finally:
                self._leave(within)

    def _exchange_within(self, work: Workspace) -> None:
        with hold(self.target):
            self._mend_in(self.target)
            try:
                exchange_entries(work.folder, self.target)
            finally:
                undo(work.folder, self.target)

    def _leave(self, work: Workspace) -> None:
        """Remove a workspace; if the old site cannot be restored, leave it for the next build."""
        try:
            undo(work.folder, self.target)
            work.remove()
        finally:
            work.unlock()

    def _mend_in(self, parent: Path) -> None:
        for left in self._list_left(parent):
            with suppress(OSError), take_over(left) as dead:
                if dead:
                    undo(left, self.target)
                    shutil.rmtree(left, ignore_errors=True)

    def _list_left(self, parent: Path) -> list[Path]:
        try:
            return sorted(parent.glob(f"{glob.escape(self._prefix)}*"))
        except FileNotFoundError:  # another build has just renamed it away
            return []


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
