"""A draft has nothing that a check contradicts: it is left to decide, or refused."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.extract.reading_cases import draft, list_fields, make_document, make_lexicon

from claimbook.extract import Lexicon, extract_article
from claimbook.model import Outlet


@pytest.mark.parametrize(
    "line",
    ["- 12", "- 12.", "2015;26(6):1667–71.", "19 %", "- 4, 5, 6"],
)
def test_numbers_without_a_word_are_no_figures(line: str) -> None:
    """Those of a list, or of a volume and its pages, count nothing."""
    made = draft(
        f"Coast Air has 9 ships in the harbour.\n\n{line}\n\nHolm has run it for many years."
    )
    assert [fields["amount"] for fields in list_fields(made)] == ["9 ships"]
    assert made.refused == ()


def test_a_row_of_a_table_needs_no_word() -> None:
    """The head of the table says what its figures count."""
    made = draft(
        "Coast Air counts its ships at the end of each year.\n\n"
        "| Year | Ships | Crew |\n|---|---|---|\n| 2023 | 1,204 | 9,150 |\n| 2024 | 1,310 | 9,480 |"
    )
    assert {"1,204", "1,310"} <= {str(fields["amount"]) for fields in list_fields(made)}


@pytest.mark.parametrize("line", ["Ox 9 kg.", "m 3.", "9 sh."])
def test_a_quote_is_long_enough_to_be_found_again(line: str) -> None:
    """Or the figure is refused, which the report says."""
    made = draft(
        f"Coast Air has 9 ships in the harbour.\n\n{line}\n\nHolm has run it for many years."
    )
    assert [fields["amount"] for fields in list_fields(made)] == ["9 ships"]
    assert {each.reason for each in made.refused} == {"the quote is too short to be found again"}


@pytest.mark.parametrize(
    "text",
    [
        "Se realizaron más 330 000 viajes, con más de 397 000 propuestas.",
    ],
)
def test_what_a_claim_says_has_no_figure_but_its_own(text: str) -> None:
    """Where its words are read differently in the sentence, the sentence is left to write."""
    for fields in list_fields(draft(text)):
        assert "says" not in fields
        assert "says" in fields["decide"]
        assert fields["quote"] in text


def test_what_a_claim_says_keeps_its_hedge() -> None:
    """`as many as` begins no clause, unlike `as`."""
    text = "As Holm said, as many as 3,100 ships leave the harbour each day."
    (fields,) = list_fields(draft(text))
    assert "as many as 3,100 ships" in str(fields["says"]).lower()


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("In 1902 Holm persuaded the council to invest $150,000 in a lighthouse.", "1902"),
        ("Coast Air plans 9 new ships, as in 2008.", "2008"),
    ],
)
def test_a_plan_has_no_period_long_past(text: str, period: str) -> None:
    """The period is left to decide, and named."""
    for fields in list_fields(draft(text)):
        if fields["kind"] == "plan":
            assert "period" not in fields
            assert period in str(fields["decide"])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Fares fell from about 10 percent of sales in 1985 to less than 2 percent in 2007.",
            "less than 2 percent in 2007",
        ),
        (
            "The share of ferries fell from 90 percent in 1991 to 30 percent in 2011.",
            "30 percent in 2011",
        ),
    ],
)
def test_a_period_is_the_time_that_the_text_gives_the_figure(text: str, told: str) -> None:
    """Or it is left to decide, with what the text says."""
    fields = list_fields(draft(text))[-1]
    year = told[-4:]
    assert fields.get("period") == year or f"“{told}”" in str(fields["decide"])


def test_a_figure_of_another_language_needs_a_translation() -> None:
    """Which is left to the editor, for figures only."""
    document = make_document("Die Coast Air hat 9 Schiffe im Hafen. Holm kauft 12 Schiffe dazu.")
    made = extract_article(replace(document, language="de"), make_lexicon())
    told = [fields["decide"]["translation"] for fields in list_fields(made)]
    assert told == ["the quote in the language of the book"] * 2
    assert not any("translation" in str(fields) for fields in list_fields(draft(document.text)))


@pytest.mark.parametrize(
    "text",
    [
        "The ministry said that 416 sailors died at sea in 2024.",
        "In 2023 the storm killed 31 people, and 9 were hurt.",
    ],
)
def test_a_running_total_has_no_period_that_lasts(text: str) -> None:
    """Its period is a day; any other is left to decide, and named."""
    made = draft(text)
    found = list_fields(made)
    assert found
    for fields in found:
        proposed = made.proposals.metrics.get(str(fields.get("metric")))
        if proposed and proposed.fields["measure"] == "running":
            assert len(str(fields.get("period", "2024-01-01"))) == len("2024-01-01")


def test_an_outlet_is_no_speaker_of_its_own_article() -> None:
    """It speaks in all of its claims that have no other speaker."""
    (fields,) = list_fields(draft("Harbour News said that Coast Air has 9 ships in the harbour."))
    assert "speaker" not in fields
    assert "source" not in fields


def test_another_outlet_is_where_a_figure_is_from() -> None:
    """Unless it quotes its own people, as an official outlet does."""
    book = make_lexicon().book
    outlets = {
        "coast-post": Outlet(name="Coast Post"),
        "flood-office": Outlet(name="Flood Office", kind="official"),
    }
    lexicon = Lexicon(replace(book, outlets=outlets))
    told = [
        list_fields(draft(f"{who} said that Coast Air has 9 ships in the harbour.", lexicon))[0]
        for who in ("Coast Post", "Flood Office")
    ]
    assert [fields.get("source") for fields in told] == ["coast-post", None]
    assert ["speaker" in fields for fields in told] == [False, True]


def test_a_quote_of_figures_alone_is_refused() -> None:
    """The words of a second figure count nothing that the first one does."""
    made = draft("Coast Air has 9 ships in the harbour. Nearly a third — 31%. Holm has run it.")
    assert [fields["amount"] for fields in list_fields(made)] == ["9 ships"]


def test_a_figure_that_shares_the_metric_of_another_is_in_its_unit() -> None:
    """Otherwise the metric is left to decide, and named with what it is measured in."""
    first, second = list_fields(
        draft("Peak demand was 44,947 megawatts on Friday, lower than the 46,797 seen on Monday.")
    )
    assert first["metric"] == "peak-demand"
    assert "metric" not in second
    assert second["decide"]["metric"] == "peak-demand, but that is measured in MW"


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Fares rose from 5 to 9 percent of sales.", ["5%", "9 percent"]),
        ("The trip took 3 hours, down from 5.", ["3 hours", "5 h"]),
        ("Output rose from 12 to 14 km.", ["12 km", "14 km"]),
    ],
)
def test_a_figure_that_takes_its_unit_from_another_is_written_with_it(
    text: str, amounts: list[str]
) -> None:
    """Then its sentence need not be left to write."""
    found = list_fields(draft(text))
    assert [fields["amount"] for fields in found] == amounts
