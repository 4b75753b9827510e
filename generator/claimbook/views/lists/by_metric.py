"""Group claims with a figure by metric, with a table for each metric."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from claimbook.gathering import gather
from claimbook.model import Claim
from claimbook.permalinks import anchor_metric
from claimbook.problem.counting import write_count
from claimbook.sentences import leading as sentences
from claimbook.study import Study
from claimbook.views.charting import Charted, chart_claims
from claimbook.views.claims.badge import STANDINGS
from claimbook.views.claims.shown import show_claim
from claimbook.views.lists.folding import ROWS, Folded, fold
from claimbook.views.lists.key_figures import find_leading
from claimbook.views.lists.rows import FigureRow, list_figure_rows
from claimbook.views.lists.terms import Term, explain_terms
from claimbook.views.wording.names import Named, name_metric
from claimbook.views.wording.paging import split_list


@dataclass(frozen=True, slots=True)
class MetricFigures:
    """The figures that some claims give for one metric."""

    id: str
    """The id of the metric."""
    count: int
    """The number of claims."""
    metric: Named
    anchor: str
    charted: Charted
    """A chart for each group of two or more that share a scale; empty if not asked for."""
    table: Folded[FigureRow]
    leading: str
    """Its leading figure and the number of its figures, for the line that opens a folded metric."""


_OPEN = 1
"""How many metrics a page shows at once; the others open on request."""


@dataclass(frozen=True, slots=True)
class FiguresByMetric:
    """The figures of a page by metric: those shown at once, and those shown on request."""

    first: tuple[MetricFigures, ...]
    rest: tuple[MetricFigures, ...]
    terms: tuple[Term, ...] = ()
    """The kinds and standings of all of them, explained."""

    def __iter__(self) -> Iterator[MetricFigures]:
        return iter((*self.first, *self.rest))

    def __len__(self) -> int:
        return len(self.first) + len(self.rest)


def group_by_metric(
    study: Study, claims: Iterable[Claim], *, charts: bool = False
) -> FiguresByMetric:
    """Return the figures by metric, the most frequent first.

    Claims without a figure are left out. Tables are folded once the page has enough rows.
    """
    groups = gather((each.metric, each) for each in claims if each.amount and each.metric)
    ordered = sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    figures, room = [], ROWS
    for metric, same in ordered:
        table = fold(list_figure_rows(study, same), room, "figure")
        room = max(0, room - len(table.first))
        figures.append(
            MetricFigures(
                id=metric,
                count=len(same),
                metric=name_metric(study, metric),
                anchor=anchor_metric(metric),
                charted=_chart(study, same) if charts else Charted(),
                table=table,
                leading=_describe_leading(study, same),
            )
        )
    shown = (claim for same in groups.values() for claim in same)
    return replace(fold_metrics(figures), terms=explain_terms(study, shown))


def _chart(study: Study, claims: Sequence[Claim]) -> Charted:
    """Return the charts of a metric; on a page with other metrics, one is shown at once."""
    return replace(chart_claims(study, claims, two_in_words=True), at_once=_OPEN)


def fold_metrics(figures: Sequence[MetricFigures], at_once: int = _OPEN) -> FiguresByMetric:
    """Return the metrics in their order, of which a page shows the first at once."""
    first, rest = split_list(figures, at_once)
    return FiguresByMetric(tuple(first), tuple(rest))


def _describe_leading(study: Study, claims: Sequence[Claim]) -> str:
    """Return the leading figure and the count: `plan: $92 billion, 2025 · 6 figures`."""
    leading = find_leading(study, claims)
    shown = show_claim(study, leading.id) if leading else None
    words = ", ".join(filter(None, (shown.figure, shown.base, shown.period))) if shown else ""
    if shown and shown.claim.kind.class_ == "intent":
        words = sentences.write_ahead(shown.kind.word, words)
    if shown and shown.standing is STANDINGS["disputed"]:
        words = shown.standing.words  # no figure leads
    number = write_count(len(claims), "figure").replace(" ", "\xa0")  # no line is a lone “figure”
    return " · ".join(filter(None, (words, number)))
