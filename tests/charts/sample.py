"""Charts for tests to draw: a small one, and one of each kind as pages show it."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.books import PLAN, read_study, study_claims
from tests.charts.forms_book import study_every_form

from claimbook.charts import Chart, kinds
from claimbook.charts.forms import make_form, place_chart
from claimbook.pages import Page, make_pages

FIGURE: Mapping[str, object] = {
    "row": 0,
    "figure": "more than $20 million",
    "about": "Example",
    "detail": "The Daily Example · plan · 2025",
    "tone": "var(--cb-c1)",
    "fill": "var(--cb-paper)",
    "value": 20,
    "low": 20,
    "high": 26,
    "low_open": False,
    "high_open": True,
    "told": "More than $20 million: Example, plan, 2025.",
    "claim": "articles/example/index.html#example-plan",
}
KINDS = tuple(kinds.KINDS)
"""Every kind, by its name."""


@cache
def make_charted_pages() -> tuple[Page, ...]:
    """Return the pages of a small book, of a dispute of three sides, and of all forms."""
    amounts = ("20 million dollars", "30 million dollars", "40 million dollars")
    sides = [
        {**PLAN, "id": f"side-{n}", "quote": f"plans to spend {amount}", "amount": amount}
        for n, amount in enumerate(amounts)
    ]
    with TemporaryDirectory() as folder:
        three = study_claims(Path(folder), *sides)
        small = read_study(Path(__file__).parents[1] / "pages/book")
        forms = study_every_form(Path(folder, "forms"))
        return tuple(page for study in (small, three, forms) for page in make_pages(study))


def find_chart(kind: str, **changes: object) -> Chart:
    """Return the first chart of a kind on those pages, with its first row alone.

    `changes` are columns that have other values.
    """
    chart = find_whole_chart(kind)
    return replace(chart, data=({**chart.data[0], **changes},))


def find_whole_chart(kind: str) -> Chart:
    """Return the first chart of a kind on those pages."""
    charts = (chart for page in make_charted_pages() for chart in page.charts)
    chart = next((chart for chart in charts if chart.kind == kind), None)
    assert chart, (
        f"no page of the small books shows a chart of the kind {kind}: a view has to make a "
        f'Chart(kind="{kind}", …), and a page to have its panel among the panels and its chart '
        "among the page's `charts`"
    )
    return chart


def make_chart(
    kind: str = "comparison", /, *, title: str = "A finding", **changes: object
) -> Chart:
    """Return a chart of one row; `changes` are columns that have other values."""
    return Chart(
        kind=kind,
        name="investment",
        title=title,
        description="One figure on a scale.",
        source="Source: The Daily Example, 15 Jan 2025.",
        data=({**FIGURE, **changes},),
        axis="million US dollars",
        table=(("claim", "value"), ("example-plan", "20000000")),
    )


def make_spec(order: Mapping[str, Any], layout: str) -> dict[str, Any]:
    """Return the whole specification of a chart: text from articles is only in its data."""
    scene = place_chart(order, layout)
    form = make_form(order["kind"], layout)
    return {**form, "datasets": scene.tables, "height": scene.height}
