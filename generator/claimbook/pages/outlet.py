"""The page of an outlet: its articles, and the standings of its claims."""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.permalinks import locate_page
from claimbook.sentences.style import name_currency
from claimbook.study import Study
from claimbook.views.disputes.matters import list_matters
from claimbook.views.lists.by_metric import group_by_metric
from claimbook.views.lists.entries import list_articles
from claimbook.views.lists.folding import ARTICLES, STATEMENTS, fold
from claimbook.views.lists.outlet_standing import OutletStanding, weigh_outlet
from claimbook.views.lists.remarks import remark_on
from claimbook.views.lists.standings import tell_contradicted, tell_warnings
from claimbook.views.lists.statements import list_statements
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import Page


def make_pages(study: Study) -> Iterator[Page]:
    """One page for each outlet."""
    for outlet in study.book.outlets:
        yield make_page(study, outlet)


def make_page(study: Study, outlet: str) -> Page:
    """The page of one outlet."""
    record = study.book.outlets[outlet]
    address = locate_page("outlets", outlet)
    standing = weigh_outlet(study, outlet)
    ids = {claim.id for claim in standing.claims}
    body = render(
        "outlet.md.j2",
        address,
        name=record.name,
        url=record.url or "",
        dollar=name_currency(record.dollar),
        tallies=tuple(_list_tallies(standing)),
        remark=_remark(standing) if standing.articles else "",
        warnings=tell_warnings(study, standing.claims),
        contradicted=tell_contradicted(study, standing.claims),
        matters=list_matters(study, ids),
        articles=fold(list_articles(study, standing.articles), ARTICLES, "article"),
        figures=group_by_metric(study, standing.claims),
        remarks=remark_on(study, [c for c in standing.claims if c.amount]),
        statements=fold(list_statements(study, standing.claims), STATEMENTS, "statement"),
    )
    about = f"Articles of {record.name}, and how their claims stand beside those of others."
    return Page(address, record.name, body, about, record.origin.file.path)


def _list_tallies(standing: OutletStanding) -> Iterator[tuple[str, str]]:
    """Each number with its label."""
    if not standing.articles:
        return
    yield _count(len(standing.articles), "article")
    yield _count(len(standing.claims), "claim")
    for badge in standing.counted:
        number, _, words = badge.words.partition(" ")
        yield number, words
    if standing.contradicted:
        yield f"{standing.contradicted:,}", "borne out, though others say otherwise"
    if standing.held:
        covered = f"{standing.covered} of {standing.amounts}"
        yield covered, "figures in its texts covered"


def _remark(standing: OutletStanding) -> str:
    """How to read the numbers."""
    counted = "Each claim counts once, by how it stands." if standing.counted else ""
    missing = (
        ""
        if standing.held
        else "No text of this outlet is held here, so figures without a claim are not counted."
    )
    return " ".join(filter(None, (counted, missing)))


def _count(number: int, one: str) -> tuple[str, str]:
    return f"{number:,}", one if number == 1 else f"{one}s"
