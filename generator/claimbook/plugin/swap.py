"""Publishing in one step: a site is built aside and takes the old one's place when it is whole.

MkDocs empties its site folder before it builds, so that a build that fails or is killed would
leave nothing of a good site.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path


class SiteSwap:
    """The place of one site, and the folders beside it that a build uses."""

    def __init__(self, site_dir: Path) -> None:
        """Take the folder that the finished site belongs in; it need not exist."""
        self.target = site_dir.resolve()
        self.aside = self.target.with_name(f".{self.target.name}.building")
        self._old = self.target.with_name(f".{self.target.name}.old")

    def begin(self) -> None:
        """Make an empty folder to build in; mend what a build that was killed has left."""
        if self._old.is_dir() and not self.target.exists():
            self._old.rename(self.target)
        self.discard()
        self.aside.mkdir(parents=True)

    def finish(self) -> None:
        """Put what was built in the old site's place."""
        if self.target.exists():
            self._keep_hidden()
            try:
                self.target.rename(self._old)
            except OSError:
                # A mount point, as in a container: its contents can change, the folder cannot.
                self._mirror()
                self.discard()
                return
        self.aside.rename(self.target)
        self.discard()

    def discard(self) -> None:
        """Remove what was built aside, and what is left of an older site."""
        for folder in (self.aside, self._old):
            shutil.rmtree(folder, ignore_errors=True)

    def _keep_hidden(self) -> None:
        """Carry over what MkDocs never touches in a site: `.git`, `.nojekyll` and the like."""
        for entry in self.target.iterdir():
            kept = self.aside / entry.name
            if entry.name.startswith(".") and not kept.exists():
                if entry.is_dir() and not entry.is_symlink():
                    shutil.copytree(entry, kept, symlinks=True)
                else:
                    shutil.copy2(entry, kept, follow_symlinks=False)

    def _mirror(self) -> None:
        """Make the site's folder hold what the other one holds, file by file."""
        shutil.copytree(self.aside, self.target, symlinks=True, dirs_exist_ok=True)
        for parent, folders, names in os.walk(self.target, topdown=False):
            twin = self.aside / Path(parent).relative_to(self.target)
            for name in names:
                if not os.path.lexists(twin / name):
                    (Path(parent) / name).unlink()
            for name in folders:
                if not (twin / name).is_dir():
                    with suppress(OSError):
                        (Path(parent) / name).rmdir()
