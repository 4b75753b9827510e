"""What shares a chart, what it finds, and the table beside it."""

from pathlib import Path

import pytest
import yaml
from tests.read.example_book import write_book

from claimbook.permalinks import locate_page
from claimbook.read import read_book
from claimbook.study import Study, study_book
from claimbook.views.charting import (
    Panel,
    chart_claims,
    chart_coverage,
    chart_disagreement,
    chart_timeline,
)

PAGE = locate_page("metrics", "investment")
ENTITIES = (
    "example:\n  name: Example\n  kind: company\n"
    "other:\n  name: Other\n  kind: company\n"
    "third:\n  name: Third\n  kind: company\n"
)
Made = dict[str, str]


def study(root: Path, *claims: Made) -> Study:
    """A book of an article for each claim, whose texts are not held, beside the example's own."""
    files = [("data/entities.yml", False, ENTITIES)]
    for number, changes in enumerate(claims):
        claim = {
            "id": f"claim-{number}",
            "says": "It is so.",
            "quote": changes.get("amount", "it is so"),
            "about": "example",
            "kind": "fact",
            **({"metric": "investment"} if "amount" in changes else {}),
            **changes,
        }
        article = {
            "headline": f"Article {number}",
            "outlet": "daily-example",
            "published": "2025-09-24",
            "claims": [claim],
        }
        files.append((f"data/articles/article-{number}.yml", False, yaml.safe_dump(article)))
    write_book(root, files)
    (root / "data/articles/example.yml").unlink()
    book = read_book(root).book
    assert book is not None
    return study_book(book)


def chart(root: Path, *claims: Made) -> tuple[Panel, ...]:
    """The panels of those claims on the page of their metric."""
    made = study(root, *claims)
    return chart_claims(made, made.book.claims.values(), PAGE)


def say(amount: str, **changes: str) -> Made:
    """A claim with an amount."""
    return {"amount": amount, **changes}


@pytest.mark.parametrize(
    ("claims", "groups"),
    [
        ([say("$20 million", period="2025"), say("$30 million", period="2024")], [2]),
        ([say("$20 million", period="2025"), say("$30 million", period="2025-Q1")], []),
        ([say("$20 million", kind="plan"), say("$30 million")], []),
        ([say("$20 million", kind="plan"), say("$30 million", kind="target")], [2]),
        ([say("$20 million", kind="estimate"), say("$30 million")], [2]),
        ([say("up 20%", change="year-on-year"), say("$30 million")], []),
        ([say("20 GW"), say("$30 million")], []),
        ([say("$20 million", kind="opinion"), say("$30 million")], []),
        ([{"says": "No figure."}, say("$30 million")], []),
        ([say("$20 million", about="other"), say("$30 million")], [2]),
        (
            [
                say("$20 million", period="2025"),
                say("$30 million", period="2024"),
                say("$40 million", period="2025-Q1", about="other"),
                say("$50 million", period="2025-Q2", about="other"),
                say("$60 million", about="other"),
            ],
            [3, 2],
        ),
        (
            [
                say("$20 million", period="2025"),
                say("$30 million", period="2025-Q1"),
                say("$40 million", about="other"),
                say("$50 million", about="third"),
            ],
            [2],
        ),
    ],
    ids=[
        "one length of period",
        "two lengths",
        "a fact and a plan",
        "what is to come",
        "what is",
        "a change and a level",
        "two dimensions",
        "an opinion",
        "no figure",
        "two entities",
        "without a period: where it is compared",
        "without a period: apart where it could be of any length",
    ],
)
def test_what_shares_a_scale(tmp_path: Path, claims: list[Made], groups: list[int]) -> None:
    """How many claims each panel has; one alone has none."""
    assert [len(panel.rows) for panel in chart(tmp_path, *claims)] == groups


def test_each_panel_says_why_it_is_apart(tmp_path: Path) -> None:
    """And the last, how many figures are in none."""
    years, quarters = chart(
        tmp_path,
        say("$20 million", period="2024"),
        say("$30 million", period="2025"),
        say("$40 million", period="2024"),
        say("$5 million", period="2025-Q1"),
        say("$6 million", period="2025-Q2"),
        say("$7 million", period="2025", kind="plan"),
    )
    assert years.why == (
        "Facts and estimates over a year. Shown apart, since periods of different lengths do not "
        "compare and what is meant to be is not yet a fact."
    )
    assert quarters.why.startswith("Facts and estimates over a quarter. Shown apart")
    assert quarters.why.endswith("1 more figure shares a scale with no other.")


@pytest.mark.parametrize(
    ("claims", "title"),
    [
        (
            [say("$20 million"), say("$188 million")],
            "Investment, Example: 9.4 times between the highest and the lowest figure",
        ),
        ([say("$20 million"), say("$20 million")], "Investment, Example: both figures say "
         "20 million US dollars"),
        ([say("$100 million"), say("$104 million")], "Investment, Example: 2 figures within 4% of "
         "each other"),
        (
            [say("$2 billion", about="other"), say("$90 billion")],
            "Investment: from 2 (Other) to 90 billion US dollars (Example)",
        ),
        (
            [say("up 2%", change="on the day"), say("up 26%", change="on the day")],
            "Investment, Example, on the day: from 2 to 26 percent",
        ),
        (
            [say("up 2%", change="on the day"), say("down 2.8%", change="on the day")],
            "Investment, Example, on the day: from −2.8 to 2 percent",
        ),
    ],
)  # fmt: skip
def test_the_title_states_what_the_chart_finds(
    tmp_path: Path, claims: list[Made], title: str
) -> None:
    """Made from the figures, in words that read well."""
    (panel,) = chart(tmp_path, *claims)
    assert panel.title == title
    assert panel.chart.description.startswith("2 figures on one scale, in ")


@pytest.mark.parametrize(
    ("amount", "allows", "ends"),
    [
        ("$30 million", "30 million US dollars", (False, False)),
        ("more than $30 million", "more than 30 million US dollars", (False, True)),
        ("at least $30 million", "at least 30 million US dollars", (False, True)),
        ("up to $30 million", "up to 30 million US dollars", (True, False)),
        ("$25-$35 million", "24.5 to 35.5 million US dollars", (False, False)),
        ("nearly $300 million", "270 to 300 million US dollars", (False, False)),
    ],
)
def test_a_figure_is_shown_with_what_its_words_allow(
    tmp_path: Path, amount: str, allows: str, ends: tuple[bool, bool]
) -> None:
    """Rounded for readers; an end that the words leave open is an arrow."""
    (panel,) = chart(tmp_path, say(amount), say("$20 million"))
    row = next(row for row in panel.rows if row.cells[0] != "$20 million")
    data = next(row for row in panel.chart.data if row["figure"] != "$20 million")
    assert row.cells[-1] == allows
    assert (data["low_open"], data["high_open"]) == ends


def test_money_is_shown_in_the_currency_of_the_book(tmp_path: Path) -> None:
    """At the rates of its day, which the source names."""
    (panel,) = chart(tmp_path, say("380 billion yuan"), say("$53 billion"))
    assert panel.rows[0].cells[0] == "CN¥380 billion"
    assert panel.rows[0].cells[-1] == "52.5 to 54.1 billion US dollars"
    assert panel.source == (
        "Source: The Daily Example, 24 Sep 2025. Converted at the European Central Bank euro "
        "foreign exchange reference rates of the day."
    )


def test_money_without_a_rate_is_told_and_not_drawn(tmp_path: Path) -> None:
    """The others keep their chart."""
    (panel,) = chart(tmp_path, say("100 billion dong"), say("$20 million"), say("$30 million"))
    assert len(panel.rows) == 2
    assert "No rate is known from VND to USD." in panel.why


def test_claims_that_say_the_same_are_one_row_of_the_picture(tmp_path: Path) -> None:
    """The table has each of them."""
    (panel,) = chart(tmp_path, say("$20 million"), say("$20 million"), say("$30 million"))
    assert [row["figure"] for row in panel.chart.data] == ["$30 million", "$20 million"]
    assert len(panel.rows) == 3
    assert len(panel.chart.table) == 1 + 3


def test_a_picture_has_no_more_rows_than_a_reader_takes_in(tmp_path: Path) -> None:
    """The others are counted, and in the table."""
    (panel,) = chart(tmp_path, *(say(f"${number} million") for number in range(100, 142)))
    assert len(panel.chart.data) == 40
    assert panel.chart.data[0]["figure"] == "$141 million"
    assert panel.why.endswith("2 smaller figures are only in the table.")
    assert len(panel.rows) == 42


def test_figures_lead_to_their_claims_from_any_page(tmp_path: Path) -> None:
    """The table by links, the picture by addresses from the site's root."""
    (panel,) = chart(tmp_path, say("$20 million"), say("$30 million"))
    assert panel.base == "../../"
    assert panel.rows[0].href == "../../articles/article-1/index.html#claim-1"
    assert panel.chart.data[0]["claim"] == "articles/article-1/index.html#claim-1"
    (_, address, name), _ = panel.files
    assert address == f"../../assets/charts/{panel.chart.key}.svg"
    assert name == "investment.svg"


def test_one_picture_serves_all_pages(tmp_path: Path) -> None:
    """Nothing of a page's address is in it."""
    made = study(tmp_path, say("$20 million"), say("$30 million"))
    claims = list(made.book.claims.values())
    (here,), (home,) = chart_claims(made, claims, PAGE), chart_claims(made, claims, "index.html")
    assert here.chart.key == home.chart.key
    assert home.base == "./"


def test_a_disagreement_is_charted_with_all_its_figures(tmp_path: Path) -> None:
    """The largest first."""
    made = study(
        tmp_path,
        say("$20 million", period="2025"),
        say("$90 million", period="2025"),
        say("$60 million", period="2025"),
    )
    (disagreement,) = made.verdicts.disagreements
    (panel,) = chart_disagreement(made, disagreement, locate_page("disagreements"))
    figures = [row["figure"] for row in panel.chart.data]
    assert figures == ["$90 million", "$60 million", "$20 million"]
    assert panel.title.endswith("4.5 times between the highest and the lowest figure")


def test_the_timeline_has_a_row_for_each_period(tmp_path: Path) -> None:
    """Days of a month together, what is apart from what is to come, articles above them."""
    made = study(
        tmp_path,
        say("$20 million", period="2025-09-23"),
        say("$30 million", period="2025-09-24"),
        say("$40 million", period="2025", kind="plan"),
        say("$50 million", period="2025"),
        say("$60 million", period="../2032", kind="target"),
    )
    (panel,) = chart_timeline(made, locate_page("timeline"))
    told = [(row.cells[0], row.cells[1]) for row in panel.rows]
    assert told == [
        ("by 2032", "1 target"),
        ("2025", "1 plan"),
        ("2025", "1 fact"),
        ("days in Sep 2025", "2 facts"),
    ]
    assert panel.title == "5 claims speak of 4 periods, from 2025 to 2032"
    first = [row for row in panel.chart.data if row["row"] == 0]
    assert len(first) == len(made.book.articles)
    open_end = next(row for row in panel.chart.data if row["figure"] == "by 2032")
    assert open_end["low_open"] is True


def test_no_chart_of_nothing(tmp_path: Path) -> None:
    """A book without periods has no timeline, one without texts no coverage."""
    made = study(tmp_path, say("$20 million"))
    assert chart_timeline(made, locate_page("timeline")) == ()
    assert chart_coverage(made, locate_page("coverage")) == ()
    assert chart_claims(made, (), PAGE) == ()


def test_coverage_counts_the_figures_of_texts_that_are_held(tmp_path: Path) -> None:
    """One claimed of three: that something doubles is a figure too."""
    text = (
        "Example doubles its plan\n\nExample plans to spend 20 million dollars. It has 7 ships.\n"
    )
    write_book(tmp_path, [("seeds/example.txt", False, text)])
    (tmp_path / "seeds/example.txt").write_text(text, encoding="utf-8")
    book = read_book(tmp_path).book
    assert book is not None
    (panel,) = chart_coverage(study_book(book), locate_page("coverage"))
    assert panel.title == "1 of 3 figures in the texts are claimed"
    assert panel.rows[0].cells[2:] == ("3", "1", "2")
