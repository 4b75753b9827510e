"""Draw the figures of a disagreement on one scale."""

from __future__ import annotations

from claimbook.charts.look import ACCENT, CONFLICT
from claimbook.evidence import Disagreement
from claimbook.sentences import captions
from claimbook.study import Study
from claimbook.views.charting.bars import divide_bars, has_pale_end
from claimbook.views.charting.filling import Drawn, Scaled, fill_panel
from claimbook.views.charting.finding import write_title
from claimbook.views.charting.measured import write_measured_line
from claimbook.views.charting.panel import Panel
from claimbook.views.charting.rows import cut_rows, make_rows
from claimbook.views.charting.scale import make_scale, place_figures
from claimbook.views.charting.tones import accuse_figures
from claimbook.views.charting.vague import name_vague, split_vague
from claimbook.views.charting.voices import chart_voices


def chart_disagreement(study: Study, disagreement: Disagreement) -> tuple[Panel, ...]:
    """Return the panel for a disagreement; none if it cannot be charted."""
    if voices := chart_voices(study, disagreement):
        return (voices,)
    figures = [
        study.verdicts.figures[claim]
        for claim in disagreement.claims
        if claim in study.verdicts.figures and claim in study.book.claims
    ]
    if not figures:
        return ()
    unit, found, _ = place_figures(study, figures)
    firm, vague = split_vague(found)
    if len(firm) < 2:
        return ()
    placed = sorted(firm, key=lambda each: (-each.value, each.figure.id))
    scale = make_scale(unit, placed)
    tones = accuse_figures(study, dict.fromkeys((each.figure.id for each in placed), ACCENT))
    shown, cut = cut_rows(make_rows(placed, scale, tones))
    if len(shown) < 2:
        return ()
    rows = tuple(divide_bars(placed, shown))
    pale = captions.explain_pale_end() if has_pale_end(rows) else ""
    red = captions.explain_red() if CONFLICT in tones.values() else ""
    drawn = Drawn(
        kind="bars",
        name=disagreement.id,
        title=write_title(study, placed, disagreement),
        rows=rows,
        why=" ".join(filter(None, (write_measured_line(study, placed), pale, red, cut))),
    )
    panel = fill_panel(study, drawn, Scaled(placed, scale, unit))
    return tuple(name_vague(study, (panel,), vague, unit))
