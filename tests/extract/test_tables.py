"""Tables and corrections without drafts are told, and stand in the draft as comments."""

from __future__ import annotations

import pytest
from tests.extract.reading_cases import draft, list_fields, make_lexicon

from claimbook.extract import (
    Result,
    describe_doubts,
    describe_result,
    make_draft_file,
    write_article,
)

LEXICON = make_lexicon()
BEFORE = "Coast Rovers have won the cup after a long season, and the table shows it.\n\n"
TABLE = "Coast Rovers 12 9\n\nBlue United 9 7\n\nHarbour Town 7 3"
TOLD = "a table of 3 rows is left out, from “Coast Rovers 12 9” on"


def test_a_table_behind_the_last_sentence_is_told_and_stands_in_the_draft() -> None:
    """Its rows are not sentences, so none of its figures is drafted."""
    made = make_draft_file(draft(BEFORE + TABLE, LEXICON))
    result = Result("a.txt", made)
    assert made.tables == (TOLD,)
    assert TOLD in list(describe_doubts(result))
    assert describe_result(result, "")["tables"] == [TOLD]
    assert f"# {TOLD[:1].upper()}{TOLD[1:]}." in write_article(made, "a.txt", {}).split("\n")


def test_a_table_whose_rows_are_drafted_is_not_told() -> None:
    """Between sentences, each row has its drafts."""
    text = f"{BEFORE}Team | Points\n\nCoast Rovers | 12\n\nBlue United | 9\n\n{BEFORE}"
    assert draft(text, LEXICON).tables == ()


def test_a_league_is_told_and_not_drafted_cell_by_cell() -> None:
    """Where letters stand for what its columns count, no claim could say it."""
    rows = (
        "Team | P | W | D | L | Pts",
        "Rovers | 12 | 9 | 2 | 1 | 29",
        "United | 12 | 8 | 1 | 3 | 25",
    )
    made = draft(f"{BEFORE}{chr(10).join(rows)}\n\n{BEFORE}", LEXICON)
    assert made.tables == ("a table of 2 rows is left out, from “Rovers | 12 | 9 | 2 | 1 | 29” on",)
    assert not [each for each in list_fields(made) if each.get("amount")]


def test_a_row_is_no_sentence() -> None:
    """So that what its claim says is left to the editor, even if it has few figures."""
    made = draft(f"{BEFORE}Result | 2023 | 2024\n\nMargin (%) | 12.4 | 10.9\n\n{BEFORE}", LEXICON)
    assert [each.get("says") for each in list_fields(made) if each.get("amount")] == [None, None]


def test_a_table_whose_cells_are_set_apart_belongs_to_the_article_above_it() -> None:
    """Below the last sentence, too; otherwise its figures would not be missed where none is
    claimed."""
    head, tickets = "Line | 2023 | 2024", "Tickets | €9 million | €12 million"
    rows = "\n\n".join((head, tickets, "Shirts | €3 million | €2 million"))
    made = draft(f"{BEFORE}{rows}\n\nSubscribe to our newsletter", LEXICON)
    assert made.tables == ()
    amounts = [each["amount"] for each in list_fields(made) if each.get("amount")]
    assert amounts == ["€9 million", "€12 million", "€3 million", "€2 million"]


@pytest.mark.parametrize(
    ("head", "periods"),
    [
        ("Line | 2023 | 2024", ["2023", "2024"]),
        ("Line | Q3 2024 | Q4 2024", ["2024-Q3", "2024-Q4"]),
        ("Line | Red | Blue", [None, None]),
        ("2023 | 2024", ["2023", "2024"]),
    ],
)
def test_the_head_of_a_column_is_the_period_of_its_figures(
    head: str, periods: list[str | None]
) -> None:
    """If it is one; the label of a row may have no head."""
    rows = "Coast Rovers | $9 million | $12 million\n\nBlue United | $7 million | $8 million"
    text = f"{BEFORE}{head}\n\n{rows}\n\n{BEFORE}"
    fields = [each for each in list_fields(draft(text, LEXICON)) if each.get("amount")]
    assert [each.get("period") for each in fields] == periods * 2


def test_sentences_with_figures_are_no_table() -> None:
    """They end with a stop."""
    assert draft("Coast Air had 9 of 12 ships.\n\nIt had 7 of 9 in 2024.", LEXICON).tables == ()


def test_lines_with_scores_are_no_table() -> None:
    """Two numbers that a hyphen joins are one figure."""
    scores = "Harbour Town 3-2 Coast Rovers\n\nBlue United 0-0 Seaways"
    assert draft(BEFORE + scores, LEXICON).tables == ()


def test_a_correction_is_told_and_stands_in_the_draft() -> None:
    """It tells what the article no longer claims, so that no figure of it is drafted."""
    correction = "This article was amended on 3 May 2025 to say that the line has 12 ships."
    made = make_draft_file(draft(BEFORE + correction, LEXICON))
    told = "a correction is left out: “This article was amended on 3 May 2025 to say that the …”"
    assert made.corrections == (told,)
    assert told in list(describe_doubts(Result("a.txt", made)))
    assert describe_result(Result("a.txt", made), "")["corrections"] == [told]
    assert f"# A{told[1:]}." in write_article(made, "a.txt", {}).split("\n")
