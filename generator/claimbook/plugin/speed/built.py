"""Reuse the site of an earlier build if nothing has changed since.

Everything that a site is made from is hashed: the claims, the texts, the hand-written pages, the
configuration, the history in git, the program and the day. If the store has a site under that hash,
its files are copied and MkDocs is given nothing to do. A site is kept only if all its plugins,
extensions and themes are known, and if its build gave no warnings.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.utils import CountHandler, get_build_date

from claimbook.finishing import HASHES
from claimbook.history import describe_history
from claimbook.plugin.speed.former import FormerSite
from claimbook.plugin.speed.surroundings import describe_config, is_known_throughout
from claimbook.store import Store, Values, describe_folders


class BuiltSite:
    """The site that a build is about to make, and that an earlier build may have made."""

    def __init__(
        self, store: Store, config: MkDocsConfig, data: Path, others: Sequence[Path]
    ) -> None:
        """Take the configuration as it is before the build changes it, and the folders of sources.

        `data` is the folder whose history is part of the site.
        """
        self._store = store
        self._data = data
        self._folders = (data, *others)
        self._values = Values(store)
        known = is_known_throughout(config)
        self._fixed = (_describe(config), get_build_date()) if known else None
        self._inputs = self._list_inputs()
        self._warnings = CountHandler()
        self._warnings.setLevel(logging.WARNING)
        logging.getLogger("mkdocs").addHandler(self._warnings)
        self._spare: TemporaryDirectory[str] | None = None
        self._config: MkDocsConfig | None = None
        self._place = ""

    @property
    def may_keep(self) -> bool:
        """Whether everything that takes part is known, so that parts of the site may be kept."""
        return self._fixed is not None

    def recall(self) -> bool:
        """Whether an earlier build has made exactly this site."""
        return bool(self._list_kept())

    def write(self, folder: Path, former: FormerSite) -> bool:
        """Put the site of that build into a folder; False if any of its files has been lost."""
        return all(
            former.put(path, key, str(folder / path), partial(self._store.get, key))
            for path, key in self._list_kept().items()
        )

    def stand_down(self, config: MkDocsConfig) -> Files:
        """Leave MkDocs nothing to do; what it writes anyway, such as an empty index, is discarded.

        Returns the files that it has to build: none.
        """
        config.nav = []
        config.extra_templates = []
        config.theme.static_templates = set()
        self._config, self._place = config, config.site_dir
        self._spare = TemporaryDirectory()
        config.site_dir = self._spare.name
        return Files([])

    def keep(self, folder: Path, hashes: Mapping[str, str]) -> None:
        """Keep the site in a folder, unless there were warnings or its sources have changed.

        `hashes` has the hash of each file by its path.
        """
        if not self._inputs or self._has_warnings or self._list_inputs() != self._inputs:
            return
        files = dict(hashes)
        for path, key in files.items():
            if not self._store.mark_used(key):
                self._store.put(key, (folder / path).read_bytes())
        files[HASHES] = self._store.put_content((folder / HASHES).read_bytes())
        self._values.keep(files, *self._inputs)
        self._store.sweep()

    @property
    def _has_warnings(self) -> bool:
        """Whether there were warnings, as far as is known: a quiet build does not count them."""
        counted = logging.getLogger("mkdocs").isEnabledFor(logging.WARNING)
        return not counted or bool(self._warnings.get_counts())

    def close(self) -> None:
        """Stop counting warnings, and remove what MkDocs wrote needlessly; may be called twice."""
        logging.getLogger("mkdocs").removeHandler(self._warnings)
        if self._spare and self._config:
            self._config.site_dir = self._place
            self._spare.cleanup()

    def _list_inputs(self) -> tuple[str, ...]:
        """Return everything that goes into the site; nothing if that is not known."""
        history, sources = describe_history(self._data), describe_folders(self._folders)
        if self._fixed is None or history is None or sources is None:
            return ()
        return "site", *self._fixed, history, sources

    def _list_kept(self) -> Mapping[str, str]:
        """Return the key of each file's content, by the path of the file in the site."""
        files = (self._values.recall(*self._inputs) if self._inputs else None) or {}
        return files if all(map(_lies_within, files)) else {}


def _describe(config: MkDocsConfig) -> str:
    """Return the configuration, independent of the folder that the book is in."""
    root = Path(config.config_file_path or "mkdocs.yml").absolute().parent
    return describe_config(config).replace(f"{root}{os.sep}", "")


def _lies_within(path: str) -> bool:
    """Whether a path stays within the folder of a site, and is not hidden."""
    parts = PurePosixPath(path).parts
    return not PurePosixPath(path).is_absolute() and not any(p.startswith(".") for p in parts)
