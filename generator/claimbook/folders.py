"""The folders of a book."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

DATA = "data"
SEEDS = "seeds"


@dataclass(frozen=True, slots=True)
class Folders:
    """Where the files of a book are."""

    root: Path
    data: str = DATA
    """The folder of claim files, from the root."""
    seeds: str = SEEDS
    """The folder of article texts, from the root."""

    @property
    def data_folder(self) -> Path:
        """The path of the folder of claim files."""
        return Path(os.path.normpath(self.root / self.data))

    @property
    def seeds_folder(self) -> Path:
        """The path of the folder of texts."""
        return Path(os.path.normpath(self.root / self.seeds))
