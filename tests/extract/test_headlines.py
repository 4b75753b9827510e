"""A headline may tell two things, and its figures are of one of them."""

from __future__ import annotations

import pytest
from tests.extract.reading_cases import draft, list_fields


@pytest.mark.parametrize(
    ("headline", "kinds"),
    [
        ("Coast Air Cuts Forecast as Orders Slide 14%", ["fact"]),
        ("Coast Air to Cut 9 Routes as $18 Million Runs Out", ["plan", "fact"]),
        ("Fares Climb 9% While Council Plans 600 Boats", ["fact", "plan"]),
        ("Coast Air plans to spend as much as $9 million", ["plan"]),
        ("Coast Air Lifts Sales Target to $600 Million, Posts 26% Growth", ["target", "fact"]),
        ("Coast Air lifts its profit forecast, cuts 340 jobs in Holland", ["fact"]),
        ("Targets of Coast Air Are $600 Million, 26% More Than Last Year", ["target", "target"]),
    ],
)
def test_a_plan_is_only_told_of_its_own_half(headline: str, kinds: list[str]) -> None:
    """`As`, `while` or a verb after a comma begins the other half, but not `as much as`."""
    assert [each["kind"] for each in list_fields(draft("Boats sail.", headline=headline))] == kinds
