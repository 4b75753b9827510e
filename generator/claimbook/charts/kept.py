"""Pictures kept on disk between builds, a file for each chart, named by its key."""

from __future__ import annotations

import json
import os
from pathlib import Path

from claimbook.charts.picture import Pictures, read_pictures


class KeptPictures:
    """A folder of pictures. What cannot be read there, or not be written, is drawn anew."""

    def __init__(self, folder: Path) -> None:
        """Take the folder; it is made when the first picture is kept."""
        self._folder = folder

    def recall(self, key: str) -> Pictures | None:
        """The pictures of a chart; None where they are not kept."""
        try:
            kept = json.loads((self._folder / f"{key}.json").read_text(encoding="utf-8"))
            return read_pictures(kept)
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def keep(self, key: str, pictures: Pictures) -> None:
        """Write pictures beside and move them into place, so that nobody reads half of one."""
        aside = self._folder / f"{key}.{os.getpid()}"
        kept = {name: {"svg": each.svg, "spec": each.spec} for name, each in pictures.items()}
        text = json.dumps(kept, ensure_ascii=False)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            aside.write_text(text, encoding="utf-8")
            aside.replace(self._folder / f"{key}.json")
        except OSError:
            aside.unlink(missing_ok=True)
