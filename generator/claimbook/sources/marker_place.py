"""Where the marker of the briefing may stand: on the home page, from which its links lead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from claimbook.pages import MARKER
from claimbook.problem import Location, Problem
from claimbook.views.manual.faults import misplaced_marker

_HOME = {"index.md", "README.md"}
"""Files of docs/ that become the home page."""


def fill_marker(path: str, markdown: str, briefing: str) -> str:
    """The hand-written page at a path in docs/; the home page with the briefing for its marker."""
    return markdown.replace(MARKER, briefing) if path in _HOME else markdown


def find_misplaced(docs: Path, folder: str, written: Iterable[PurePosixPath]) -> Iterator[Problem]:
    """A problem for each other page of `docs` that holds a marker.

    `folder` is how `docs` is named from the book's root.
    """
    for path in written:
        place = docs / path
        if path.suffix == ".md" and str(path) not in _HOME and not place.is_symlink():
            text = place.read_text(encoding="utf-8", errors="replace")
            if MARKER in text:
                at = _locate((folder / path).as_posix(), text)
                yield misplaced_marker.report(at)


def _locate(path: str, text: str) -> Location:
    before, _, _ = text.partition(MARKER)
    line = before.count("\n")
    column = len(before) - (before.rfind("\n") + 1)
    return Location(path, line + 1, column + 1, len(MARKER), text.split("\n")[line])
