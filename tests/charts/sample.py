"""A small chart of each kind, as tests draw them."""

from collections.abc import Mapping

from claimbook.charts import Chart

FIGURE: Mapping[str, object] = {
    "row": 0,
    "figure": "more than $20 million",
    "about": "Example",
    "detail": "The Daily Example · plan · 2025",
    "entity": "Example",
    "tone": "var(--cb-c1)",
    "fill": "var(--cb-paper)",
    "value": 20,
    "low": 20,
    "high": 26,
    "low_open": False,
    "high_open": True,
    "allows": "more than 20 million US dollars",
    "kind": "plan",
    "period": "2025",
    "said": "The Daily Example, 15 Jan 2025",
    "claim": "articles/example/index.html#example-plan",
}
PERIOD: Mapping[str, object] = {
    "row": 0,
    "figure": "2025",
    "about": "1 plan",
    "tone": "var(--cb-accent)",
    "fill": "var(--cb-paper)",
    "start": "2025-01-01",
    "end": "2026-01-01",
    "shift": 0,
    "low_open": False,
    "high_open": True,
    "when": "2025",
    "claims": "1 plan",
    "what": "Example, Investment",
    "claim": "",
}
ARTICLE: Mapping[str, object] = {
    "row": 0,
    "figure": "Example doubles its plan",
    "about": "1 of 2",
    "tone": "var(--cb-soft)",
    "value": 2,
    "claimed": 1,
    "allows": "1 of 2",
    "claim": "articles/example/index.html",
}
ROWS: Mapping[str, Mapping[str, object]] = {
    "comparison": FIGURE,
    "disagreement": FIGURE,
    "timeline": PERIOD,
    "coverage": ARTICLE,
}
"""A row of each kind."""


def make_chart(
    kind: str = "comparison", /, *, title: str = "A finding", **changes: object
) -> Chart:
    """A chart of one row; `changes` are columns that have other values."""
    return Chart(
        kind=kind,
        name="investment",
        title=title,
        description="One figure on a scale.",
        source="Source: The Daily Example, 15 Jan 2025.",
        data=({**ROWS[kind], **changes},),
        axis="million US dollars",
        table=(("claim", "value"), ("example-plan", "20000000")),
    )
