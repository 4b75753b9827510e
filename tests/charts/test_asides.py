"""Where the words stand that are beside a point of a line."""

from collections.abc import Mapping

import pytest

from claimbook.charts.asides import find_asides

WIDTH, HEIGHT = 320, 220
PLACES = {0: 46, 1: 122, 2: 198, 3: 274}


def mark(row: int, value: int, who: str = "") -> Mapping[str, object]:
    """A point of the line, or with `who` gives its figure one beside it."""
    figure = str(value)
    return {"row": row, "value": value, "figure": figure, "joined": not who, "aside": who + figure}


@pytest.mark.parametrize(
    ("values", "aside", "words"),
    [
        ((9, 17, 18, 18), mark(2, 27, "Beacon: "), ("Beacon: 27", True)),
        ((9, 17, 18, 18), mark(1, 27, "Beacon: "), ("Beacon: 27", False)),
        (
            (9, 17, 18, 18),
            mark(2, 27, "Beacon Aid, in the Dale Courier: "),
            ("Beacon Aid, in the Dale Courier: 27", True),
        ),
        ((5, 5, 5, 40), mark(1, 6, "Beacon Relief, in the Daily Post: "), ("6", False)),
        ((30, 9, 9, 9), mark(1, 15, "Beacon: "), ("Beacon: 15", False)),
        ((30, 30, 9, 9), mark(2, 20, "Beacon: "), ("Beacon: 20", False)),
    ],
    ids=[
        "above the line",
        "on the side with more room",
        "of many letters",
        "between words of the line",
        "beside the line",
        "on the other side, since the line is on this one",
    ],
)
def test_words_beside_a_point_run_into_nothing(
    values: tuple[int, ...], aside: Mapping[str, object], words: tuple[str, bool]
) -> None:
    """Who gives the figure is left to its mark where there is no room for the name."""
    data = [*(mark(row, value) for row, value in enumerate(values)), aside]
    *line, found = find_asides(data, PLACES, WIDTH, HEIGHT)
    assert found == words
    assert {told for told, _ in line} == {""}
