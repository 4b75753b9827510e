"""Pictures kept on disk between builds, in one file for each chart, named after its key."""

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
"""A picture that no build has used for this many days is removed."""
_DAY = 24 * 60 * 60


class KeptPictures:
    """A folder of pictures. Those that cannot be read or written are drawn again."""

    def __init__(self, folder: Path) -> None:
        """The folder is created when the first picture is kept."""
        self._folder = folder

    def recall(self, chart: Chart) -> Pictures | None:
        """The pictures of a chart; None if they are not kept or the file is damaged."""
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
        """Keep the pictures of a chart, so that no other build ever reads half a file."""
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
        """Remove files that no build has used for a long time or that a killed build left behind.

        The time of a file is that of its last use. A build that runs at the same time loses
        nothing: files that it uses are newer, and it draws again what it does not find.
        """
        oldest = time.time() - DAYS_KEPT * _DAY
        with suppress(OSError):
            for path in self._folder.iterdir():
                with suppress(OSError):
                    if path.is_file() and path.stat().st_mtime < oldest:
                        path.unlink()


def _seal(chart: Chart, text: str) -> str:
    """A hash of a file's content for one chart, which fails if either changes.

    It detects damage. Somebody who writes to the folder on purpose can compute it as well;
    `verifying` limits what they could get into a page that way.
    """
    return hashlib.sha256(f"{chart.key}\n{text}".encode()).hexdigest()
