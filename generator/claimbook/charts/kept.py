"""Pictures kept on disk between builds, a file for each chart, named by its key."""

from __future__ import annotations

import hashlib
import json
import os
import time
from contextlib import suppress
from pathlib import Path

from claimbook.charts.picture import Pictures, read_pictures
from claimbook.charts.request import Chart

DAYS_KEPT = 60
"""A picture that no build asked for in so many days is removed."""
_DAY = 24 * 60 * 60


class KeptPictures:
    """A folder of pictures. What cannot be read there, or not be written, is drawn anew."""

    def __init__(self, folder: Path) -> None:
        """Take the folder; it is made when the first picture is kept."""
        self._folder = folder

    def recall(self, chart: Chart) -> Pictures | None:
        """The pictures of a chart; None where they are not kept, or not as they were written."""
        path = self._folder / f"{chart.key}.json"
        try:
            digest, _, text = path.read_text(encoding="utf-8").partition("\n")
            if digest != _seal(chart, text):
                return None
            pictures = read_pictures(json.loads(text), chart)
        except (OSError, ValueError, KeyError, TypeError):
            return None
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > _DAY:
                path.touch()
        return pictures

    def keep(self, chart: Chart, pictures: Pictures) -> None:
        """Write pictures beside and move them into place, so that nobody reads half of one."""
        aside = self._folder / f"{chart.key}.{os.getpid()}"
        kept = {name: {"svg": each.svg, "spec": each.spec} for name, each in pictures.items()}
        text = json.dumps(kept, ensure_ascii=False)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            aside.write_text(f"{_seal(chart, text)}\n{text}", encoding="utf-8")
            aside.replace(self._folder / f"{chart.key}.json")
        except OSError:
            with suppress(OSError):
                aside.unlink()

    def prune(self) -> None:
        """Remove what no build asked for in a long time, and what one that was stopped left behind.

        The time of a file is that of its last use. A build beside this one loses nothing: what it
        uses is younger, and what it finds gone it draws anew.
        """
        oldest = time.time() - DAYS_KEPT * _DAY
        with suppress(OSError):
            for path in self._folder.iterdir():
                with suppress(OSError):
                    if path.is_file() and path.stat().st_mtime < oldest:
                        path.unlink()


def _seal(chart: Chart, text: str) -> str:
    """A hash of a file's content for one chart: it fails when either is another.

    It finds damage. Whoever writes to the folder on purpose can make it; what they can bring into a
    page by that is for `verifying`.
    """
    return hashlib.sha256(f"{chart.key}\n{text}".encode()).hexdigest()
