"""All claims in one table, which is whole without a script."""

import re
from html import unescape
from pathlib import Path

from tests.books import PLAN, study_claims, study_empty

from claimbook.pages.claims import NEWEST, make_pages
from claimbook.views.lists.all_claims import rank_figures

STATEMENT = {
    "id": "example-hopes",
    "says": "Example hopes for more.",
    "quote": "Example doubles its plan",
    "about": "example",
    "kind": "opinion",
}


def test_each_claim_is_a_row_with_a_cell_for_every_column(tmp_path: Path) -> None:
    """A claim without a figure has empty cells and no fewer."""
    (page,) = make_pages(study_claims(tmp_path, PLAN, STATEMENT))
    rows = re.findall(r"<tr>.*?</tr>", page.body)
    assert [len(re.findall("<t[hd] ", row)) for row in rows] == [7, 7, 7]
    assert 'href="../articles/second/index.html#example-plan"' in unescape(page.body)


def test_figures_are_ranked_by_unit_and_then_by_size(tmp_path: Path) -> None:
    """Money of all currencies in the book's own; claims without a figure have no rank."""
    book = study_claims(
        tmp_path,
        {**PLAN, "id": "share", "amount": "5%"},
        {**PLAN, "id": "much", "amount": "1 billion yuan"},
        STATEMENT,
        {**PLAN, "id": "less", "amount": "20 million dollars"},
        {**PLAN, "id": "more", "amount": "more than 2 billion dollars"},
    )
    ranks = rank_figures(book)
    assert sorted(ranks, key=lambda claim: ranks[claim]) == ["share", "less", "much", "more"]


def test_the_first_page_has_the_newest_and_the_years_have_all(tmp_path: Path) -> None:
    """A book that fits on the first page has no pages by year."""
    plans = [{**PLAN, "id": f"plan-{number}"} for number in range(NEWEST + 1)]
    first, *years = make_pages(study_claims(tmp_path, *plans))
    assert (first.address, first.title) == ("claims/index.html", "All claims")
    assert [(page.address, page.title) for page in years] == [
        ("claims/2025/index.html", "All claims of 2025")
    ]
    assert [page.body.count('class="cb-rows__claim"') for page in (first, *years)] == [50, 51]
    assert "2025 (51)" in unescape(first.body)
    assert 'data-more="51"' in first.body
    assert "data-more" not in years[0].body


def test_text_of_articles_cannot_become_markup(tmp_path: Path) -> None:
    """Neither in a cell nor in an attribute."""
    claim = {**PLAN, "says": "'<b onclick=x>\" {{ y }} | z'"}
    (page,) = make_pages(study_claims(tmp_path, claim))
    assert "<b onclick" not in page.body
    assert "{{" not in page.body


def test_an_empty_book_has_a_sentence_and_no_table(tmp_path: Path) -> None:
    """There is nothing to sort or filter."""
    (page,) = make_pages(study_empty(tmp_path))
    assert "<table" not in page.body
    assert "No article of this briefing has a claim yet." in page.body
