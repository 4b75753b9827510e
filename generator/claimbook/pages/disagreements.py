"""The page of disagreements: figures that cannot all be true side by side, then the findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from claimbook.model import Claim
from claimbook.permalinks import link, locate_article, locate_claim, locate_page
from claimbook.quantity import write_period
from claimbook.study import Study
from claimbook.verdicts import Disagreement, Finding
from claimbook.views.arithmetic import list_steps
from claimbook.views.charting import Panel, chart_disagreement
from claimbook.views.environment import render
from claimbook.views.lead import Clash, choose_pair, view_clash
from claimbook.views.page import Page
from claimbook.views.standing import (
    rank_disagreements,
    view_disagreement,
    view_finding,
    write_converted,
    write_source,
)
from claimbook.views.subjects import name_entity, name_metric, name_outlet, name_subject
from claimbook.views.values import Badge, FindingView, Named
from claimbook.views.wording import (
    KINDS,
    count_words,
    write_day,
    write_factor,
    write_figure,
    write_measured,
    write_place,
)

ADDRESS = locate_page("disagreements")
_PAIR = 2
_STATES = ("open", "explained", "superseded")


@dataclass(frozen=True, slots=True)
class Quoted:
    """Who gives a figure, in which words."""

    quote: str
    href: str
    outlet: Named
    meta: tuple[str, ...]
    """Day, place in the article, kind, period, the amount in the book's currency."""


@dataclass(frozen=True, slots=True)
class Camp:
    """The claims of a disagreement that give the same figure."""

    figure: str
    quotes: tuple[Quoted, ...]
    """Empty of a figure that nobody gives: one that was worked out from claims."""
    worked_out: str = ""
    """Of such a figure what it is."""


@dataclass(frozen=True, slots=True)
class Section:
    """One disagreement at length."""

    id: str
    title: str
    subject: tuple[Named, ...]
    counted: str
    factor: str
    badge: Badge
    reason: str
    explanations: tuple[str, ...]
    clash: Clash | None
    steps: tuple[str, ...]
    panels: tuple[Panel, ...]
    """The chart of all its figures; none where there are no more than the two above."""
    camps: tuple[Camp, ...]


@dataclass(frozen=True, slots=True)
class FindingSection:
    """One finding with the claims that it is about."""

    id: str
    view: FindingView
    article: Named
    claims: tuple[tuple[Named, str], ...]
    """Figure with its link, and who says it."""


def make_pages(study: Study) -> Iterator[Page]:
    """The one page."""
    # Figures that were worked out may disagree among themselves: no article says either.
    ranked = (d for d in rank_disagreements(study) if study.book.claims.keys() & set(d.claims))
    sections = tuple(_view_section(study, each) for each in ranked)
    body = render(
        "disagreements.md.j2",
        kicker=_write_kicker(study),
        sections=sections,
        findings=tuple(_view_finding(study, each) for each in study.verdicts.findings),
    )
    about = "Figures that cannot all be true, side by side with the words they come from."
    charts = tuple(panel.chart for section in sections for panel in section.panels)
    yield Page(ADDRESS, "Disagreements", body, about, charts=charts)


def _write_kicker(study: Study) -> str:
    states = [each.state for each in study.verdicts.disagreements]
    counts = [f"{states.count(state)} {state}" for state in _STATES if state in states]
    findings = count_words(len(study.verdicts.findings), "finding")
    return " · ".join((*counts, findings))


def _view_section(study: Study, each: Disagreement) -> Section:
    claims = tuple(study.book.claims[id_] for id_ in each.claims if id_ in study.book.claims)
    pair, clash = choose_pair(study, each) or each.worst, view_clash(study, each, ADDRESS)
    subject, seen = claims[0], view_disagreement(study, each, "")
    camps = tuple(_list_camps(study, each, claims))
    outlets = {study.book.article_of[claim.id].outlet for claim in claims}
    return Section(
        id=each.id,
        title=name_subject(study, subject),
        subject=(
            name_entity(study, subject.about, ADDRESS),
            name_metric(study, subject.metric or "", ADDRESS),
        ),
        counted=f"{count_words(len(claims), 'figure')} from {count_words(len(outlets), 'outlet')}",
        factor=write_factor(pair.factor) if pair.factor else "±",
        badge=seen.badge,
        reason=each.reason,
        explanations=tuple(dict.fromkeys(told.sentence for told in each.explanations)),
        clash=clash,
        steps=tuple(list_steps(study, pair)),
        panels=chart_disagreement(study, each, ADDRESS) if len(camps) > _PAIR else (),
        camps=camps,
    )


def _list_camps(study: Study, each: Disagreement, claims: tuple[Claim, ...]) -> Iterator[Camp]:
    """The claims by the figure they give, the greatest first; within it in the order of days."""
    sizes = _size_claims(each)
    by_size = sorted(
        claims, key=lambda claim: (-sizes.get(claim.id, Decimal(0)), write_figure(claim))
    )
    figures = dict.fromkeys(write_figure(claim) for claim in by_size)
    place = {figure: number for number, figure in enumerate(figures)}
    ordered = sorted(claims, key=lambda claim: place[write_figure(claim)])
    for figure, same in groupby(ordered, key=write_figure):
        yield Camp(figure, tuple(_view_quoted(study, claim) for claim in same))
    for derived in study.book.derived:
        if derived.id in each.claims:
            found = study.verdicts.figures[derived.id]
            figure = write_measured(found.amount, change=found.change is not None)
            yield Camp(figure, (), derived.says)


def _size_claims(each: Disagreement) -> Mapping[str, Decimal]:
    """How much each claim's figure is in the unit of comparison."""
    return {
        claim: side.middle
        for pair in each.pairs
        if pair.arithmetic
        for claim, side in ((pair.a, pair.arithmetic.a), (pair.b, pair.arithmetic.b))
    }


def _view_quoted(study: Study, claim: Claim) -> Quoted:
    article = study.book.article_of[claim.id]
    said = "earlier, as the article has it" if claim.as_of == "earlier" else ""
    meta = (
        said or write_day(study.book.said_on(claim)),
        write_place(study.ground_of(claim.id).places[0]),
        " ".join(KINDS[claim.kind]),
        write_period(claim.period) if claim.period else "",
        ", ".join(f"{name}: {value}" for name, value in claim.scope.items()),
        write_converted(study, claim),
    )
    return Quoted(
        quote=claim.quote,
        href=link(ADDRESS, locate_claim(study.book, claim.id)),
        outlet=name_outlet(study, article, ADDRESS),
        meta=tuple(filter(None, meta)),
    )


def _view_finding(study: Study, finding: Finding) -> FindingSection:
    article = study.book.article[finding.article]
    return FindingSection(
        id=finding.id,
        view=view_finding(finding, ""),
        article=Named(article.headline, link(ADDRESS, locate_article(article.slug))),
        claims=tuple(
            (
                Named(write_figure(claim), link(ADDRESS, locate_claim(study.book, claim.id))),
                write_source(study, claim),
            )
            for claim in map(study.book.claims.get, finding.claims)
            if claim
        ),
    )
