"""What shares a chart, what it finds, and the table beside it."""

import re
from pathlib import Path

import pytest
from tests.books import PLAN, read_study, study_articles, write_book

from claimbook.charts.look import ACCENT, CONFLICT, PAPER, SOFT
from claimbook.study import Study
from claimbook.views.charting import (
    Charted,
    Panel,
    chart_claims,
    chart_coverage,
    chart_disagreement,
    chart_timeline,
    explain_charts_apart,
)
from claimbook.views.charting.tones import choose_tones

ENTITIES = (
    "example:\n  name: Example\n  kind: company\n"
    "other:\n  name: Other\n  kind: company\n"
    "third:\n  name: Third\n  kind: company\n"
)
Made = dict[str, object]


def study(root: Path, *claims: Made) -> Study:
    """Return a book with an article for each claim, without their texts."""
    articles = {}
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
        articles[f"article-{number}"] = {
            "headline": f"Article {number}",
            "outlet": "daily-example",
            "published": "2025-09-24",
            "claims": [claim],
        }
    return study_articles(root, articles, {"data/entities.yml": ENTITIES})


def chart(root: Path, *claims: Made) -> tuple[Panel, ...]:
    """Return the panels of those claims on the page of their metric."""
    made = study(root, *claims)
    return chart_claims(made, made.book.claims.values()).panels


def say(amount: str, **changes: object) -> Made:
    """Return a claim with an amount."""
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


def test_a_page_says_once_why_its_charts_are_several(tmp_path: Path) -> None:
    """And how many figures are in none."""
    made = study(
        tmp_path,
        say("$20 million", period="2024"),
        say("$30 million", period="2025"),
        say("$40 million", period="2024"),
        say("$5 million", period="2025-Q1"),
        say("$6 million", period="2025-Q2"),
        say("$7 million", period="2025", kind="plan"),
    )
    charted = chart_claims(made, made.book.claims.values())
    assert [panel.why for panel in charted.panels] == [
        "Investment, Example, over a year.",
        "Investment, Example, over a quarter.",
        "Investment, Example, 2025. Bars show the outcome, lines what was expected.",
    ]
    assert explain_charts_apart((charted, charted)) == (
        "Not all are in one chart, since these cannot be compared: periods of different lengths; "
        "facts with plans or forecasts."
    )


@pytest.mark.parametrize(
    ("claims", "title"),
    [
        (
            [say("$20 million", period="2025"), say("$188 million", period="2025")],
            "The Daily Example gives different figures for Example's investment: $20 million and "
            "$188 million",
        ),
        (
            [say("$20 million", period="2024"), say("$188 million", period="2025")],
            "Example's investment went from $20 million (2024) to $188 million (2025)",
        ),
        (
            [say("$2 billion", about="other"), say("$90 billion"), say("$91 billion")],
            "Example has the higher investment ($91 billion), Other the lower ($2 billion)",
        ),
        (
            [say("$2 billion", about="other"), say("380 billion yuan")],
            "Example has the higher investment (CN¥380 billion, $53.3 billion), Other the lower "
            "($2 billion)",
        ),
        (
            [
                say("up 2%", change="year-on-year", period="2025-Q2"),
                say("up 5%", change="year-on-year", period="2025-Q3"),
                say("up 40%", change="year-on-year", period="2025-Q3", about="other"),
            ],
            "Jul–Sep 2025: Other has the higher investment growth (40%), Example the lower (5%)",
        ),
        (
            [
                say("$107 billion", period="2024"),
                say("$75 billion", period="2024-07-01/2025-06-30", about="other"),
            ],
            "Figures for investment",
        ),
        (
            [
                say("up to $20 million", about="other"),
                say("more than $188 million"),
                say("more than $188 million"),
            ],
            "Figures for investment",
        ),
        (
            [say("$20 million"), say("$22 million"), say("more than $21 million")],
            "The Daily Example gives different figures for Example's investment: $22 million and "
            "$20 million",
        ),
        (
            [say("up to $20 million", about="other"), say("more than $188 million")],
            "Figures for investment",
        ),
        (
            [say("$20 million"), say("more than $2 million")],
            "Figures for Example's investment",
        ),
        (
            [say("$20 million", kind="plan", as_of="earlier"), say("$20 million", kind="target")],
            "Both figures for Example's planned investment are $20 million",
        ),
        (
            [
                say("$20 million", kind="plan", period="2025", as_of="earlier"),
                {**say("$30 million", kind="plan", period="2025"), "supersedes": ["claim-0"]},
            ],
            "Example's planned investment was raised from $20 million to $30 million",
        ),
        (
            [
                say("$30 million", kind="forecast", period="2025", as_of="earlier"),
                {**say("$20 million", kind="forecast", period="2025"), "supersedes": ["claim-0"]},
            ],
            "Example's expected investment was lowered from $30 million to $20 million",
        ),
        (
            [
                say("up 2%", change="on the day", period="2025-09-24"),
                say("up 26%", change="on the day", period="2025-09-24"),
            ],
            "The Daily Example gives different figures for Example's investment gain on the day: "
            "2% and 26%",
        ),
        (
            [
                say("up 2%", change="on the day", period="2025-09-23"),
                say("down 2.8%", change="on the day", period="2025-09-24"),
            ],
            "Figures for the change in Example's investment on the day",
        ),
        (
            [
                say("up 2%", change="year-on-year", period="2024"),
                say("down 3%", change="year-on-year", period="2025"),
            ],
            "The change in Example's investment year-on-year: up 2% (2024), then down 3% (2025)",
        ),
        (
            [
                say("$20 million", period="2024", scope={"basis": "budget"}),
                say("$30 million", period="2025", scope={"basis": "accounts"}),
            ],
            "Figures for Example's investment",
        ),
        (
            [
                say("up 2%", change="on the day", period="2025-09-23"),
                say("down 2.8%", change="on the day", period="2025-09-24"),
                say("up 1%", change="on the day", period="2025-09-24", about="other"),
            ],
            "24 Sep 2025: Other has the higher change in investment on the day (up 1%), Example "
            "the lower (down 2.8%)",
        ),
        (
            [
                say("up 8%", change="on the day", scope={"exchange": "Northport"}),
                say("up 5%", change="on the day", scope={"exchange": "Southport"}, about="other"),
            ],
            "Figures for investment gain on the day",
        ),
        (
            [
                say("up 8%", change="on the day", scope={"exchange": "Northport"}),
                say("up 4%", change="on the day", scope={"exchange": "Southport"}),
                say("up 5%", change="on the day", scope={"exchange": "Southport"}, about="other"),
            ],
            "Southport: Other has the higher investment gain on the day (5%), Example the lower "
            "(4%)",
        ),
    ],
    ids=[
        "a disagreement",
        "two periods",
        "two entities",
        "two currencies",
        "two entities and two periods",
        "two entities of one period each",
        "figures in one row",
        "a bound beside a disagreement",
        "bounds only",
        "one figure and a bound",
        "one figure and an older one",
        "a raise",
        "a cut",
        "a disagreement in points",
        "two days",
        "growth and decline",
        "two scopes",
        "rises and falls of several",
        "two exchanges",
        "two entities on one exchange",
    ],
)
def test_the_title_says_what_the_chart_shows(
    tmp_path: Path, claims: list[Made], title: str
) -> None:
    """A factor only of figures that disagree; bounds, other periods and old figures make none."""
    (panel,) = chart(tmp_path, *claims)
    assert panel.title == title
    assert f"{len(claims)} figures on one scale, in " in panel.chart.description


def test_a_chart_and_its_disagreement_are_told_alike(tmp_path: Path) -> None:
    """In every chart with its figures, however far others of the chart lie."""
    made = study(
        tmp_path,
        say("$20 million", period="2025"),
        say("$188 million", period="2025"),
        say("$500 million", period="2025", as_of="earlier"),
        say("up to $900 million", period="2025"),
    )
    (disagreement,) = (each for each in made.evidence.disagreements if each.state == "open")
    (panel,) = chart_claims(made, made.book.claims.values()).panels
    (page,) = chart_disagreement(made, disagreement)
    assert page.title == panel.title
    assert panel.title.startswith("The Daily Example gives different figures")


def test_all_that_raised_what_they_expect_are_named(tmp_path: Path) -> None:
    """Where each speaks of itself, and all went one way; what is expected of a sum is left out."""
    made = study(
        tmp_path,
        *(
            {**say(amount, about=about, kind="forecast", period="2025"), **more, "source": about}
            for about, amount, more in (
                ("example", "$20 million", {"as_of": "earlier"}),
                ("example", "$30 million", {"supersedes": ["claim-0"]}),
                ("other", "$40 million", {"as_of": "earlier"}),
                ("other", "$60 million", {"supersedes": ["claim-2"]}),
            )
        ),
    )
    panel, _ = chart_claims(made, made.book.claims.values()).panels
    assert panel.title == "Other and Example raised their forecasts for investment"
    assert panel.why.startswith("Investment, forecasts for 2025.")


@pytest.mark.parametrize(
    ("charts", "at_once", "shown"), [(4, 2, 2), (3, 2, 3), (3, 1, 1), (2, 1, 2), (1, 1, 1)]
)
def test_a_page_folds_charts_beyond_the_first(
    tmp_path: Path, charts: int, at_once: int, shown: int
) -> None:
    """A single further one is not worth a click."""
    (panel,) = chart(tmp_path, say("$20 million"), say("$30 million"))
    charted = Charted((panel,) * charts, at_once=at_once)
    assert (len(charted.first), len(charted.rest)) == (shown, charts - shown)


@pytest.mark.parametrize(
    ("claims", "sentence"),
    [
        (["$20 million", "$20 million"], "Both figures for Example's investment are $20 million."),
        (
            ["$20.02 million", "$20 million"],
            "Both figures for Example's investment are about $20 million.",
        ),
    ],
)  # fmt: skip
def test_a_single_point_is_a_sentence_and_no_chart(
    tmp_path: Path, claims: list[str], sentence: str
) -> None:
    """Where all say the same there is nothing to compare."""
    made = study(tmp_path, *map(say, claims))
    assert chart_claims(made, made.book.claims.values()) == Charted(alike=(sentence,))


@pytest.mark.parametrize(
    ("amount", "allows", "ends"),
    [
        ("$30 million", "30 million US dollars", (False, False)),
        ("more than $30 million", "more than 30 million US dollars", (False, True)),
        ("at least $30 million", "at least 30 million US dollars", (False, True)),
        ("up to $30 million", "up to 30 million US dollars", (True, False)),
        ("$25-$35 million", "25 to 35 million US dollars", (False, False)),
        ("nearly $300 million", "270 to 300 million US dollars", (False, False)),
    ],
)
def test_a_figure_is_shown_with_what_its_words_allow(
    tmp_path: Path, amount: str, allows: str, ends: tuple[bool, bool]
) -> None:
    """Rounded for readers, but a range as written; an end that the words leave open is an arrow."""
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
    """With all who say it; the table has each of them."""
    (panel,) = chart(tmp_path, say("$20 million"), say("$20 million"), say("$30 million"))
    assert [row["figure"] for row in panel.chart.data] == ["$30 million", "$20 million"]
    assert len(panel.rows) == 3
    assert len(panel.chart.table) == 1 + 3


@pytest.mark.parametrize(
    ("periods", "rows"),
    [
        (["2025-02-24/2028-02-23", "2025-02-25/2028-02-24"], ["Feb 2025 – Feb 2028"]),
        (["2025-02-24/2028-02-23", "2025-02/2028-02"], ["Feb 2025 – Feb 2028"]),
        (["2025-02/2028-02", "2025-03/2028-03"], ["Feb 2025 – Feb 2028", "Mar 2025 – Mar 2028"]),
        (["2025-02-24", "2025-02-25"], ["24 Feb 2025", "25 Feb 2025"]),
        (["2025", None], ["2025", "no period given"]),
    ],
)
def test_one_row_has_one_period(tmp_path: Path, periods: list[str | None], rows: list[str]) -> None:
    """What a row says of the time is true of all claims in it."""
    claims = [say("$20 million", **({"period": p} if p else {})) for p in periods]
    panels = chart(tmp_path, *claims, say("$30 million", period=periods[0] or ""))
    told = [row["told"] for row in panels[0].chart.data if row["figure"] == "$20 million"]
    assert len(told) == len(rows)
    assert all(f", {period}. " in str(words) for words, period in zip(told, rows, strict=True))


def test_a_picture_has_no_more_rows_than_a_reader_takes_in(tmp_path: Path) -> None:
    """The others are counted, and in the table."""
    (panel,) = chart(tmp_path, *(say(f"${number} million") for number in range(100, 142)))
    assert len(panel.chart.data) == 40
    assert panel.chart.data[0]["figure"] == "$141 million"
    assert panel.why.endswith("2 smaller figures are only in the table.")
    assert len(panel.rows) == 42


def test_figures_lead_to_their_claims(tmp_path: Path) -> None:
    """In the table and in the picture, by addresses from the site's root."""
    (panel,) = chart(tmp_path, say("$20 million"), say("$30 million"))
    assert panel.rows[0].href == "articles/article-1/index.html#claim-1"
    assert panel.chart.data[0]["claim"] == "articles/article-1/index.html#claim-1"
    (_, address, name), _ = panel.files
    assert address == f"assets/charts/{panel.chart.key}.svg"
    assert name == "investment.svg"


def test_a_disagreement_is_charted_with_all_its_figures(tmp_path: Path) -> None:
    """The largest first."""
    made = study(
        tmp_path,
        say("$20 million", period="2025"),
        say("$90 million", period="2025"),
        say("$60 million", period="2025"),
    )
    (disagreement,) = made.evidence.disagreements
    (panel,) = chart_disagreement(made, disagreement)
    figures = [row["figure"] for row in panel.chart.data]
    assert figures == ["$90 million", "$60 million", "$20 million"]
    assert panel.title.endswith("$20 million, $90 million and $60 million")
    assert {row["tone"] for row in panel.chart.data} == {ACCENT}
    assert panel.why == "Investment, Example, 2025."


def test_red_is_what_is_wrong_or_stands_alone(tmp_path: Path) -> None:
    """In the charts of a metric and of a disagreement; the others keep their colour."""
    slip = {**say("$90 million", period="2025"), "wrong": {"reason": "It is last year's."}}
    made = study(tmp_path, say("$20 million", period="2025"), slip)
    (panel,) = chart_claims(made, made.book.claims.values()).panels
    tones = {row["figure"]: row["tone"] for row in panel.chart.data}
    assert tones["$90 million"] == CONFLICT
    assert tones["$20 million"] != CONFLICT


def test_figures_of_one_source_say_so_in_a_sentence(tmp_path: Path) -> None:
    """Two outlets that print the word of one speaker do not count as two who say the same."""
    spoken = {**say("$20 million", period="2025"), "speaker": {"name": "Ada Wong", "role": "chair"}}
    made = study(tmp_path, spoken, spoken)
    charted = chart_claims(made, made.book.claims.values())
    (sentence,) = charted.alike
    assert sentence.endswith("are $20 million, from one source: Ada Wong, chair.")


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
    (panel,) = chart_timeline(made)
    told = [(row.cells[0], row.cells[1]) for row in panel.rows]
    assert told == [
        ("by 2032", "1 target"),
        ("2025", "1 fact, 1 plan"),
        ("single days in Sep 2025", "2 facts"),
    ]
    assert panel.title == "The claims are about the years from 2025 to 2032"
    first = [row for row in panel.chart.data if row["row"] == 0]
    assert [row["told"] for row in first] == ["24 Sep 2025: 5 articles"]
    days = [row["start"] for row in panel.chart.data if row["figure"] == "single days in Sep 2025"]
    assert days == ["2025-09-23", "2025-09-24"]
    shifts = {row["fill"] == PAPER: row["shift"] for row in panel.chart.data if row["row"] == 2}
    assert shifts[False] < 0 < shifts[True]
    open_end = next(row for row in panel.chart.data if row["figure"] == "by 2032")
    assert open_end["low_open"] is True


def test_the_title_of_the_timeline_leaves_out_the_days_of_articles(tmp_path: Path) -> None:
    """An article of 2025 about 2031 and 2032 says nothing about 2025."""
    made = study(
        tmp_path,
        say("$20 million", period="2031", kind="plan"),
        say("$30 million", period="2032", kind="plan"),
    )
    (panel,) = chart_timeline(made)
    assert panel.title == "The claims are about the years from 2031 to 2032"


def test_a_period_is_one_row_however_it_is_written(tmp_path: Path) -> None:
    """The same days of a fiscal and of a calendar year, and three years to the day or the month."""
    made = study(
        tmp_path,
        say("$20 million", period="2025-Q3"),
        say("$30 million", period="2025-07/2025-09"),
        say("$40 million", period="2025-02-24/2028-02-23", kind="plan"),
        say("$50 million", period="2025-02/2028-02", kind="plan"),
    )
    (panel,) = chart_timeline(made)
    told = [(row.cells[0], row.cells[1]) for row in panel.rows]
    assert told == [("Feb 2025 – Feb 2028", "2 plans"), ("Jul–Sep 2025", "2 facts")]


def test_days_of_many_months_are_gathered_by_the_year(tmp_path: Path) -> None:
    """Their marks are months, so that a long briefing has a timeline that can be read."""
    claims = [
        say("$20 million", period=f"{year}-{month:02}-{day:02}")
        for year in (2023, 2024)
        for month in range(1, 13)
        for day in (1, 15)
    ]
    made = study(tmp_path, *claims)
    (panel,) = chart_timeline(made)
    told = [(row.cells[0], row.cells[1]) for row in panel.rows]
    assert told == [("single days in 2023", "24 facts"), ("single days in 2024", "24 facts")]
    assert len([row for row in panel.chart.data if row["row"] == 1]) == 12


def test_the_fullest_periods_are_drawn_and_all_are_in_the_table(tmp_path: Path) -> None:
    """Of more than a reader can take in."""
    years = [*range(2000, 2020), *range(2003, 2019)]
    made = study(tmp_path, *(say("$20 million", period=str(year)) for year in years))
    (panel,) = chart_timeline(made)
    drawn = {row["figure"] for row in panel.chart.data if row["row"] != 0}
    assert drawn == {str(year) for year in range(2003, 2019)}
    assert len(panel.rows) == 20
    assert panel.why.endswith("4 periods with fewer claims are only in the table.")


def test_no_chart_of_nothing(tmp_path: Path) -> None:
    """A book without periods has no timeline, one without texts no coverage."""
    made = study(tmp_path, say("$20 million"))
    assert chart_timeline(made) == ()
    assert chart_coverage(made) == ()
    assert chart_claims(made, ()) == Charted()


TEXT = "Example doubles its plan\n\nExample plans to spend 20 million dollars. It has 7 ships.\n"


def test_coverage_counts_the_figures_of_texts_that_are_held(tmp_path: Path) -> None:
    """One claimed of three in each: that something doubles is a figure too."""
    article = {
        "text": "ships.txt",
        "headline": "Example doubles its plan",
        "outlet": "daily-example",
        "published": "2025-01-16",
    }
    articles = {
        "one": {**article, "claims": [PLAN]},
        "two": {**article, "claims": [{**PLAN, "id": "again"}]},
    }
    made = study_articles(tmp_path, articles, {"seeds/ships.txt": TEXT})
    (panel,) = chart_coverage(made)
    assert panel.title == "Claims cover 2 of the 6 figures in the texts"
    assert panel.rows[0].cells[2:] == ("3", "1", "2")


def test_the_coverage_of_many_articles_shows_those_with_least_claimed(tmp_path: Path) -> None:
    """The others are in the table."""
    articles = {
        f"article-{number}": {
            "text": "ships.txt",
            "headline": f"Article {number}",
            "outlet": "daily-example",
            "published": "2025-01-16",
        }
        for number in range(46)
    }
    made = study_articles(tmp_path, articles, {"seeds/ships.txt": TEXT})
    (panel,) = chart_coverage(made)
    assert (len(panel.chart.data), len(panel.rows)) == (12, 46)
    assert panel.chart.data[0]["claimed"] == 0
    assert panel.why.endswith(
        "The picture has the 12 articles that claims cover least; the table has all."
    )


def test_the_coverage_of_one_article_is_no_chart(tmp_path: Path) -> None:
    """The page has its number without one."""
    write_book(tmp_path, [])
    assert chart_coverage(read_study(tmp_path)) == ()


def test_an_entity_has_one_colour_on_a_page(tmp_path: Path) -> None:
    """In all charts of a metric, wherever it stands in each; beside it others have their own."""
    both = ("example", "other")
    years = [
        say(f"${size} million", about=about, period=period)
        for period, sizes in (("2024", (20, 30)), ("2024-Q1", (9, 5)))
        for about, size in zip(both, sizes, strict=True)
    ]
    charts = [panel.chart for panel in chart(tmp_path, *years)]
    tones = {(row["about"], row["tone"]) for each in charts for row in each.data}
    assert len(charts) == 2
    assert len(tones) == len({tone for _, tone in tones}) == 2


def test_those_whom_most_figures_are_about_have_a_colour(tmp_path: Path) -> None:
    """The others are grey, and a chart of one entity has the ink of all charts."""
    made = study(
        tmp_path, say("$20 million"), say("$30 million"), say("$40 million", about="other")
    )
    tones = choose_tones(made, ["example", "other", "nobody-measured"])
    assert len(set(tones.values())) == 3
    assert tones["nobody-measured"] == SOFT
    assert choose_tones(made, ["other", "other"]) == {"other": ACCENT}


def test_what_narrows_a_figure_is_beside_it(tmp_path: Path) -> None:
    """In the picture and in the table: growth like for like is not growth as reported."""
    (panel,) = chart(
        tmp_path,
        {**say("$20 million"), "scope": {"basis": "like for like"}},
        {**say("$90 million"), "scope": {"basis": "as reported"}},
    )
    details = [str(row["detail"]) for row in panel.chart.data]
    assert ["as reported" in details[0], "like for like" in details[1]] == [True, True]
    assert [row.cells[0] for row in panel.rows] == [
        "$90 million, as reported",
        "$20 million, like for like",
    ]


def test_what_is_measured_has_its_definition(tmp_path: Path) -> None:
    """The line below the title begins with the metric, which leads to its page."""
    (panel,) = chart(tmp_path, say("$20 million"), say("$30 million"))
    assert panel.measured is not None
    assert panel.measured.href == "metrics/investment/index.html"
    assert panel.measured.meaning
    assert panel.why == f"{panel.measured.name}{panel.how}"


@pytest.mark.parametrize(
    ("claims", "sentence"),
    [
        (
            [say("$20 million"), say("$30 million", about="other")],
            "Other has the higher investment ($30 million), Example the lower ($20 million).",
        ),
        ([say("$20 million"), say("$50 million")], ""),
    ],
)
def test_two_figures_are_told_in_a_sentence(
    tmp_path: Path, claims: list[Made], sentence: str
) -> None:
    """It has both of them. What is disputed has its own sentence, and a third figure is drawn."""
    made = study(tmp_path, *claims)
    told = chart_claims(made, made.book.claims.values(), two_in_words=True)
    assert (told.panels, told.alike) == ((), (sentence,) if sentence else ())
    assert len(chart_claims(made, made.book.claims.values()).panels) == 1
    made = study(tmp_path / "three", *claims, say("$90 million", about="third"))
    assert len(chart_claims(made, made.book.claims.values(), two_in_words=True).panels) == 1


@pytest.mark.parametrize(
    ("kinds", "periods", "title", "why"),
    [
        (
            ("plan", "forecast"),
            ("2025", "2025"),
            "Figures for Example's planned or expected investment lie between {}",
            " A forecast that differs from a plan does not contradict it.",
        ),
        (
            ("target", "forecast"),
            ("2025", "2025"),
            "Figures for Example's planned or expected investment lie between {}",
            " A forecast that differs from a target does not contradict it.",
        ),
        (
            ("forecast", "forecast"),
            ("2025", "2025"),
            "Figures for Example's expected investment lie between {}",
            "",
        ),
        (
            ("fact", "estimate"),
            ("2025", "2026"),
            "Example's investment went from $20 million (2025) to $30 million (2026)",
            "",
        ),
        (
            ("plan", "forecast"),
            ("2025", "2026"),
            "Example's planned or expected investment "
            "went from $20 million (2025) to $30 million (2026)",
            "",
        ),
    ],
)
def test_a_chart_of_several_kinds_names_all(
    tmp_path: Path, kinds: tuple[str, str], periods: tuple[str, str], title: str, why: str
) -> None:
    """It says that forecasts contradict no plan for the same time, in a sentence of its own."""
    first, second = (
        say(f"${number}0 million", kind=kind, period=period, speaker={"name": f"Ann {number}"})
        for number, kind, period in zip((2, 3), kinds, periods, strict=True)
    )
    (panel,) = chart(tmp_path, first, second)
    assert panel.title == title.format("$20 million and $30 million")
    assert panel.why.partition(".")[2] == why


def test_a_title_puts_what_a_figure_comes_to_in_parentheses(tmp_path: Path) -> None:
    """Otherwise it would read as a figure more; of a range both ends are given."""
    euros = say("€55 to €60 million", kind="forecast", speaker={"name": "Ann One"})
    dollars = say("$81 million", kind="forecast", speaker={"name": "Ann Two"})
    (panel,) = chart(tmp_path, euros, dollars)
    figures, _, last = panel.title.partition(" lie between ")[2].rpartition(" and ")
    assert last == "$81 million"
    assert re.fullmatch(r"€55–60 million \(\$[\d.]+–[\d.]+ million\)", figures)


def test_a_figure_far_below_the_scale_is_written_on_one_that_fits(tmp_path: Path) -> None:
    """The table beside the chart gives cents, not millionths of a million."""
    (panel,) = chart(tmp_path, say("£0.27"), say("$5 million", about="other"))
    meant = {row.cells[0]: row.cells[-1] for row in panel.rows}
    assert meant["£0.27"] == "0.351 to 0.379 US dollars"
