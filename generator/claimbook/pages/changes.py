"""Make the page of changes, the newest first, by day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from claimbook.permalinks import CHANGES
from claimbook.study import Study
from claimbook.views.lists.changes import Entry, list_changes
from claimbook.views.lists.folding import Folded, fold
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import Page
from claimbook.views.wording.moments import write_day

MOST = 300
"""The most entries listed; nobody reads further."""
_SHOWN = 8
"""How many entries of a day are shown at once."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day with what changed on it."""

    id: str
    """`2025-09-24`."""
    title: str
    entries: Folded[Entry]
    """What was added, corrected or settled, and which figures changed."""


def make_pages(study: Study) -> Iterator[Page]:
    """Make the page."""
    entries = list_changes(study)
    days = groupby(entries[:MOST], key=lambda entry: entry.day)
    body = render(
        "changes.md.j2",
        CHANGES,
        days=tuple(_view_day(day, them) for day, them in days),
        more=len(entries[MOST:]),
        unknown=_write_unknown(study),
    )
    yield Page(CHANGES, "What changed", body, "What is new in this briefing, and what changed.")


def _view_day(day: date, entries: Iterable[Entry]) -> Day:
    return Day(day.isoformat(), write_day(day), fold(tuple(entries), _SHOWN, "change"))


def _write_unknown(study: Study) -> str:
    """Say what this page cannot know."""
    history = study.history
    if not history.known:
        return "This site was built without its history, so only corrections are listed."
    if history.begins:
        return (
            f"The history that this site was built from begins on {write_day(history.begins)}. "
            "Whatever was already there is not listed."
        )
    return ""
