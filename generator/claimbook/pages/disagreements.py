"""The page of disagreements: different figures for one thing side by side, then the findings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from claimbook.model import Article
from claimbook.permalinks import locate_article, locate_page
from claimbook.study import Study
from claimbook.verdicts import Disagreement, Finding, PairVerdict
from claimbook.views.charting import Panel, chart_disagreement
from claimbook.views.claims.badge import Badge
from claimbook.views.claims.shown import Shown, show_claims
from claimbook.views.disputes.arithmetic import list_steps
from claimbook.views.disputes.camps import Camp, list_camps
from claimbook.views.disputes.clash import Clash, view_clash
from claimbook.views.disputes.ranking import choose_pair, rank_disagreements
from claimbook.views.disputes.told import FindingView, view_disagreement, view_finding
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import Page
from claimbook.views.wording.apart import write_apart
from claimbook.views.wording.counts import count_words
from claimbook.views.wording.names import Named, name_subject

ADDRESS = locate_page("disagreements")
_PAIR = 2
_LISTED = 4
"""So many claims are named below a finding."""
_STATES = ("open", "explained", "superseded", "ruled")


@dataclass(frozen=True, slots=True)
class Section:
    """One disagreement at length."""

    id: str
    title: str
    subject: tuple[Named, ...]
    counted: str
    factor: str
    group: str
    """The part of the page's list that it belongs to: its state, and whether it is major."""
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
    article: Named | None
    """The article it was found in; None where only worked out figures are about it."""
    claims: tuple[tuple[Shown, str], ...]
    """Each with who says it."""
    more: int
    """So many further claims are not listed: a disagreement has them all."""


def make_pages(study: Study) -> Iterator[Page]:
    """The one page."""
    # Figures that were worked out may disagree among themselves: no article says either.
    ranked = (d for d in rank_disagreements(study) if study.book.claims.keys() & set(d.claims))
    sections = tuple(_view_section(study, each) for each in ranked)
    body = render(
        "disagreements.md.j2",
        ADDRESS,
        kicker=_write_kicker(study),
        sections=sections,
        groups=tuple((name, tuple(them)) for name, them in groupby(sections, attrgetter("group"))),
        findings=tuple(_view_finding(study, each) for each in study.verdicts.findings),
    )
    about = "Different figures for the same thing, side by side with the words they come from."
    charts = tuple(panel.chart for section in sections for panel in section.panels)
    yield Page(ADDRESS, "Disagreements", body, about, charts=charts)


def _write_kicker(study: Study) -> str:
    states = [each.state for each in study.verdicts.disagreements]
    counts = [f"{states.count(state)} {state}" for state in _STATES if state in states]
    if study.verdicts.findings:
        counts.append(count_words(len(study.verdicts.findings), "finding"))
    return " · ".join(counts)


def _view_section(study: Study, each: Disagreement) -> Section:
    claims = [shown for shown in map(show_claims(study).get, each.claims) if shown]
    pair, clash = choose_pair(study, each) or each.worst, view_clash(study, each)
    subject, seen = claims[0], view_disagreement(study, each)
    camps = tuple(list_camps(study, each))
    outlets = {shown.article.outlet for shown in claims}
    return Section(
        id=each.id,
        title=name_subject(study, subject.claim),
        subject=(subject.about, subject.metric),
        counted=f"{count_words(len(claims), 'figure')} from {count_words(len(outlets), 'outlet')}",
        factor=write_apart(pair),
        group=_name_group(each, pair),
        badge=seen.badge,
        reason=each.reason,
        explanations=tuple(dict.fromkeys(told.sentence for told in each.explanations)),
        clash=clash,
        steps=tuple(list_steps(study, pair)),
        panels=chart_disagreement(study, each) if len(camps) > _PAIR else (),
        camps=camps,
    )


def _name_group(each: Disagreement, pair: PairVerdict) -> str:
    if each.state != "open":
        return each.state.capitalize()
    return "Open, major" if pair.major else "Open, minor"


def _view_finding(study: Study, finding: Finding) -> FindingSection:
    found_in = study.book.article.get(finding.article)
    claims = [shown for shown in map(show_claims(study).get, finding.claims) if shown]
    return FindingSection(
        id=finding.id,
        view=view_finding(finding),
        article=_name_article(found_in) if found_in else None,
        claims=tuple((shown, _write_source(shown)) for shown in claims[:_LISTED]),
        more=len(claims[_LISTED:]),
    )


def _write_source(shown: Shown) -> str:
    """Outlet and day, with the place and period that tell claims of one article apart."""
    period = f"for {shown.period}" if shown.period else ""
    return ", ".join(filter(None, (str(shown.byline), shown.place, period)))


def _name_article(article: Article) -> Named:
    return Named(article.headline, locate_article(article.slug))
