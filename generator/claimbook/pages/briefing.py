"""The briefing: what the hand-written home page opens with."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from claimbook.charts import Chart
from claimbook.model import Claim, Kind
from claimbook.permalinks import HOME
from claimbook.quantity import write_period
from claimbook.study import Study
from claimbook.views.badges import list_badges, rank_claim
from claimbook.views.charting import Panel, chart_claims
from claimbook.views.environment import render
from claimbook.views.lead import Clash, find_clash
from claimbook.views.listing import list_articles
from claimbook.views.said import link_to_claim, name_article
from claimbook.views.values import Badge
from claimbook.views.wording import KINDS, count_words, write_day, write_figure

_FIGURES = 4
_ARTICLES = 8
_DIMENSIONS = ("money", "share", "ratio", "count", "duration")
"""The order of otherwise equal figures; physical quantities come in the middle."""


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure set large."""

    figure: str
    what: str
    kind: str
    href: str
    source: str
    """Who says it."""
    badges: tuple[Badge, ...]


@dataclass(frozen=True, slots=True)
class Briefing:
    """Markdown for the home page, with the charts whose placeholders stand in it."""

    body: str
    charts: tuple[Chart, ...] = ()


def make_briefing(study: Study) -> Briefing:
    """The briefing of a book: the clash, the key figures, the newest articles, a chart."""
    clash = find_clash(study, HOME)
    panels = _chart_most_compared(study)
    body = render(
        "briefing.md.j2",
        kicker=_write_kicker(study),
        title=study.book.settings.title,
        clash=clash,
        figures=tuple(_view_figure(study, claim) for claim in choose_figures(study, clash)),
        panels=panels,
        articles=list_articles(study, study.book.articles[:_ARTICLES], HOME),
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


def choose_figures(study: Study, clash: Clash | None) -> tuple[Claim, ...]:
    """The weightiest figures, one for each metric and change, beside those that already clash."""
    shown = {side.claim for side in clash.sides} if clash else set()
    subjects = {_name_subject(study.book.claims[claim]) for claim in shown}
    chosen: dict[tuple[str | None, ...], Claim] = {}
    measured = (
        claim
        for claim in study.book.claims.values()
        if claim.measured is not None and claim.kind is not Kind.OPINION
    )
    for claim in sorted(measured, key=lambda claim: _weigh(study, claim)):
        if _name_subject(claim) not in subjects:
            chosen.setdefault(_name_subject(claim), claim)
    return tuple(chosen.values())[:_FIGURES]


def _name_subject(claim: Claim) -> tuple[str | None, ...]:
    return (claim.metric, claim.change)


def _weigh(study: Study, claim: Claim) -> tuple[bool, int, int, int, str]:
    """Sorts first what is in doubt, then what is most compared, then money and shares."""
    findings = [f for f in study.verdicts.findings_of(claim.id) if f.weight > 1]
    rank, compared = rank_claim(study, claim.id)
    metric = study.book.metrics.get(claim.metric or "")
    dimension = metric.dimension if metric else ""
    sort = _DIMENSIONS.index(dimension) if dimension in _DIMENSIONS else len(_DIMENSIONS) // 2
    return (not findings, rank, compared, sort, claim.id)


def _view_figure(study: Study, claim: Claim) -> KeyFigure:
    entity = study.book.entities.get(claim.about)
    metric = study.book.metrics.get(claim.metric or "")
    name = metric.name[:1].lower() + metric.name[1:] if metric else ""
    if claim.change:
        name = f"change in {name}, {claim.change}"
    period = f" · {write_period(claim.period)}" if claim.period else ""
    return KeyFigure(
        figure=write_figure(claim),
        what=f"{entity.name if entity else claim.about}, {name}",
        kind=" ".join(KINDS[claim.kind]) + period,
        href=link_to_claim(study, claim, HOME),
        badges=list_badges(study, claim, HOME),
        source=name_article(study, study.book.article_of[claim.id]),
    )


def _chart_most_compared(study: Study) -> tuple[Panel, ...]:
    """The fullest panel of the metric whose claims were most often held against each other."""
    claims = study.book.claims
    judged = (claims[pair.a].metric for pair in study.verdicts.pairs if pair.a in claims)
    for metric, _ in sorted(Counter(judged).items(), key=lambda item: (-item[1], item[0] or "")):
        measured = (claim for claim in claims.values() if claim.metric == metric)
        if panels := chart_claims(study, measured, HOME).panels:
            return (max(panels, key=lambda panel: len(panel.rows)),)
    return ()
