"""Of periods that a quote names, the true ones pass, and each false one is reported."""

from collections.abc import Sequence
from pathlib import Path

from tests.checks.checked import check_example

QUOTES = {
    "spent 20 million dollars in the six months to the end of September": (
        ("2026-04/2026-09", "six months to September 2026"),
        {"2026-H1": "error", "2026-Q3": "error", "2026": "error", "2026-03/2026-08": "error"}
        | {"2025-04/2025-09": "warning"},
    ),
    "spent 20 million dollars in the quarter ended 30 June 2026": (
        ("2026-Q2", "2026-04/2026-06", "2026-06-30"),
        {"2026-Q3": "error", "2025-Q2": "error", "2026-H1": "error", "2026-07": "error"},
    ),
    "spent 20 million dollars in the March quarter": (
        ("2026-Q1", "2026-03-31"),
        {"2026-Q2": "error", "2025-Q1": "warning"},
    ),
    "spent 20 million dollars in the year to March": (
        ("2025-04/2026-03",),
        {"2026": "error", "2025": "error", "2024-04/2025-03": "warning"},
    ),
    "spent 20 million dollars in the second half of 2025": (
        ("2025-H2", "2025-07/2025-12"),
        {"2025-H1": "warning", "2025": "warning", "2026-H2": "error", "2025-Q3": "warning"},
    ),
    "Q3 spending of 20 million dollars": (
        ("2026-Q3", "2025-Q3", "2026-Q2"),  # in a fiscal year, perhaps
        {"2026-H2": "warning", "2026": "warning"},
    ),
    "spent 20 million dollars in May 2026": (
        ("2026-05", "2026-Q2", "2026-05-04"),
        {"2026-06": "error", "2025-05": "error", "2025": "error"},
    ),
    "spent 20 million dollars in 2025": (
        ("2025", "2025-Q2", "2024-07/2025-06"),
        {"2026": "error", "2024": "error", "2026-Q1": "error"},
    ),
}


def list_found(root: Path, claims: Sequence[tuple[str, str]]) -> list[str]:
    """Return how serious a contradiction is in each claim, which is a quote and a period."""
    article = (
        "headline: What Example spent\noutlet: daily-example\npublished: 2026-10-29\nclaims:\n"
    )
    lines = []
    for number, (quote, period) in enumerate(claims):
        article += (
            f"  - id: spent-{number}\n    says: Example spent 20 million dollars.\n"
            f"    quote: {quote}\n    about: example\n    metric: investment\n    kind: fact\n"
            f"    amount: 20 million dollars\n    period: {period}\n"
        )
        lines.append(article.count("\n"))
    problems = check_example([("data/articles/spent.yml", False, article)], root)
    found = {each.at.line: each.severity.value for each in problems if each.id == "period-differs"}
    return [found.get(line, "") for line in lines]


def test_true_periods_pass(tmp_path: Path) -> None:
    true = [(quote, period) for quote, (periods, _) in QUOTES.items() for period in periods]
    found = zip(true, list_found(tmp_path, true), strict=True)
    assert [(claim, severity) for claim, severity in found if severity] == []


def test_false_periods_are_reported(tmp_path: Path) -> None:
    false = {
        (quote, period): each
        for quote, (_, lies) in QUOTES.items()
        for period, each in lies.items()
    }
    assert dict(zip(false, list_found(tmp_path, list(false)), strict=True)) == false
