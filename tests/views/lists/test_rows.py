"""Figures as rows: equal ones together, converted ones with their hedge."""

from pathlib import Path

from tests.books import PLAN, study_articles, study_claims

from claimbook.views.charting import chart_claims
from claimbook.views.lists.remarks import remark_on
from claimbook.views.lists.rows import FigureRow, list_figure_rows


def _list_rows(path: Path, *claims: dict[str, str]) -> tuple[FigureRow, ...]:
    study = study_claims(path, *claims)
    return list_figure_rows(study, study.book.claims.values())


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
        [
            each.href.partition("#")[2]
            for said in row.said
            for _, those in said.days
            for each in those
        ]
        for row in rows
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
    assert [row.first.figure for row in rows] == ["CN¥1 billion", "$20 million", "CN¥20 million"]


def test_a_converted_bound_keeps_its_hedge(tmp_path: Path) -> None:
    """A range has both ends at the rate of the day."""
    rows = _list_rows(
        tmp_path,
        {**PLAN, "id": "bound", "amount": "more than 380 billion yuan"},
        {**PLAN, "id": "range", "amount": "10 to 20 billion yuan"},
        PLAN,
    )
    assert [row.converted for row in rows] == ["more than $51.8 billion", "$1.36–2.73 billion", ""]


def test_the_day_of_a_rate_is_said_once(tmp_path: Path) -> None:
    """Below the table; and the editor's notes with it."""
    study = study_claims(
        tmp_path,
        {**PLAN, "id": "one", "amount": "20 million yuan", "note": "Others give more."},
        {**PLAN, "id": "two", "amount": "30 million yuan"},
    )
    remarks = remark_on(study, study.book.claims.values())
    assert remarks.rates.count("rate of") == 1
    assert [(note.on.claim.id, note.on.claim.note) for note in remarks.notes] == [
        ("one", "Others give more.")
    ]


def test_periods_that_are_one_for_verdicts_share_a_row(tmp_path: Path) -> None:
    """Three years from February are those from 24 February; those from September are not."""
    periods = ("2025-02/2028-02", "2025-02-24/2028-02-23", "2025-09-24/2028-09-23")
    claims = ({**PLAN, "id": f"plan-{at}", "period": each} for at, each in enumerate(periods))
    rows = _list_rows(tmp_path, *claims)
    assert [len(row.said[0].days[0][1]) for row in rows] == [2, 1]
    assert rows[0].period == "Feb 2025 – Feb 2028"


def test_facts_come_before_plans(tmp_path: Path) -> None:
    """However large the plan is."""
    fact = {**PLAN, "id": "fact", "kind": "fact", "amount": "2 million dollars"}
    rows = _list_rows(tmp_path, PLAN, fact)
    assert [row.first.figure for row in rows] == ["$2 million", "$20 million"]


def test_a_conversion_that_the_article_gives_is_the_article_s(tmp_path: Path) -> None:
    """A sum of another size beside the amount is not its conversion."""
    rows = _list_rows(
        tmp_path,
        {**PLAN, "id": "own", "amount": "380 billion yuan", "mentions": "[$51.8 billion]"},
        {**PLAN, "id": "another", "amount": "100 billion yuan", "mentions": "[$51.8 billion]"},
    )
    assert [row.converted for row in rows] == ["$51.8 billion in the article", "$13.6 billion"]
    assert [bool(row.rate) for row in rows] == [False, True]


def test_a_second_claim_of_an_outlet_is_named_by_its_place(tmp_path: Path) -> None:
    """Its name is there already."""
    (row,) = _list_rows(tmp_path, PLAN, {**PLAN, "id": "again"})
    names = [each.name for _, those in row.said[0].days for each in those]
    assert len(set(names)) == 2


def test_a_row_names_the_first_of_many_claims_at_once(tmp_path: Path) -> None:
    """The others are on request; up to eleven are all shown."""
    for count, at_once, summary in ((11, 11, ""), (12, 6, "6 more claims")):
        folder = tmp_path / str(count)
        folder.mkdir()
        (row,) = _list_rows(folder, *({**PLAN, "id": f"plan-{n}"} for n in range(count)))
        shown = sum(len(those) for said in row.said for _, those in said.days)
        also = sum(len(those) for said in row.also for _, those in said.days)
        assert (shown, also, row.summary) == (at_once, count - at_once, summary)


BOLTS = "bolts:\n  name: Bolts\n  definition: It.\n  dimension: count\n  measure: flow\n"


def test_one_number_written_in_two_ways_is_one_figure(tmp_path: Path) -> None:
    """In figures and with a word, in a table and a chart; not another number, or a hedged one."""
    numbers = ("61,400 bolts", "61.4 thousand bolts", "72,500 bolts", "about 61,400 bolts")
    common = {"says": "It is.", "about": "example", "metric": "bolts", "kind": "fact"}
    claims = [
        {**common, "id": f"it-{at}", "quote": f"it made {each}", "amount": each, "period": "2024"}
        for at, each in enumerate(numbers)
    ]
    article = {"headline": "A", "outlet": "daily-example", "published": "2025-01-15"}
    study = study_articles(
        tmp_path, {"one": {**article, "claims": claims}}, {"data/metrics.yml": BOLTS}
    )
    rows = list_figure_rows(study, study.book.claims.values())
    assert sorted(len(row.listed) for row in rows) == [1, 1, 2]
    (panel,) = chart_claims(study, study.book.claims.values()).panels
    assert len(panel.chart.data) == 3
