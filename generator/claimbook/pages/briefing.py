"""The briefing: what the hand-written home page opens with."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from claimbook.charts import Chart
from claimbook.permalinks import HOME
from claimbook.study import Study
from claimbook.views.charting import Panel, chart_claims
from claimbook.views.disputes.clash import find_clash
from claimbook.views.lists.entries import list_articles
from claimbook.views.lists.key_figures import list_key_figures
from claimbook.views.rendering.environment import render
from claimbook.views.wording.counts import count_words
from claimbook.views.wording.moments import write_day

_ARTICLES = 8


@dataclass(frozen=True, slots=True)
class Briefing:
    """Markdown for the home page, with the charts whose placeholders stand in it."""

    body: str
    charts: tuple[Chart, ...] = ()


def make_briefing(study: Study) -> Briefing:
    """The briefing of a book: the clash, the key figures, the newest articles, a chart."""
    clash = find_clash(study)
    clashing = [side.shown.claim.id for side in clash.sides] if clash else []
    panels = _chart_most_compared(study)
    body = render(
        "briefing.md.j2",
        HOME,
        kicker=_write_kicker(study),
        title=study.book.settings.title,
        clash=clash,
        figures=list_key_figures(study, clashing),
        panels=panels,
        articles=list_articles(study, study.book.articles[:_ARTICLES]),
    )
    return Briefing(body, tuple(panel.chart for panel in panels))


def _write_kicker(study: Study) -> str:
    book = study.book
    still_open = sum(each.state == "open" for each in study.verdicts.disagreements)
    counts = (
        count_words(len(book.articles), "article"),
        count_words(len(book.claims), "claim"),
        count_words(still_open, "open disagreement"),
    )
    newest = [write_day(book.articles[0].published)] if book.articles else []
    return " · ".join((*newest, *counts))


def _chart_most_compared(study: Study) -> tuple[Panel, ...]:
    """The fullest panel of the metric whose claims were most often held against each other."""
    claims = study.book.claims
    judged = (claims[pair.a].metric for pair in study.verdicts.pairs if pair.a in claims)
    for metric, _ in sorted(Counter(judged).items(), key=lambda item: (-item[1], item[0] or "")):
        measured = (claim for claim in claims.values() if claim.metric == metric)
        if panels := chart_claims(study, measured).panels:
            fullest = max(panels, key=lambda panel: len(panel.rows))
            return (fullest,)
    return ()
