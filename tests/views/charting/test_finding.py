"""What charts and sentences say of figures that do not compare, or that name no time."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.books import study_articles

from claimbook.views.charting import Charted, chart_claims

FILES = {
    "data/entities.yml": "acme:\n  name: Acme\n  kind: company\n",
    "data/metrics.yml": "".join(
        f"{name}:\n  name: {name.capitalize()}\n  definition: It.\n  dimension: {dimension}\n"
        f"  measure: {measure}\n"
        for name, dimension, measure in (
            ("revenue", "money", "flow"),
            ("debt", "money", "stock"),
            ("dividend", "money", "flow"),
            ("votes", "count", "flow"),
            ("boats", "count", "flow"),
            ("customers", "count", "stock"),
            ("dead", "count", "running"),
        )
    ),
}
Made = dict[str, object]


def chart(root: Path, metric: str, *claims: Made) -> Charted:
    """Return what is drawn and said of the claims of one article."""
    article = {
        "headline": "News",
        "outlet": "daily-example",
        "published": "2026-05-20",
        "claims": [
            {
                "id": f"claim-{number}",
                "says": "It is so.",
                "quote": claim["amount"],
                "about": "acme",
                "metric": metric,
                "kind": "fact",
                **claim,
            }
            for number, claim in enumerate(claims)
        ],
    }
    made = study_articles(root, {"news": article}, FILES)
    return chart_claims(made, made.book.claims.values(), two_in_words=True)


@pytest.mark.parametrize(
    ("metric", "claims", "sentences"),
    [
        (
            "debt",
            [
                {"amount": "€64 million", "mentions": ["€88 million"]},
                {"amount": "€88 million", "mentions": ["€64 million"], "period": "2019"},
            ],
            (),
        ),
        (
            "debt",
            [
                {"amount": "€64 million", "mentions": ["€88 million"]},
                {"amount": "€88 million", "mentions": ["€64 million"]},
            ],
            ("Acme's debt went from €88 million to €64 million.",),
        ),
        (
            "dividend",
            [
                {"amount": "€1.20 a share", "quote": "a dividend of €1.20 a share", "kind": "plan"},
                {"amount": "95 cents", "mentions": ["€1.20 a share"], "kind": "forecast"},
            ],
            ("Acme's planned or expected dividend went from €0.95 to €1.20 per share.",),
        ),
    ],
    ids=["of two times", "of one statement", "one mentions the other"],
)
def test_a_statement_tells_what_something_was_and_is(
    tmp_path: Path, metric: str, claims: list[Made], sentences: tuple[str, ...]
) -> None:
    """Its two figures are the ends of a move, and not of a range."""
    quotes = {
        "debt": "cut debt to €64 million from €88 million",
        "dividend": "a dividend of €1.20 a share, up from 95 cents",
    }
    told = chart(tmp_path, metric, *({"quote": quotes[metric], **each} for each in claims))
    said = tuple(each.partition(" A forecast")[0] for each in told.alike)
    assert said == sentences


@pytest.mark.parametrize(
    ("metric", "claims"),
    [
        (
            "revenue",
            [
                {"amount": "€405 million", "kind": "forecast"},
                {"amount": "€450 million", "kind": "forecast", "period": "2026"},
            ],
        ),
        (
            "votes",
            [
                {"amount": "9", "mentions": ["7"], "quote": "by 9 to 7"},
                {"amount": "7", "mentions": ["9"], "quote": "by 9 to 7"},
            ],
        ),
        (
            "boats",
            [
                {"amount": "four", "quote": "four fewer than planned", "kind": "plan"},
                {"amount": "ten more boats", "kind": "forecast"},
            ],
        ),
    ],
    ids=["one without a period", "parts of a statement", "differences"],
)
def test_there_is_no_range_between_what_does_not_compare(
    tmp_path: Path, metric: str, claims: list[Made]
) -> None:
    """Nothing lies between them."""
    told = chart(tmp_path, metric, *claims)
    titles = [*(panel.title for panel in told.panels), *told.alike]
    assert not [title for title in titles if " lie between " in title]


def test_a_figure_that_names_no_period_is_of_no_day(tmp_path: Path) -> None:
    """It is not a point of a line, unless it is a total as of its article."""
    dated = [
        {"amount": "900,000", "period": "2025-03"},
        {"amount": "1.4 million", "period": "2025-09"},
        {"amount": "2.4 million", "period": "2026-04"},
    ]
    (panel,) = chart(tmp_path, "customers", *dated, {"amount": "310 customers"}).panels
    assert panel.title == (
        "Acme's customers rose from 900,000 in Mar 2025 to 2.4 million in Apr 2026"
    )
    counts = [{"amount": "14", "period": "2026-05-18"}, {"amount": "16", "period": "2026-05-19"}]
    (panel,) = chart(tmp_path / "dead", "dead", *counts, {"amount": "20"}).panels
    assert panel.title == "Acme's dead rose from 14 on 18 May 2026 to 20 on 20 May 2026"


WHOLES = (
    "acme:\n  name: Acme\n  kind: company\n"
    "mill:\n  name: The mill\n  kind: company\n  part_of: acme\n"
    "shop:\n  name: The shop\n  kind: company\n  part_of: acme\n"
    "till:\n  name: The till\n  kind: company\n  part_of: shop\n"
    "zenith:\n  name: Zenith\n  kind: company\n"
)


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        ({"acme": 90, "mill": 20, "shop": 30}, "Figures for revenue"),
        ({"acme": 90, "acme ": 90, "mill": 20, "shop": 30}, "Figures for revenue"),
        (
            {"acme": 90, "mill": 20, "zenith": 50},
            "2025: Acme has the higher revenue (€90 million), Zenith",
        ),
        (
            {"acme": 90, "till": 10, "zenith": 5},
            "2025: Acme has the higher revenue (€90 million), Zenith",
        ),
        ({"mill": 20, "shop": 30, "zenith": 5}, "2025: The shop has the highest revenue"),
    ],
)
def test_a_whole_is_not_compared_with_its_own_part(
    figures: dict[str, int], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A part is left out; nothing is said to be the highest if only its whole remains."""
    monkeypatch.setitem(FILES, "data/entities.yml", WHOLES)
    claims = [
        {"amount": f"€{value} million", "about": about.strip(), "period": "2025"}
        for about, value in figures.items()
    ]
    (panel,) = chart(tmp_path, "revenue", *claims).panels
    assert panel.title.startswith(said)


def test_growth_of_a_part_is_compared_with_that_of_its_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A part may grow faster, and the chart would show that the title is untrue."""
    monkeypatch.setitem(FILES, "data/entities.yml", WHOLES)
    grown = {"change": "year-on-year", "period": "2025"}
    claims = [
        {"amount": f"up {value}%", "about": about, **grown}
        for about, value in {"acme": 18, "mill": 40, "zenith": 5}.items()
    ]
    (panel,) = chart(tmp_path, "revenue", *claims).panels
    assert panel.title == (
        "2025: The mill has the highest revenue growth (40%), Zenith the lowest (5%)"
    )


@pytest.mark.parametrize("figures", [(20, 30, 30), (20, 20, 30)])
def test_what_two_have_is_nobodys_extreme(
    figures: tuple[int, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither the highest figure nor the lowest is given to one of those who share it."""
    monkeypatch.setitem(FILES, "data/entities.yml", WHOLES)
    claims = [
        {"amount": f"€{value} million", "about": about, "period": "2025"}
        for about, value in zip(("mill", "shop", "zenith"), figures, strict=True)
    ]
    (panel,) = chart(tmp_path, "revenue", *claims).panels
    assert panel.title == "Figures for revenue"
