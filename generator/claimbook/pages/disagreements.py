"""The index of disagreements, a line each, the weightiest first; then the findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from claimbook.model import Article
from claimbook.permalinks import locate_article, locate_page, locate_part
from claimbook.study import Study, once_per_study
from claimbook.verdicts import Finding
from claimbook.views.claims.found import FINDINGS, has_own_pages, list_parts
from claimbook.views.claims.shown import Shown, show_claims
from claimbook.views.disputes.lines import DisagreementLine, view_line
from claimbook.views.disputes.ranking import rank_disagreements
from claimbook.views.disputes.told import FindingView, view_finding
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import Page
from claimbook.views.wording.counts import count_words
from claimbook.views.wording.names import Named
from claimbook.views.wording.paging import cut_list, make_pager, name_part

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
    """One page; for a large book several, and others for the findings."""
    own = has_own_pages(study)
    findings = [] if own else study.verdicts.findings
    parts = cut_list(view_line(study, each) for each in rank_disagreements(study))
    for number, part in enumerate(parts, start=1):
        yield _make_page(study, ADDRESS, number, len(parts), part, findings)
    listed = list_parts(study) if own and study.verdicts.findings else []
    for number, some in enumerate(listed, start=1):
        yield _make_page(study, FINDINGS, number, len(listed), (), some)


def _make_page(
    study: Study,
    first: str,
    number: int,
    count: int,
    lines: Sequence[DisagreementLine],
    findings: Sequence[Finding],
) -> Page:
    """One of the pages that begin at the address `first`."""
    own = has_own_pages(study)
    address, title = (
        locate_part(first, number),
        "Findings" if first == FINDINGS else "Disagreements",
    )
    body = render(
        "disagreements.md.j2",
        address,
        kicker=_write_kicker(study),
        title=title,
        listing=first == ADDRESS,
        groups=tuple((name, tuple(them)) for name, them in groupby(lines, attrgetter("state"))),
        findings=tuple(_view_finding(study, each) for each in findings),
        further=FINDINGS if own and first == ADDRESS and study.verdicts.findings else "",
        pager=make_pager(first, number, count),
    )
    about = "Different figures for the same thing, side by side with the words they come from."
    return Page(address, name_part(title, number, count), body, about)


@once_per_study
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
        view=view_finding(study, finding),
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
