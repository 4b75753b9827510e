"""Make the index of disagreements, the weightiest first, and the pages of findings.

If there are many disagreements, they are also listed by month. Nobody reads through hundreds of
them, so the first page has those that matter most.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Generic, TypeAlias, TypeVar

from claimbook.evidence import Disagreement
from claimbook.model import Article
from claimbook.permalinks import locate_article, locate_page, locate_part
from claimbook.problem.counting import write_count
from claimbook.quantity import MONTHS
from claimbook.study import Study, once_per_study
from claimbook.verdicts import Finding
from claimbook.views.claims.found import FINDINGS, MOST_LISTED, has_own_pages
from claimbook.views.claims.shown import Shown, show_claims
from claimbook.views.disputes.lines import DisagreementLine, view_line
from claimbook.views.disputes.months import Month, group_months, link_months, name_beside
from claimbook.views.disputes.ranking import STATES, explain_order, rank_disagreements
from claimbook.views.disputes.wording import FindingView, view_finding
from claimbook.views.lists.folding import CARDS, Folded, fold
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import Page
from claimbook.views.wording.names import Named
from claimbook.views.wording.paging import Pager, cut_list, make_pager, name_part

ADDRESS = locate_page("disagreements")
_TITLE = "Disagreements"
_LEADING = 20
"""How many open disagreements the first page lists if there are too many for one page."""
_LISTED = 4
"""How many claims are named below a finding."""
_ABOUT = "Different figures for the same thing, side by side with the words they come from."

T = TypeVar("T")
Groups: TypeAlias = tuple[tuple[str, Folded[DisagreementLine]], ...]
"""The state of disagreements, with a line for each of them."""


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
    yield _make_first(study)
    if len(study.evidence.disagreements) > MOST_LISTED:
        for month, those in group_months(study).items():
            yield from _make_month(study, month, those)
    if has_own_pages(study) and study.verdicts.findings:
        yield from _make_findings(study)


def _make_first(study: Study) -> Page:
    ranked, findings = rank_disagreements(study), study.verdicts.findings
    own, many = has_own_pages(study) and bool(findings), len(ranked) > MOST_LISTED
    leading = [each for each in ranked if each.state == "open"][:_LEADING] if many else ranked
    body = render(
        "disagreements.md.j2",
        ADDRESS,
        kicker=_write_kicker(study),
        title=_TITLE,
        leading=len(leading) if many else 0,
        order=explain_order(study) if leading else "",
        groups=_group(study, leading),
        years=link_months(study) if many else (),
        months=[name[:3] for name in MONTHS],
        findings=() if own else tuple(_view_finding(study, each) for each in findings),
        further=FINDINGS if own else "",
    )
    return Page(ADDRESS, _TITLE, body, _ABOUT)


def _make_month(study: Study, month: Month, those: Sequence[Disagreement]) -> Iterator[Page]:
    title, beside = f"{_TITLE} of {month.name}", name_beside(study, month)
    for cut in _cut(title, month.address, those):
        body = render(
            "disagreements-of-month.md.j2",
            cut.address,
            title=title,
            index=ADDRESS,
            beside=beside,
            groups=_group(study, cut.items),
            pager=cut.pager,
        )
        yield Page(cut.address, cut.title, body, _ABOUT)


def _make_findings(study: Study) -> Iterator[Page]:
    for cut in _cut("Findings", FINDINGS, study.verdicts.findings):
        found = tuple(_view_finding(study, each) for each in cut.items)
        body = render("findings.md.j2", cut.address, index=ADDRESS, findings=found, pager=cut.pager)
        yield Page(cut.address, cut.title, body, _ABOUT)


@dataclass(frozen=True, slots=True)
class _Cut(Generic[T]):
    """What one page of a list has."""

    title: str
    address: str
    pager: Pager | None
    items: Sequence[T]


def _cut(title: str, first: str, items: Iterable[T]) -> Iterator[_Cut[T]]:
    parts = cut_list(items, room=MOST_LISTED)
    for number, part in enumerate(parts, start=1):
        pager = make_pager(first, number, len(parts))
        named = name_part(title, number, len(parts))
        yield _Cut(named, locate_part(first, number), pager, part)


def _group(study: Study, those: Iterable[Disagreement]) -> Groups:
    """Return a line for each disagreement; those of one state follow each other."""
    lines = [view_line(study, each) for each in those]
    return tuple(
        (state, fold(tuple(same), CARDS, "disagreement"))
        for state, same in groupby(lines, attrgetter("state"))
    )


@once_per_study
def _write_kicker(study: Study) -> str:
    states = [each.state for each in study.evidence.disagreements]
    counts = [f"{states.count(state)} {state}" for state in STATES if state in states]
    if study.verdicts.findings:
        counts.append(write_count(len(study.verdicts.findings), "finding"))
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
    given = shown.claim.period
    closed = given is not None and None not in (given.start, given.end)
    period = f"for {shown.period}" if closed else shown.period  # not “for by 2030”
    return ", ".join(filter(None, (str(shown.byline), shown.place, period)))


def _name_article(article: Article) -> Named:
    return Named(article.headline, locate_article(article.slug))
