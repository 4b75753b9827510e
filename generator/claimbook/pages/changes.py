"""The page of what changed: the newest first, by day."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from claimbook.permalinks import CHANGES
from claimbook.study import Study
from claimbook.views.lists.changes import list_changes
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import Page
from claimbook.views.wording.moments import write_day

MOST = 300
"""So many entries are listed; nobody reads further."""


def make_pages(study: Study) -> Iterator[Page]:
    """The one page."""
    entries = list_changes(study)
    days = groupby(entries[:MOST], key=lambda entry: entry.day)
    body = render(
        "changes.md.j2",
        CHANGES,
        days=tuple((day.isoformat(), write_day(day), tuple(them)) for day, them in days),
        more=len(entries[MOST:]),
        unknown=_write_unknown(study),
    )
    yield Page(CHANGES, "What changed", body, "What is new in this briefing, and what changed.")


def _write_unknown(study: Study) -> str:
    """What this page cannot tell."""
    history = study.history
    if not history.known:
        return "This site was built without its history, so only corrections are listed."
    if history.begins:
        return (
            f"The history that this site was built from begins on {write_day(history.begins)}. "
            "What was there by then is not listed."
        )
    return ""
