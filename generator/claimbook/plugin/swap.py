"""Publish in one step: a site is built aside and replaces the old one when it is complete.

MkDocs empties the site's folder before it builds, so a build that fails or is killed would leave
nothing of a good site. Each build has a workspace of its own, so that two builds at the same time
do not mix. The build that completes last becomes the site.
"""

from __future__ import annotations

import glob
import os
import shutil
from contextlib import suppress
from pathlib import Path

from claimbook.plugin.exchange import NEW, exchange_entries, exchange_folders, undo
from claimbook.plugin.workspace import Workspace, copy_folder, hold, take_over


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
        return sorted(parent.glob(f"{glob.escape(self._prefix)}*")) if parent.is_dir() else []
