"""Pictures kept on disk between builds, a file for each, named by the key of its chart."""

from __future__ import annotations

import json
import os
from pathlib import Path

from claimbook.charts.picture import Picture


class KeptPictures:
    """A folder of pictures. What cannot be read there, or not be written, is drawn anew."""

    def __init__(self, folder: Path) -> None:
        """Take the folder; it is made when the first picture is kept."""
        self._folder = folder

    def recall(self, key: str) -> Picture | None:
        """The picture of a chart; None where it is not kept."""
        try:
            kept = json.loads((self._folder / f"{key}.json").read_text(encoding="utf-8"))
            return Picture(str(kept["svg"]), dict(kept["spec"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def keep(self, key: str, picture: Picture) -> None:
        """Write a picture beside and move it into place, so that nobody reads half of one."""
        aside = self._folder / f"{key}.{os.getpid()}"
        text = json.dumps({"svg": picture.svg, "spec": picture.spec}, ensure_ascii=False)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            aside.write_text(text, encoding="utf-8")
            aside.replace(self._folder / f"{key}.json")
        except OSError:
            aside.unlink(missing_ok=True)
