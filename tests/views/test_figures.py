"""Figures as rows: equal ones together, converted ones with their hedge."""

from pathlib import Path

from tests.pages.books import PLAN, study_claims

from claimbook.views.figures import Row, list_figures
from claimbook.views.remarks import remark_on


def _list_rows(path: Path, *claims: dict[str, str]) -> tuple[Row, ...]:
    study = study_claims(path, *claims)
    return list_figures(study, study.book.claims.values(), "metrics/investment/index.html")


def test_equal_figures_share_a_row(tmp_path: Path) -> None:
    """With a link to each claim; another hedge or kind makes another row."""
    rows = _list_rows(
        tmp_path,
        PLAN,
        {**PLAN, "id": "again"},
        {**PLAN, "id": "hedged", "amount": "more than 20 million dollars"},
        {**PLAN, "id": "told", "kind": "fact"},
    )
    links = [
        [name.href.partition("#")[2] for it in row.sources for name in it.names] for row in rows
    ]
    assert sorted(links) == [["again", "example-plan"], ["hedged"], ["told"]]


def test_the_largest_comes_first(tmp_path: Path) -> None:
    """Among figures of one entity and one period, in one currency."""
    rows = _list_rows(
        tmp_path,
        {**PLAN, "id": "less", "amount": "20 million yuan"},
        PLAN,
        {**PLAN, "id": "most", "amount": "1 billion yuan"},
    )
    assert [row.figure for row in rows] == ["CN¥1 billion", "$20 million", "CN¥20 million"]


def test_a_converted_bound_keeps_its_hedge(tmp_path: Path) -> None:
    """A range, of which the middle is shown, is about that."""
    rows = _list_rows(
        tmp_path,
        {**PLAN, "id": "bound", "amount": "more than 380 billion yuan"},
        {**PLAN, "id": "range", "amount": "10 to 20 billion yuan"},
        PLAN,
    )
    assert [row.converted.partition("$")[0] for row in rows] == ["more than ", "about ", ""]


def test_the_day_of_a_rate_is_said_once(tmp_path: Path) -> None:
    """Below the table; and the editor's notes with it."""
    study = study_claims(
        tmp_path,
        {**PLAN, "id": "one", "amount": "20 million yuan", "note": "Others give more."},
        {**PLAN, "id": "two", "amount": "30 million yuan"},
    )
    remarks = remark_on(study, study.book.claims.values(), "metrics/investment/index.html")
    assert remarks.rates.count("rate of") == 1
    assert [(note.claim, note.text) for note in remarks.notes] == [("one", "Others give more.")]
