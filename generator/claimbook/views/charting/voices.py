"""Draw the figures of a disagreement, each with a dot for every source that gives it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from claimbook.charts.look import ACCENT, CONFLICT, NEAR, PAPER
from claimbook.evidence import AMBER, RED, Attribution, Disagreement, WeighedCamp
from claimbook.sentences import captions, labels
from claimbook.study import Study
from claimbook.views.charting.filling import Drawn, Scaled, fill_panel
from claimbook.views.charting.measured import write_measured_line
from claimbook.views.charting.panel import Panel
from claimbook.views.charting.rows import describe_claim_mark
from claimbook.views.charting.scale import ChartScale, Placed, make_scale, place_figures
from claimbook.views.charting.vague import name_vague, split_vague
from claimbook.views.claims.shown import Shown, show_claim
from claimbook.views.disputes.camps import count_sources
from claimbook.views.disputes.opening import find_opening

_FEWEST = 3
"""The fewest dots that show at a glance which figure has the most."""
_MOST = 12
"""The most dots in a row; the words count the others."""
_DOT = 11
"""Pixels from one dot to the next."""


@dataclass(frozen=True, slots=True)
class _Dot:
    """A voice or an outlet that gives a figure, with the first of its claims."""

    claim: str
    who: str
    own: bool
    """Whether it is an independent source."""


def chart_voices(study: Study, disagreement: Disagreement) -> Panel | None:
    """Return the panel of a disagreement; None if a few words say as much."""
    known = study.verdicts.figures
    figures = [known[claim] for claim in disagreement.claims if claim in known]
    dots = [tuple(_list_dots(study, camp)) for camp in disagreement.camps]
    if len(figures) < 2 or max(map(len, dots)) < _FEWEST:
        return None
    unit, found, _ = place_figures(study, figures)
    placed, vague = split_vague(found)
    by_id = {each.figure.id: each for each in placed}
    dotted = [
        (camp, some)
        for camp, some in zip(disagreement.camps, dots, strict=True)
        if camp.claims[0] not in {each.figure.id for each in vague}
    ]
    if len(placed) < 2 or any(camp.claims[0] not in by_id for camp, _ in dotted):
        return None
    scale = make_scale(unit, placed)
    rows = [
        row
        for number, (camp, some) in enumerate(dotted)
        for row in _make_rows(study, number, camp, some, by_id, scale)
    ]
    hollow = any(not dot.own for _, some in dotted for dot in some)
    drawn = Drawn(
        kind="voices",
        name=disagreement.id,
        title=find_opening(study, disagreement).title,
        rows=tuple(rows),
        why=f"{write_measured_line(study, placed)} {captions.explain_dots(relaying=hollow)}",
    )
    panel = fill_panel(study, drawn, Scaled(placed, scale, unit))
    return next(name_vague(study, (panel,), vague, unit))


def _list_dots(study: Study, camp: WeighedCamp) -> Iterator[_Dot]:
    """Yield each independent source once, then each other outlet, which repeats one of them.

    If somebody's own word settles a figure, that is its only source.
    """
    seen: set[str] = set()
    sources = {camp.settler} if camp.settler else set(camp.voices)
    attributions = {claim: study.evidence.attributions[claim] for claim in camp.claims}
    for own in (True, False):
        for claim, each in sorted(attributions.items(), key=lambda item: _rank(item[1])):
            key = each.voice.id if own else f"outlet:{each.outlet}"
            outlet = each.voice.is_outlet and camp.settler is None
            if key not in seen and (each.voice in sources or outlet or not own):
                seen |= {key, f"outlet:{each.outlet}"} if own else {key}
                yield _Dot(claim, str(show_claim(study, claim).byline), own)


def _rank(each: Attribution) -> tuple[bool, str, str]:
    """Return a sort key: first-hand voices come first."""
    return not each.first_hand, each.voice.id, each.outlet


def _make_rows(
    study: Study,
    number: int,
    camp: WeighedCamp,
    dots: Sequence[_Dot],
    by_id: Mapping[str, Placed],
    scale: ChartScale,
) -> Iterator[dict[str, object]]:
    founder = by_id[camp.claims[0]]
    tone = CONFLICT if camp.kind in RED else NEAR if camp.kind in AMBER else ACCENT
    drawn = dots[:_MOST]
    for position, dot in enumerate(drawn):
        yield {
            "row": number,
            "figure": founder.shown.figure,
            "about": "",
            "detail": _write_source(study, camp, founder.shown, dots),
            "tone": tone,
            "fill": tone if dot.own else PAPER,
            "value": scale.place(founder.value),
            "shift": position * _DOT,
            "room": 20 + _DOT * (len(drawn) - 1),
            "told": describe_claim_mark(show_claim(study, dot.claim)),
            "claim": show_claim(study, dot.claim).address,
        }


def _write_source(study: Study, camp: WeighedCamp, founder: Shown, dots: Sequence[_Dot]) -> str:
    """Say who gives a figure: the name if all share one, and in how many outlets."""
    if len(dots) == 1:
        return ", ".join(filter(None, (founder.byline.name, founder.place)))
    voices = {study.evidence.attributions[claim].voice for claim in camp.claims}
    who = ""
    if camp.settler:
        who = labels.write_own_figure(camp.settler.name)
    elif len(voices) == 1:
        byline = show_claim(study, dots[0].claim).byline
        who = byline.voice or byline.name
    sources = ", ".join(filter(None, (who, count_sources(study, camp))))
    return " · ".join(filter(None, (founder.worth.brief and f"= {founder.worth.brief}", sources)))
