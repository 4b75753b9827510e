"""The page of one disagreement: the sides, their words, the arithmetic, and what settles it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from claimbook.evidence import Disagreement, StandingKind
from claimbook.permalinks import locate_disagreement, locate_page
from claimbook.problem.counting import write_count
from claimbook.quantity import write_date
from claimbook.study import Study
from claimbook.views.charting import chart_disagreement, show_clash
from claimbook.views.claims.derived import DerivedView, list_derived
from claimbook.views.claims.shown import show_claims
from claimbook.views.disputes.arithmetic import list_steps
from claimbook.views.disputes.camps import list_camps, list_undecided
from claimbook.views.disputes.clash import view_clash
from claimbook.views.disputes.matters import list_findings
from claimbook.views.disputes.naming import name_dispute
from claimbook.views.disputes.opening import write_opening, write_outcome
from claimbook.views.disputes.wording import FindingView, badge_disagreement
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import EachRecord, Page
from claimbook.views.wording.names import Named, name_entity, name_outlet

_PAIR = 2
_STATES = {
    "open": "No editor has ruled on it.",
    "explained": "Explained by an editor.",
    "superseded": "Superseded by later figures.",
    "ruled": "An editor ruled on it.",
}


@dataclass(frozen=True, slots=True)
class State:
    """Whether an editor closed a disagreement, why, and how they know."""

    words: str
    reason: str
    source: Named | None
    reviewed: str
    """The day on which an editor last reviewed it; empty if none did."""


def make_record(study: Study, id_: str) -> Iterator[Page]:
    """Make the page of one disagreement, given its id."""
    each = study.evidence.disagreement[id_]
    address = locate_disagreement(each.id)
    claims = [show_claims(study)[claim] for claim in each.claims]
    outlets = {shown.article.outlet for shown in claims}
    counts = (write_count(len(claims), "claim"), write_count(len(outlets), "outlet"))
    period = next((shown.period for shown in claims if shown.period), "")
    camps, opening = tuple(list_camps(study, each)), write_opening(study, each)
    title = name_dispute(study, each)
    # Two bars of the clash need no chart beside them; the voices behind them do.
    panels = tuple(
        panel
        for panel in chart_disagreement(study, each)
        if len(camps) > _PAIR or panel.chart.kind == "voices"
    )
    clash = view_clash(study, each)
    body = render(
        "disagreement.md.j2",
        address,
        kicker=" · ".join(filter(None, ("Disagreement", period, *counts))),
        index=locate_page("disagreements"),
        origins={shown.origin for shown in claims},
        title=title,
        subject=(claims[0].about, claims[0].metric),
        opening=opening,
        outcome=write_outcome(study, each),
        badge=badge_disagreement(each),
        state=_view_state(study, each, opening),
        clash=clash,
        steps=tuple(list_steps(study, each.pair)) if each.pair else (),
        explanations=_list_guesses(each),
        panels=panels,
        camps=camps,
        more_camps=len(each.camps) - len(camps),
        undecided=list_undecided(study, each),
        derived=tuple(_list_derived(study, each)),
        findings=tuple(_list_findings(study, each)),
    )
    yield Page(
        address,
        title,
        body,
        opening,
        charts=tuple(panel.chart for panel in panels),
        poster=show_clash(study, opening, " · ".join(("Disagreement", *counts)), clash),
    )


make_pages = EachRecord(lambda study: study.evidence.disagreement, make_record)
"""Each disagreement has a page."""


def _list_guesses(each: Disagreement) -> tuple[str, ...]:
    """Return possible explanations; none if an editor has explained it."""
    if each.state in {"explained", "superseded"}:
        return ()
    return tuple(dict.fromkeys(explanation.sentence for explanation in each.explanations))


def _list_findings(study: Study, each: Disagreement) -> Iterator[FindingView]:
    """Yield the findings about its claims, without the explanations that its page has above."""
    guesses = _list_guesses(each)
    for found in list_findings(study, each.claims):
        yield replace(found, explanations=tuple(e for e in found.explanations if e not in guesses))


def _view_state(study: Study, each: Disagreement, opening: str) -> State | None:
    """Return how it was closed; None for one that no editor had to close, since it is settled."""
    settled = any(camp.kind is StandingKind.SETTLED for camp in each.camps)
    if settled and each.state == "open" and not each.reviewed:
        return None
    return State(
        _STATES[each.state],
        "" if each.reason in opening else each.reason,
        _name_source(study, each.source) if each.source else None,
        write_date(each.reviewed) if each.reviewed else "",
    )


def _name_source(study: Study, source: str) -> Named:
    """Name how an editor knows it: a claim, entity or outlet, or the editor's words."""
    book = study.book
    if source in book.claims:
        shown = show_claims(study)[source]
        return Named(f"{shown.figure or shown.claim.says}, {shown.byline}", shown.address)
    if source in book.entities:
        return name_entity(study, source)
    return name_outlet(study, source) if source in book.outlets else Named(source)


def _list_derived(study: Study, each: Disagreement) -> Iterator[DerivedView]:
    """Yield the derived figures that were compared with one of its claims."""
    metric = study.book.claims[each.claims[0]].metric or ""
    known = set(each.claims)
    for derived in list_derived(study, metric=metric):
        pairs = study.verdicts.pairs_of(derived.id)
        if any(pair.other(derived.id) in known for pair in pairs):
            yield derived
