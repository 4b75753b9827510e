"""Drafts of claims: what they begin with, and that they pass once they are filled in."""

from pathlib import Path

import pytest
import yaml
from tests.books import write_book

from claimbook.checking import Checker
from claimbook.drafts import Field, draft_claims, write_drafts, write_field
from claimbook.folders import Folders
from claimbook.problem import Severity
from claimbook.study import Study

TEXT = """\
Ferry line cuts fares by 10%

It carried 4 million people in 2024, of whom 300 were crew. The line has 12 ships.
The line has 12 ships. Of these, six ships run on current.
"""
ARTICLE = """\
headline: Ferry line cuts fares by 10%
outlet: daily-example
published: 2025-01-15
text: ferries.txt
"""


def read_study(root: Path) -> Study:
    """Return the book in a folder, read and checked."""
    study = Checker(Folders(root)).check().study
    assert study is not None
    return study


def draft(root: Path, article: str = ARTICLE, text: str = TEXT) -> list[dict[str, str | None]]:
    """Return the drafts of an article, as YAML reads them."""
    write_book(root, [])
    (root / "seeds/ferries.txt").write_text(text, encoding="utf-8")
    (root / "data/articles/ferries.yml").write_text(article, encoding="utf-8")
    study = read_study(root)
    lines = write_drafts(draft_claims(study, study.book.article["ferries"]))
    return yaml.safe_load("\n".join(lines)) or []


def test_each_figure_that_no_claim_covers_has_a_draft_in_the_order_of_the_text(
    tmp_path: Path,
) -> None:
    """An id that says article and figure, the clause as quote, the amount as it is written."""
    found = draft(tmp_path)
    assert [each["amount"] for each in found] == [
        *("10%", "4 million people", "300", "12 ships", "12 ships", "six ships"),
    ]
    assert found[1] == {
        "id": "ferries-4-million-people",
        "says": None,
        "quote": "It carried 4 million people in 2024",
        "about": None,
        "metric": None,
        "kind": None,
        "amount": "4 million people",
    }
    assert [each["id"] for each in found][3:5] == ["ferries-12-ships", "ferries-12-ships-2"]


def test_a_quote_that_stands_twice_is_told_apart_by_the_words_before_it(tmp_path: Path) -> None:
    """The fewest that do."""
    first, second = draft(tmp_path)[3:5]
    assert first["quote"] == second["quote"] == "The line has 12 ships"
    assert (first["before"], second["before"]) == ("crew.", "ships.")


def test_a_figure_in_a_claim_has_no_draft_and_an_id_is_not_taken_twice(tmp_path: Path) -> None:
    """Ids of the whole book count."""
    claim = """\
claims:
  - id: ferries-12-ships
    says: Six ships run on current.
    quote: six ships run on current
    about: example
    kind: fact
    metric: staff
    amount: six ships
"""
    found = draft(tmp_path, ARTICLE + claim)
    assert "six ships" not in [each["amount"] for each in found]
    assert [each["id"] for each in found][3:] == ["ferries-12-ships-2", "ferries-12-ships-3"]


def test_what_the_defaults_of_the_article_say_is_not_asked_for(tmp_path: Path) -> None:
    """A draft has a field to fill in only where nothing is said."""
    found = draft(tmp_path, ARTICLE + "defaults: {about: example, kind: fact}\n")
    assert [list(each) for each in found][1] == ["id", "says", "quote", "metric", "amount"]


def test_a_draft_that_is_filled_in_passes(tmp_path: Path) -> None:
    """Its quote stands in one place, and its amount in the quote."""
    found = draft(tmp_path)
    for each in found:
        each |= {"says": "So says the Example.", "about": "example", "kind": "fact"}
        del each["metric"], each["amount"]
    claims = yaml.safe_dump({"claims": found}, allow_unicode=True)
    draft(tmp_path, ARTICLE + claims)
    problems = Checker(Folders(tmp_path)).check().problems
    assert [problem for problem in problems if problem.severity is not Severity.INFO] == []


def test_a_draft_of_a_table_has_the_scale_of_its_head(tmp_path: Path) -> None:
    """A figure without it would be refused."""
    table = "Ferry line cuts fares by 10%\n\n(in thousands)\n\nBerth fees €61,450 €58,020\n"
    found = draft(tmp_path, text=table)[1]
    assert (found["amount"], found["unit_from"]) == ("€61,450 thousand", "in thousands")


@pytest.mark.parametrize(
    ("name", "value", "written"),
    [
        ("published", "2025-05-14", "published: 2025-05-14"),
        ("published", "2025-05-14T09:30+01:00", "published: 2025-05-14T09:30+01:00"),
        ("period", "2032", "period: 2032"),
        ("period", "2025-02/2028-02", "period: 2025-02/2028-02"),
        ("period", "../2032", "period: ../2032"),
        ("period", "12:30", "period: 12:30"),
        ("period", ": x", "period: ': x'"),
        ("amount", "34", "amount: '34'"),
    ],
)
def test_dates_are_written_as_people_write_them(name: str, value: str, written: str) -> None:
    """Without quotation marks; and what is written is read as it was."""
    assert list(write_field(Field(name, value))) == [written]
    assert yaml.load(written, yaml.BaseLoader) == {name: value}  # noqa: S506
