"""All claims in one table: plain without JavaScript, sorted and filtered by claims-table.js."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimbook.permalinks import locate_page, locate_part
from claimbook.study import Study
from claimbook.views.claims.shown import Shown, show_claims
from claimbook.views.claims.speakers import find_speaker, list_speakers
from claimbook.views.lists.order import measure_claim
from claimbook.views.lists.remarks import remark_on
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import Page
from claimbook.views.wording.counts import count_words
from claimbook.views.wording.names import Named
from claimbook.views.wording.paging import cut_list, make_pager, name_part

_OTHERS = (
    Named("who and what", locate_page("entities")),
    Named("metrics", locate_page("metrics")),
    Named("outlets", locate_page("outlets")),
    Named("speakers", locate_page("speakers")),
)
"""Indexes that lead to fewer claims than all."""


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim in the table."""

    shown: Shown
    rank: int
    """Its rank among all figures by unit and size, to sort by. Claims without a figure come
    first."""
    narrowed: str
    """What a change is measured against, and the scope of the figure."""
    speaker: str
    """The id of the speaker; empty for an outlet's own word."""
    speaker_name: str
    outlet: str
    """The name of the outlet that prints it."""
    start: str
    """The first day of its period in ISO 8601, to sort by; the last, if the start is open."""


def make_pages(study: Study) -> Iterator[Page]:
    """One page, or several of a large book."""
    address = locate_page("claims")
    ranks = rank_figures(study)
    claims = show_claims(study)
    lines = tuple(_make_line(study, shown, ranks.get(id_, 0)) for id_, shown in claims.items())
    parts = cut_list(lines)
    for number, part in enumerate(parts, start=1):
        place = locate_part(address, number)
        body = render(
            "claims.md.j2",
            place,
            kicker=count_words(len(lines), "claim"),
            lines=part,
            total=f"{len(lines):,}",
            remarks=remark_on(study, [line.shown.claim for line in part]),
            data=locate_page("data"),
            pager=make_pager(address, number, len(parts)),
            others=_OTHERS if len(parts) > 1 else (),
        )
        title = name_part("All claims", number, len(parts))
        yield Page(place, title, body, "Every claim of the briefing in one table.")


def rank_figures(study: Study) -> dict[str, int]:
    """The rank of each figure by unit and then by size, from 1, by claim id.

    All money is one unit; it is ranked in the book's currency.
    """
    claims = study.book.claims.values()
    sizes = {claim.id: measure_claim(study, claim) for claim in claims if claim.measured}
    ordered = sorted(sizes, key=lambda id_: (*sizes[id_], id_))
    return {id_: place for place, id_ in enumerate(ordered, start=1)}


def _make_line(study: Study, shown: Shown, rank: int) -> ClaimLine:
    period = shown.claim.period
    first = period and (period.start or period.end)
    narrowed = ", ".join(filter(None, (shown.claim.change, shown.scope)))
    speaker = find_speaker(study, shown.claim.id)
    return ClaimLine(
        shown=shown,
        rank=rank,
        narrowed=narrowed,
        speaker=speaker,
        speaker_name=list_speakers(study)[speaker].name if speaker else "",
        outlet=study.book.name_outlet(shown.article.outlet),
        start=first.isoformat() if first else "",
    )
