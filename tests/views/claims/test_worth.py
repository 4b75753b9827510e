"""What a claim's money is worth in the book's currency."""

from __future__ import annotations

from pathlib import Path

from tests.books import PLAN, study_claims

from claimbook.views.claims.shown import show_claim
from claimbook.views.claims.worth import Worth


def find(root: Path, **fields: str) -> Worth:
    study = study_claims(root, {**PLAN, **fields})
    return show_claim(study, "example-plan").worth


def test_money_of_the_books_own_currency_needs_no_conversion(tmp_path: Path) -> None:
    """Nor does an amount that is not money."""
    assert find(tmp_path / "own").full == ""
    assert find(tmp_path / "share", amount="5%").full == ""


def test_other_money_has_the_day_of_its_rate(tmp_path: Path) -> None:
    """With the hedge of the claim."""
    worth = find(tmp_path, amount="more than 380 billion yuan")
    assert worth.brief == worth.converted == "more than $51.8 billion"
    assert worth.full == f"{worth.converted} at the rate of 15 Jan 2025"


def test_what_the_article_converts_itself_comes_first(tmp_path: Path) -> None:
    """Ours stands behind it."""
    worth = find(tmp_path, amount="380 billion yuan", mentions="[$51.8 billion]")
    assert worth.brief == "$51.8 billion in the article"
    assert worth.full == f"{worth.brief}; {worth.converted} {worth.rate}"


def test_a_change_keeps_the_way_it_went(tmp_path: Path) -> None:
    """In front of its hedge."""
    worth = find(tmp_path, amount="down about 10 billion yuan", change="year-on-year")
    assert worth.converted.startswith("down about $1.")


def test_where_no_rate_is_known_it_says_so(tmp_path: Path) -> None:
    """In place of a number, but not behind the sign that lists have before one."""
    worth = find(tmp_path, amount="380 billion yuan", as_of="1990-01-01")
    assert worth.amount is None
    assert worth.full == worth.unknown != ""
    assert worth.brief == ""
