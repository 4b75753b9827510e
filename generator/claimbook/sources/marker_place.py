"""Fill the briefing into the home page, and check what is written there and elsewhere.

Its marker has to be on the home page, where its links work, and the sentence that a new briefing
has below it has to go.

In code, inline or in a block, a marker is an example and does not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from claimbook.pages import END_OF_LEAD, LEAD_MARKER, MARKER
from claimbook.problem import Location, Problem
from claimbook.views.manual.faults import example_left, misplaced_marker

_HOME = {"index.md", "README.md"}
"""Files of docs/ that become the home page."""
_EXAMPLE = "Everything above is an invented example of a briefing."
"""The sentence on the home page of a new briefing."""
_CODE_OR_MARKER = re.compile(
    rf"""
    # a fenced code block
    ^[ \t]*(?P<fence>`{{3,}}|~{{3,}})[^\n]*\n(?:.*\n)*?[ \t]*(?P=fence)[`~]*[ \t]*$
    # an indented code block
    | ^(?:[ ]{{4}}|\t).*$
    # inline code
    | (?<!`)(?P<ticks>`+)(?!`)(?:[^\n]|\n(?!\s*\n))+?(?<!`)(?P=ticks)(?!`)
    | (?P<marker>{re.escape(MARKER)}) | (?P<lead>{re.escape(LEAD_MARKER)})
    """,
    re.MULTILINE | re.VERBOSE,
)


def fill_marker(path: str, markdown: str, briefing: str) -> str:
    """Fill the briefing into a hand-written page: on the home page, it replaces the marker.

    If the page also has a marker of the lead, that one is replaced by the beginning of the
    briefing, and the other one by the rest.
    """
    if path not in _HOME:
        return markdown
    lead, _, rest = briefing.partition(END_OF_LEAD)
    if not any(found["lead"] for found in _CODE_OR_MARKER.finditer(markdown)):
        rest = briefing
    put = {"marker": rest, "lead": lead}
    return _CODE_OR_MARKER.sub(lambda found: put.get(found.lastgroup or "", found[0]), markdown)


def find_misplaced(docs: Path, folder: str, written: Iterable[PurePosixPath]) -> Iterator[Problem]:
    """Yield a problem for each other page in `docs` that has a marker.

    `folder` is the name of `docs` from the book's root.
    """
    for path in written:
        place = docs / path
        if path.suffix == ".md" and str(path) not in _HOME and not place.is_symlink():
            text = place.read_text(encoding="utf-8", errors="replace")
            markers = (found for found in _CODE_OR_MARKER.finditer(text) if _is_marker(found))
            if marker := next(markers, None):
                at = _locate((folder / path).as_posix(), text, *marker.span())
                yield misplaced_marker.report(at)


def find_example(docs: Path, folder: str) -> Iterator[Problem]:
    """Yield a problem if the home page still says that the briefing is an invented example."""
    for name in sorted(_HOME):
        place = docs / name
        if place.is_file() and not place.is_symlink():
            text = place.read_text(encoding="utf-8", errors="replace")
            start = text.find(_EXAMPLE)
            if start >= 0:
                yield example_left.report(
                    _locate(f"{folder}/{name}", text, start, start + len(_EXAMPLE))
                )


def _is_marker(found: re.Match[str]) -> bool:
    return bool(found["marker"] or found["lead"])


def _locate(path: str, text: str, start: int, end: int) -> Location:
    before = text[:start]
    line = before.count("\n")
    column = len(before) - (before.rfind("\n") + 1)
    return Location(path, line + 1, column + 1, end - start, text.split("\n")[line])
