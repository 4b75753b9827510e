"""The index of disagreements, the weightiest first and, if there are many, by month; the findings.

Nobody reads through hundreds of them, so the first page has those that matter most.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import TypeVar

from claimbook.evidence import Disagreement
from claimbook.model import Article
from claimbook.permalinks import locate_article, locate_page, locate_part
from claimbook.quantity import MONTHS
from claimbook.study import Study, once_per_study
from claimbook.verdicts import Finding
from claimbook.views.claims.found import FINDINGS, MOST_LISTED, has_own_pages
from claimbook.views.claims.shown import Shown, show_claims
from claimbook.views.disputes.lines import view_line
from claimbook.views.disputes.months import (
    Beside,
    YearLinks,
    group_months,
    link_months,
    name_beside,
)
from claimbook.views.disputes.ranking import explain_order, rank_disagreements
from claimbook.views.disputes.told import FindingView, view_finding
from claimbook.views.lists.folding import CARDS, fold
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import Page
from claimbook.views.wording.counts import count_words
from claimbook.views.wording.names import Named
from claimbook.views.wording.paging import Pager, cut_list, make_pager, name_part

ADDRESS = locate_page("disagreements")
_TITLE = "Disagreements"
_LEADING = 20
"""How many open disagreements the first page lists if there are too many for one page."""
_LISTED = 4
"""How many claims are named below a finding."""
_STATES = ("open", "ruled", "explained", "superseded")

T = TypeVar("T")


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
    """How many other claims are left out, since a disagreement lists them all."""


def make_pages(study: Study) -> Iterator[Page]:
    """Make the page; for a large book, the weightiest, a page for each month, and the findings."""
    ranked, findings = rank_disagreements(study), study.verdicts.findings
    own, many = has_own_pages(study), len(ranked) > MOST_LISTED
    yield _make_page(
        study,
        ADDRESS,
        _TITLE,
        [each for each in ranked if each.state == "open"][:_LEADING] if many else ranked,
        listing=True,
        years=link_months(study) if many else (),
        findings=() if own else findings,
        further=FINDINGS if own and findings else "",
    )
    for month, those in group_months(study).items() if many else ():
        title, beside = f"{_TITLE} of {month.name}", name_beside(study, month)
        for name, address, pager, part in _cut(title, month.address, those):
            yield _make_page(study, address, name, part, beside=beside, pager=pager)
    if own and findings:
        for name, address, pager, some in _cut("Findings", FINDINGS, findings):
            yield _make_page(study, address, name, findings=some, pager=pager)


def _cut(
    title: str, first: str, items: Iterable[T]
) -> Iterator[tuple[str, str, Pager | None, Sequence[T]]]:
    """Yield the pages of a list: title, address, pager and items of each."""
    parts = cut_list(items, room=MOST_LISTED)
    for number, part in enumerate(parts, start=1):
        yield (
            name_part(title, number, len(parts)),
            locate_part(first, number),
            make_pager(first, number, len(parts)),
            part,
        )


def _make_page(
    study: Study,
    address: str,
    title: str,
    those: Sequence[Disagreement] = (),
    *,
    findings: Sequence[Finding] = (),
    listing: bool = False,
    years: Sequence[YearLinks] = (),
    beside: Beside = (None, None),
    pager: Pager | None = None,
    further: str = "",
) -> Page:
    """Make an index page with disagreements, findings or both; `listing` is the first page."""
    lines = [view_line(study, each) for each in those]
    body = render(
        "disagreements.md.j2",
        address,
        kicker=_write_kicker(study) if listing else "",
        title=title.partition(",")[0],
        listing=listing,
        leading=len(lines) if years else 0,
        order=explain_order(study) if lines else "",
        groups=tuple(
            (name, fold(tuple(them), CARDS, "disagreement"))
            for name, them in groupby(lines, attrgetter("state"))
        ),
        years=years,
        months=[name[:3] for name in MONTHS],
        beside=beside,
        index="" if listing else ADDRESS,
        findings=tuple(_view_finding(study, each) for each in findings),
        further=further,
        pager=pager,
    )
    about = "Different figures for the same thing, side by side with the words they come from."
    return Page(address, title, body, about)


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
    """Write outlet and day, with the place and period that distinguish claims of one article."""
    period = f"for {shown.period}" if shown.period else ""
    return ", ".join(filter(None, (str(shown.byline), shown.place, period)))


def _name_article(article: Article) -> Named:
    return Named(article.headline, locate_article(article.slug))
