"""A claim's words are worked out once, and are the same wherever it stands."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.books import PLAN, make_article, make_book, study_claims
from tests.repository import start_book

from claimbook.read import read_book
from claimbook.study import Study, once_per_study, study_book
from claimbook.views.claims import shown
from claimbook.views.claims.shown import Shown, show_claim, show_claims


def test_a_study_works_a_thing_out_once() -> None:
    """Another study, though it is of the same book, does so for itself."""
    asked: list[Study] = []

    @once_per_study
    def count_articles(study: Study) -> int:
        asked.append(study)
        return len(study.book.articles)

    book = make_book(make_article("news"))
    one, other = study_book(book), study_book(book)
    assert [count_articles(each) for each in (one, one, other)] == [1, 1, 1]
    assert asked == [one, other]


def test_every_claim_of_a_book_is_shown_in_its_order(tmp_path: Path) -> None:
    """The same value for all that ask."""
    study = study_claims(tmp_path, {**PLAN, "id": "second"}, {**PLAN, "id": "first"})
    assert list(show_claims(study)) == ["second", "first"]
    assert show_claim(study, "first") is show_claims(study)["first"]
    assert "third" not in show_claims(study)


def test_claims_that_nobody_asks_for_are_not_worked_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page that a browser shows has few of a large book's claims."""
    study = study_claims(tmp_path, PLAN, {**PLAN, "id": "second"})
    asked: list[str] = []
    monkeypatch.setattr(shown, "write_scope", lambda claim: asked.append(claim.id))
    show_claim(study, "second")
    assert asked == ["second"]


def test_a_claim_is_read_where_its_words_are_marked(tmp_path: Path) -> None:
    """Where no text is held, its card is all there is."""
    book = read_book(start_book(tmp_path / "held")).book
    assert book is not None
    study = study_book(book)
    held = next(iter(show_claims(study).values()))
    assert held.words == held.address.replace("#", "#at-")
    bare = show_claim(study_claims(tmp_path / "bare", PLAN), "example-plan")
    assert bare.words == bare.address == "articles/second/index.html#example-plan"


@pytest.mark.parametrize(
    ("place", "beside", "name"),
    [
        ("headline", "same", "this headline"),
        ("paragraph 2", "same", "this article, paragraph 2"),
        ("", "same", "this article"),
        ("headline", "none", "The Daily Example, 15 Jan 2025"),
    ],
)
def test_a_claim_beside_one_of_its_own_article_is_named_by_its_place(
    tmp_path: Path, place: str, beside: str, name: str
) -> None:
    """Elsewhere by its outlet and day."""
    study = study_claims(tmp_path, PLAN, {**PLAN, "id": "other"})
    shown = replace(show_claim(study, "example-plan"), place=place)
    other: Shown | None = show_claim(study, "other") if beside == "same" else None
    assert shown.name_beside(other) == name


def test_what_an_article_calls_previous_is_shown_as_earlier(tmp_path: Path) -> None:
    """Its kind stays what it is."""
    shown = show_claim(study_claims(tmp_path, {**PLAN, "as_of": "earlier"}), "example-plan")
    assert (str(shown.kind), str(shown.vintage)) == ("◧ plan", "◧ earlier plan")


@pytest.mark.parametrize(
    ("change", "base"),
    [
        ("against example", "against Example"),
        ("against plan", "against plan"),
        ("year-on-year", "year-on-year"),
        (None, None),
    ],
)
def test_a_difference_names_what_it_is_measured_against(
    change: str | None, base: str | None, tmp_path: Path
) -> None:
    """A rival by its name, and not by the id that the claim has."""
    claim = {**PLAN, **({"change": change} if change else {})}
    assert show_claim(study_claims(tmp_path, claim), PLAN["id"]).base == base
