"""Which form figures are drawn in, by what they say together."""

from pathlib import Path

import pytest
from tests.charts.forms_book import Made, say, study

from claimbook.charts.look import ACCENT, CONFLICT, NEAR, PAPER
from claimbook.views.charting import Panel, chart_claims, chart_disagreement


def chart(root: Path, *claims: Made) -> tuple[Panel, ...]:
    """Return the panels of those claims on a page."""
    made = study(root, *claims)
    return chart_claims(made, made.book.claims.values()).panels


YEARS = ("2021", "2022", "2023")


def test_three_periods_of_one_entity_are_a_line(tmp_path: Path) -> None:
    """In the order of time, each point with its value; the title has the ends of the course."""
    amounts = ("$2 million", "$3 million", "$5 million")
    claims = [say(amount, period=year) for amount, year in zip(amounts, YEARS, strict=True)]
    (panel,) = chart(tmp_path, *reversed(claims))
    assert panel.chart.kind == "line"
    assert panel.title == "The mill's output rose from $2 million in 2021 to $5 million in 2023"
    assert [(row["when"], row["figure"]) for row in panel.chart.data] == [
        ("2021", "$2 million"),
        ("2022", "$3 million"),
        ("2023", "$5 million"),
    ]


def test_two_periods_are_no_line(tmp_path: Path) -> None:
    """Two figures are read faster than a chart of them."""
    (panel,) = chart(tmp_path, say("$2 million", period="2021"), say("$3 million", period="2022"))
    assert panel.chart.kind == "comparison"


def test_a_line_has_the_currency_of_its_figures(tmp_path: Path) -> None:
    """Even beside figures of others in another currency, which have no part in it."""
    own = [
        say(f"CN¥{number} million", period=year)
        for number, year in zip((210, 218, 234), YEARS, strict=True)
    ]
    others = [say("$40 million", period=year, about="harbour") for year in YEARS[:2]]
    line, *_ = chart(tmp_path, *own, *others)
    assert line.chart.kind == "line"
    assert line.chart.axis == "million Chinese yuan"
    assert [(row["value"], row["brief"]) for row in line.chart.data] == [
        (210, "210"),
        (218, "218"),
        (234, "234"),
    ]


def test_a_point_keeps_the_hedge_of_its_figure(tmp_path: Path) -> None:
    """Its bare number would claim more than its words do."""
    amounts = ("about CN¥210 million", "CN¥218 million", "CN¥234 million")
    claims = [say(amount, period=year) for amount, year in zip(amounts, YEARS, strict=True)]
    (panel,) = chart(tmp_path, *claims)
    assert [row["brief"] for row in panel.chart.data] == ["about 210", "218", "234"]


def test_lines_of_one_entity_that_share_no_scale_stand_together(tmp_path: Path) -> None:
    """Its amounts and their growth: each with its unit, the longest line first, in one table."""
    growth = [
        say(f"up {number}%", period=year, change="year-on-year")
        for number, year in zip((2, 4, 7, 9), (*YEARS, "2024"), strict=True)
    ]
    amounts = [
        say(f"CN¥{number} million", period=year)
        for number, year in zip((210, 218, 234), YEARS, strict=True)
    ]
    (panel,) = chart(tmp_path, *amounts, *growth)
    assert panel.chart.kind == "multiples"
    assert panel.title == "The mill's output growth rose from 2% in 2021 to 9% in 2024"
    assert {(row["panel"], row["heading"]) for row in panel.chart.data} == {
        (0, "Output growth, over a year, %"),
        (1, "Output, over a year, million Chinese yuan"),
    }
    assert len(panel.claims) == len(panel.rows) == 7
    units = [row[12] for row in panel.chart.table]
    assert units == ["unit", "%", "%", "%", "%", "CNY", "CNY", "CNY"]


def test_lines_of_two_entities_stand_apart(tmp_path: Path) -> None:
    """Each has a finding of its own."""
    claims = [
        say(f"${number} million", period=year, about=who)
        for who in ("mill", "harbour")
        for number, year in zip((2, 4, 7), YEARS, strict=True)
    ]
    panels = chart(tmp_path, *claims)
    assert [panel.chart.kind for panel in panels[:2]] == ["line", "line"]


def test_periods_that_overlap_are_no_course(tmp_path: Path) -> None:
    """Three years from one day and from the next are one time, whatever they are called."""
    spans = ("2025-02-24/2028-02-23", "2025-02-25/2028-02-24", "2025-09-24/2028-09-23")
    claims = [
        say(amount, period=span, kind="plan")
        for amount, span in zip(("$52 million", "$53 million", "$54 million"), spans, strict=True)
    ]
    assert [panel.chart.kind for panel in chart(tmp_path, *claims)] == ["comparison"]


def test_a_line_leaves_out_what_the_evidence_sets_apart(tmp_path: Path) -> None:
    """A figure that the company's own word contradicts is a mark of its own, by name."""
    own = [
        say(amount, period=year, source="mill")
        for amount, year in zip(("$2 million", "$3 million", "$5 million"), YEARS, strict=True)
    ]
    odd = [
        say("$3 million", period="2022", outlet=name, source="mill") for name in ("noon", "dusk")
    ]
    (panel,) = chart(tmp_path, *own, *odd, say("$8 million", period="2022", outlet="night"))
    joined = [row["figure"] for row in panel.chart.data if row["joined"]]
    assert joined == ["$2 million", "$3 million", "$5 million"]
    (apart,) = [row for row in panel.chart.data if not row["joined"]]
    assert apart["aside"] == "The Night: $8 million"
    assert apart["fill"] == PAPER
    assert apart["tone"] != ACCENT


def test_a_course_that_turns_is_told_point_by_point(tmp_path: Path) -> None:
    """It neither rose nor fell from its first figure to its last."""
    amounts = ("$2 million", "$5 million", "$2 million")
    claims = [say(amount, period=year) for amount, year in zip(amounts, YEARS, strict=True)]
    (panel,) = chart(tmp_path, *claims)
    assert panel.title == (
        "The mill's output: $2 million in 2021, $5 million in 2022 and $2 million in 2023"
    )


@pytest.mark.parametrize(
    ("amounts", "title"),
    [
        (
            ("5", "2", "3", "8", "4"),
            "ranged between $2 million in 2020 and $8 million in 2022, "
            "and came to $4 million in 2023",
        ),
        (("5", "2", "3", "7", "8"), "ranged between $2 million in 2020 and $8 million in 2023"),
    ],
)
def test_of_a_long_course_that_turns_both_ends_are_told(
    tmp_path: Path, amounts: tuple[str, ...], title: str
) -> None:
    """Its first and its last figure alone would pass over what lies between them."""
    years = range(2019, 2024)
    claims = [
        say(f"${amount} million", period=str(year))
        for amount, year in zip(amounts, years, strict=True)
    ]
    (panel,) = chart(tmp_path, *claims)
    assert panel.title == f"The mill's output {title}"


def test_changes_within_a_day_are_no_course(tmp_path: Path) -> None:
    """What a price rose by on some days, months apart, has no way from one to the next."""
    claims = [
        say(amount, change="on the day", period=day)
        for amount, day in (
            ("up 2%", "2025-02-24"),
            ("up 3%", "2025-06-02"),
            ("up 8%", "2025-09-01"),
        )
    ]
    (panel,) = chart(tmp_path, *claims)
    assert panel.chart.kind == "comparison"
    assert panel.title == "Figures for the mill's output gain on the day"


def test_a_vague_count_is_named_and_not_drawn(tmp_path: Path) -> None:
    """No point of a scale is what somebody means by hundreds."""
    counts = [
        say(f"{number} people", metric="injured", day=f"2025-09-{day}")
        for number, day in ((14, 10), (31, 12), (52, 15))
    ]
    vague = say("hundreds", metric="injured", day="2025-09-12", outlet="dusk")
    (panel,) = chart(tmp_path, *counts, vague)
    assert [row["figure"] for row in panel.chart.data] == ["14", "31", "52"]
    assert panel.why.endswith("The Dusk's “hundreds” names no number and is not drawn.")
    assert panel.claims == ("claim-0", "claim-1", "claim-2", "claim-3")
    assert panel.rows[-1].cells[0] == "hundreds"


def test_a_disagreement_with_a_vague_count_needs_two_numbers(tmp_path: Path) -> None:
    """Fourteen beside hundreds is told in a sentence; beside thirty there is a chart of both."""
    one = say("14 people", metric="injured", outlet="dawn")
    vague = say("hundreds", metric="injured", outlet="dusk")
    made = study(tmp_path / "two", one, vague)
    assert [chart_disagreement(made, each) for each in made.evidence.disagreements] == [()]
    other = say("30 people", metric="injured", outlet="noon")
    made = study(tmp_path / "three", one, other, vague)
    (panel,) = chart_disagreement(made, made.evidence.disagreements[0])
    assert [row["figure"] for row in panel.chart.data] == ["30 people", "14 people"]
    assert panel.why.endswith("The Dusk's “hundreds” names no number and is not drawn.")


def test_a_total_that_grows_is_drawn_in_steps(tmp_path: Path) -> None:
    """Each count holds until the next."""
    counts = [
        say(f"{number} people", metric="injured", day=f"2025-09-{day}")
        for number, day in ((14, 10), (31, 12), (52, 15))
    ]
    (panel,) = chart(tmp_path, *counts)
    assert panel.chart.kind == "steps"
    assert [row["at"] for row in panel.chart.data] == ["2025-09-10", "2025-09-12", "2025-09-15"]


def test_revisions_are_drawn_from_the_old_figure_to_the_new(tmp_path: Path) -> None:
    """What stays to be compared is the new figure of each, with the sum set apart."""
    revised = [
        say("$20 million", about="mill", as_of="earlier"),
        say("$30 million", about="mill", supersedes=["claim-0"]),
        say("$40 million", about="harbour", as_of="earlier"),
        say("$60 million", about="harbour", supersedes=["claim-2"]),
        say("$50 million", about="quarry"),
        say("$140 million", about="all-three"),
    ]
    claims = [{"kind": "forecast", "period": "2026", **each} for each in revised]
    moves, bars = chart(tmp_path, *claims)
    assert moves.chart.kind == "revision"
    assert [(row["figure"], row["before"], row["value"]) for row in moves.chart.data] == [
        ("The harbour", 40, 60),
        ("The mill", 20, 30),
    ]
    assert bars.chart.kind == "bars"
    assert [row["figure"] for row in bars.chart.data] == [
        "$60 million",
        "$50 million",
        "$30 million",
        "$140 million",
    ]
    assert [row.get("apart", False) for row in bars.chart.data] == [False, False, False, True]
    assert bars.title == (
        "2026: The harbour has the highest expected output ($60 million), the mill the lowest "
        "($30 million)"
    )
    assert bars.why == (
        "Output, forecasts for 2026. The last row, for Mill, harbour and quarry together, is not "
        "compared with the others."
    )


def test_a_range_is_the_light_end_of_its_bar(tmp_path: Path) -> None:
    """What a hedge leaves open, too; a rounded number has none, and is not spoken of."""
    figures = [
        ("mill", "$20-30 million"),
        ("harbour", "about $50 million"),
        ("quarry", "$40 million"),
    ]
    (bars,) = chart(
        tmp_path, *(say(amount, about=about, period="2024") for about, amount in figures)
    )
    assert bars.chart.kind == "bars"
    solid, pale = ([row[end] for row in bars.chart.data] for end in ("solid", "pale"))
    assert solid[1] == pale[1] == 40
    assert (solid[0] < 50 < pale[0], solid[2] < 20.5, pale[2] > 29.5) == (True, True, True)
    assert bars.why == "Output, 2024. The pale end of a bar is what its words leave open."


def test_a_sum_is_not_compared_with_one_of_its_parts(tmp_path: Path) -> None:
    """That all three together make more than one of them is not a finding."""
    (panel,) = chart(tmp_path, say("$140 million", about="all-three"), say("$60 million"))
    assert panel.title == "Figures for output"
    assert [row.get("apart", False) for row in panel.chart.data] == [False, True]


def test_one_revision_is_no_chart_of_revisions(tmp_path: Path) -> None:
    """A sentence says it."""
    claims = [
        say("$20 million", kind="forecast", period="2026", as_of="earlier"),
        say("$30 million", kind="forecast", period="2026", supersedes=["claim-0"]),
    ]
    (panel,) = chart(tmp_path, *claims)
    assert panel.chart.kind == "comparison"


@pytest.mark.parametrize("where", ["page of the metric", "page of the disagreement"])
def test_a_disagreement_has_a_dot_for_each_source(tmp_path: Path, where: str) -> None:
    """Filled for who vouches for it, hollow for an outlet that reports another's word."""
    claims = [
        say("$3 million", period="2022", source="mill", outlet="dawn"),
        say("$3 million", period="2022", source="mill", outlet="noon"),
        say("$3 million", period="2022", outlet="dusk"),
        say("$30 million", period="2022", outlet="night"),
    ]
    made = study(tmp_path, *claims)
    if where == "page of the metric":
        (panel,) = chart_claims(made, made.book.claims.values()).panels
    else:
        (panel,) = chart_disagreement(made, made.evidence.disagreements[0])
    assert panel.chart.kind == "voices"
    rows = [(row["figure"], row["fill"] != PAPER, row["shift"]) for row in panel.chart.data]
    assert rows == [
        ("$3 million", True, 0),
        ("$3 million", True, 11),
        ("$3 million", False, 22),
        ("$30 million", True, 0),
    ]
    assert CONFLICT not in [row["tone"] for row in panel.chart.data]  # nobody is accused by count


def test_spans_of_years_that_are_written_alike_are_one_time(tmp_path: Path) -> None:
    """Three reports of the next three years, a day apart, are not a fall."""
    days = ("2025-02-23/2028-02-22", "2025-02-24/2028-02-23", "2025-02-25/2028-02-24")
    amounts = ("$53 million", "$52.4 million", "$52 million")
    claims = [
        say(amount, period=span, kind="plan") for amount, span in zip(amounts, days, strict=True)
    ]
    assert [panel.chart.kind for panel in chart(tmp_path, *claims)] == ["comparison"]


FORECAST = {"kind": "forecast", "period": "2023", "day": "2022-09-24"}
FACT = {"kind": "fact", "period": "2023", "day": "2024-02-24", "outlet": "noon"}


def test_a_forecast_stands_beside_what_came(tmp_path: Path) -> None:
    """A bar for the fact, a line for the forecast; the title says where the fact is."""
    (panel,) = chart(tmp_path, say("$20 million", **FORECAST), say("$26 million", **FACT))
    assert panel.chart.kind == "outcome"
    assert panel.title == (
        "The mill's output came to $26 million in 2023, above the forecast of $20 million"
    )
    (row,) = panel.chart.data
    assert (row["value"], row["expected"], row["tone"]) == (26, 20, ACCENT)
    assert str(row["told"]).endswith("The forecast was $20 million")


def test_only_a_target_that_was_missed_is_amber(tmp_path: Path) -> None:
    """A forecast that was too high accuses nobody."""
    tones = {}
    for kind in ("forecast", "target"):
        book = tmp_path / kind
        expected = say("$30 million", **{**FORECAST, "kind": kind})
        (panel,) = chart(book, expected, say("$20 million", **FACT))
        tones[kind] = panel.chart.data[0]["tone"]
    assert tones == {"forecast": ACCENT, "target": NEAR}


def test_several_outcomes_are_counted_in_the_title(tmp_path: Path) -> None:
    """One row for each entity."""
    claims = [
        say(amount, about=about, **made)
        for about, made, amount in (
            ("mill", FORECAST, "$20 million"),
            ("mill", FACT, "$26 million"),
            ("harbour", FORECAST, "$50 million"),
            ("harbour", FACT, "$30 million"),
        )
    ]
    panel = chart(tmp_path, *claims)[-1]
    assert panel.chart.kind == "outcome"
    assert panel.title == "Of two forecasts for output, one was exceeded and one was missed"
    assert [row["about"] for row in panel.chart.data] == ["The harbour", "The mill"]


def test_a_forecast_that_was_given_up_has_no_outcome(tmp_path: Path) -> None:
    """The one that took its place has."""
    first = say("$20 million", **FORECAST, as_of="earlier")
    then = say("$25 million", **FORECAST, supersedes=["claim-0"])
    panels = chart(tmp_path, first, then, say("$26 million", **FACT))
    (outcome,) = [panel for panel in panels if panel.chart.kind == "outcome"]
    assert [row["expected"] for row in outcome.chart.data] == [25]
