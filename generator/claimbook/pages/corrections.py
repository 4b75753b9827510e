"""The page of corrections: what the briefing had wrong, the newest first."""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.permalinks import CHANGES, CORRECTIONS
from claimbook.problem.counting import write_count
from claimbook.study import Study
from claimbook.views.claims.corrections import list_corrections
from claimbook.views.lists.changes import list_changes
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import Page


def make_pages(study: Study) -> Iterator[Page]:
    """Make the page, which exists even if nothing was corrected."""
    found = list_corrections(study)
    moved = sum(each.kind == "Changed" for each in list_changes(study))
    body = render(
        "corrections.md.j2",
        CORRECTIONS,
        corrections=found,
        kicker=write_count(len(found), "entry", "entries") if found else "",
        changes=CHANGES,
        others=write_count(moved, "such change") if moved else "",
    )
    about = "What this briefing got wrong, what it says now, and why."
    yield Page(CORRECTIONS, "Corrections", body, about)
