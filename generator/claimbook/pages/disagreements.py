"""The index of disagreements, a line each, the weightiest first; then the findings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from claimbook.model import Article
from claimbook.permalinks import locate_article, locate_page
from claimbook.study import Study
from claimbook.verdicts import Finding
from claimbook.views.claims.shown import Shown, show_claims
from claimbook.views.disputes.lines import view_line
from claimbook.views.disputes.ranking import rank_disagreements
from claimbook.views.disputes.told import FindingView, view_finding
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import Page
from claimbook.views.wording.counts import count_words
from claimbook.views.wording.names import Named

ADDRESS = locate_page("disagreements")
_LISTED = 4
"""How many claims are named below a finding."""
_STATES = ("open", "ruled", "explained", "superseded")


@dataclass(frozen=True, slots=True)
class FindingSection:
    """One finding with the claims that it is about."""

    id: str
    view: FindingView
    article: Named | None
    """The article it was found in; None if it is only about derived figures."""
    claims: tuple[tuple[Shown, str], ...]
    """The claims, each with who says it."""
    more: int
    """How many other claims are not listed, since a disagreement lists them all."""


def make_pages(study: Study) -> Iterator[Page]:
    """The one page."""
    lines = [view_line(study, each) for each in rank_disagreements(study)]
    body = render(
        "disagreements.md.j2",
        ADDRESS,
        kicker=_write_kicker(study),
        groups=tuple((name, tuple(them)) for name, them in groupby(lines, attrgetter("state"))),
        findings=tuple(_view_finding(study, each) for each in study.verdicts.findings),
    )
    about = "Different figures for the same thing, side by side with the words they come from."
    yield Page(ADDRESS, "Disagreements", body, about)


def _write_kicker(study: Study) -> str:
    states = [each.state for each in study.evidence.disagreements]
    counts = [f"{states.count(state)} {state}" for state in _STATES if state in states]
    if study.verdicts.findings:
        counts.append(count_words(len(study.verdicts.findings), "finding"))
    return " · ".join(counts)


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
    """Outlet and day, with the place and period that distinguish claims of one article."""
    period = f"for {shown.period}" if shown.period else ""
    return ", ".join(filter(None, (str(shown.byline), shown.place, period)))


def _name_article(article: Article) -> Named:
    return Named(article.headline, locate_article(article.slug))
