"""Where the words stand that are beside a point of a line."""

from collections.abc import Mapping

import pytest

from claimbook.charts.asides import Aside, find_asides

WIDTH, HEIGHT = 320, 220
PLACES = {0: 46, 1: 122, 2: 198, 3: 274}


def mark(row: int, value: int, who: str = "") -> Mapping[str, object]:
    """Return a point of the line, or with `who` gives its figure one beside it."""
    figure = str(value)
    return {"row": row, "value": value, "figure": figure, "joined": not who, "aside": who + figure}


@pytest.mark.parametrize(
    ("values", "aside", "words"),
    [
        ((9, 17, 18, 18), mark(2, 27, "Beacon: "), Aside("Beacon: 27", left=True)),
        ((9, 17, 18, 18), mark(1, 27, "Beacon: "), Aside("Beacon: 27", left=False)),
        (
            (9, 17, 18, 18),
            mark(2, 27, "Beacon Aid, in the Dale Courier: "),
            Aside("Beacon Aid, in the Dale Courier: 27", left=True),
        ),
        ((5, 5, 5, 40), mark(1, 6, "Beacon Relief, in the Daily Post: "), Aside("", left=False)),
        ((13, 18, 26, 34), mark(0, 12, "Beacon: "), Aside("Beacon: 12", left=False, drop=7)),
        ((30, 9, 9, 9), mark(1, 15, "Beacon: "), Aside("Beacon: 15", left=False)),
        ((30, 30, 9, 9), mark(2, 20, "Beacon: "), Aside("Beacon: 20", left=False)),
    ],
    ids=[
        "above the line",
        "on the side with more room",
        "of many letters",
        "between words of the line, where there is no room",
        "a little below a line that passes close by",
        "beside the line",
        "on the other side, since the line is on this one",
    ],
)
def test_words_beside_a_point_run_into_nothing(
    values: tuple[int, ...], aside: Mapping[str, object], words: Aside
) -> None:
    """Who gives the figure is left to its mark where there is no room for the name."""
    data = [*(mark(row, value) for row, value in enumerate(values)), aside]
    high = max(each["value"] for each in data)
    spots = [(PLACES[each["row"]], HEIGHT * (1 - each["value"] / high)) for each in data]
    *line, found = find_asides(data, spots, WIDTH)
    assert found == words
    assert {each.text for each in line} == {""}


def test_words_that_would_run_into_the_numbers_of_the_scale_are_left_out() -> None:
    """The mark of such a point still says what it is."""
    data = [mark(0, 30), mark(1, 30), mark(1, 12, "Beacon Aid: ")]
    spots = [(46, 20), (122, 20), (122, 130)]
    *_, free = find_asides(data, spots, WIDTH)
    *_, cut = find_asides(data, spots, WIDTH, start=WIDTH)
    assert (free.text, cut.text) == ("Beacon Aid: 12", "")


def test_words_of_two_points_in_one_place_do_not_overlap() -> None:
    """The second has none where those of the first and the points leave no room."""
    data = [mark(0, 30), mark(3, 30), *(mark(1, 12, "Beacon Relief Aid: ") for _ in range(6))]
    spots = [(46, 20), (274, 20), *[(122, 130)] * 6]
    told = [each.text for each in find_asides(data, spots, WIDTH) if each.text]
    assert 1 <= len(told) < 6
