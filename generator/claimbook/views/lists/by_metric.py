"""Claims with a figure by metric, a table for each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from claimbook.model import Claim
from claimbook.permalinks import anchor_metric
from claimbook.study import Study
from claimbook.views.charting import Charted, chart_claims
from claimbook.views.lists.rows import ROOM, FoldedTable, fold_rows, list_figure_rows
from claimbook.views.wording.names import Named, name_metric


@dataclass(frozen=True, slots=True)
class MetricFigures:
    """The figures that some claims give for one metric."""

    metric: Named
    anchor: str
    charted: Charted
    """A chart for each group of two or more that share a scale; empty if not asked for."""
    table: FoldedTable


def group_by_metric(
    study: Study, claims: Iterable[Claim], *, charts: bool = False
) -> tuple[MetricFigures, ...]:
    """The figures by metric, the most frequent first.

    Claims without a figure are left out. Tables are folded once the page has enough rows.
    """
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.amount is not None and claim.metric:
            groups.setdefault(claim.metric, []).append(claim)
    ordered = sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    figures, room = [], ROOM
    for metric, same in ordered:
        table = fold_rows(list_figure_rows(study, same), room)
        room = max(0, room - len(table.first))
        figures.append(
            MetricFigures(
                metric=name_metric(study, metric),
                anchor=anchor_metric(metric),
                charted=chart_claims(study, same) if charts else Charted(),
                table=table,
            )
        )
    return tuple(figures)
