"""The page of an outlet: its articles, and the standings of its claims."""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.model import name_host
from claimbook.permalinks import locate_page
from claimbook.sentences import labels
from claimbook.sentences.style import name_currency
from claimbook.study import Study
from claimbook.views.disputes.matters import list_matters
from claimbook.views.lists.below import Record
from claimbook.views.lists.counting import OutletStanding, weigh_outlet
from claimbook.views.lists.divided import divide_record
from claimbook.views.lists.folding import MATTERS, fold_matters
from claimbook.views.lists.standings import list_contradicted, list_warnings
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import EachRecord, Page


def make_record(study: Study, outlet: str) -> Iterator[Page]:
    """Make the page of one outlet, and those below it."""
    record = study.book.outlets[outlet]
    address = locate_page("outlets", outlet)
    standing = weigh_outlet(study, outlet)
    edit = record.origin.file.path
    own = Record(record.name, address, standing.claims, standing.articles, outlet=True, edit=edit)
    divided = divide_record(study, own)
    ids = {claim.id for claim in standing.claims}
    body = render(
        "outlet.md.j2",
        address,
        name=record.name,
        url=record.url or "",
        host=name_host(record.url or ""),
        dollar=name_currency(record.dollar),
        tallies=tuple(_list_tallies(standing)),
        remark=_remark(standing) if standing.articles else "",
        warnings=fold_matters(list_warnings(study, standing.claims), "entry", "entries"),
        contradicted=list_contradicted(study, standing.claims)[:MATTERS],
        matters=fold_matters(list_matters(study, ids), "finding"),
        divided=divided,
    )
    about = f"Articles from {record.name}, and how their claims compare with those of others."
    yield Page(address, record.name, body, about, own.edit)
    yield from divided.pages


make_pages = EachRecord(lambda study: study.book.outlets, make_record)
"""Each outlet has a page."""


def _list_tallies(standing: OutletStanding) -> Iterator[tuple[str, str]]:
    """Yield each number with its label."""
    if not standing.articles:
        return
    yield _count(len(standing.articles), "article")
    yield _count(len(standing.claims), "claim")
    for badge in standing.counted:
        number, _, words = badge.words.partition(" ")
        yield number, words
    if standing.both_sides:
        disputes = "dispute" if standing.both_sides == 1 else "disputes"
        yield f"{standing.both_sides:,}", f"{disputes} reported with both sides"
    if standing.contradicted:
        yield f"{standing.contradicted:,}", "confirmed, though others say otherwise"
    if standing.read:
        covered = f"{standing.covered:,} of {standing.amounts:,}"
        yield covered, "figures in its texts covered"


def _remark(standing: OutletStanding) -> str:
    """Return how to read the numbers."""
    counted = "Each claim counts once, by its standing." if standing.counted else ""
    missing = ""
    if not standing.held:
        missing = "We have no text from this outlet, so figures without a claim are not counted."
    elif not standing.read:
        missing = labels.OTHER_LANGUAGES
    return " ".join(filter(None, (counted, missing)))


def _count(number: int, one: str) -> tuple[str, str]:
    return f"{number:,}", one if number == 1 else f"{one}s"
