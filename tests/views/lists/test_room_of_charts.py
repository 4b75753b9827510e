"""Charts take the room of a page that their rows take."""

from types import SimpleNamespace
from typing import Any

import pytest

from claimbook.views.charting import Charted
from claimbook.views.lists.room import fits_page, limit_charts


def draw(*charts: tuple[str, int]) -> Charted:
    """Charts of these kinds, with so many rows each."""
    panels: Any = tuple(
        SimpleNamespace(chart=SimpleNamespace(kind=kind, data=range(rows))) for kind, rows in charts
    )
    return Charted(panels=panels)


@pytest.mark.parametrize(
    ("charts", "left"),
    [
        ([("comparison", 40), ("comparison", 40)], 1),
        ([("comparison", 2)] * 9, 9),
        ([("line", 5)] * 12, 8),
        ([("comparison", 90)], 1),
    ],
)
def test_charts_leave_half_of_a_page_to_its_table(charts: list[tuple[str, int]], left: int) -> None:
    """One is drawn in any case."""
    assert len(limit_charts(draw(*charts)).panels) == left


def test_few_claims_need_a_second_page_beside_charts_of_many_rows() -> None:
    assert fits_page(150, draw(("comparison", 2)))
    assert not fits_page(150, draw(("comparison", 40), ("comparison", 40)))
