"""Each kind of chart has a line in two tables; its specification is safe and has a fixed size."""

import json
import re
from pathlib import Path
from typing import Any

import altair as alt
import pytest
from tests.charts.sample import KINDS, find_chart, make_spec

from claimbook.charts import kinds
from claimbook.charts.courses import arrange_courses
from claimbook.charts.layers import lay_scale
from claimbook.charts.layout import (
    FIGURE_SIZE,
    LAYOUTS,
    NARROW,
    SMALL_LINE,
    SMALL_SIZE,
    WIDE,
    make_layout,
    set_rows,
)
from claimbook.charts.marks import DRAW, specify
from claimbook.charts.measuring import BOLD, SANS, measure
from claimbook.charts.scene import Scene
from claimbook.views import charting

_KIND = re.compile(r'\bkind="(\w+)"')


def test_every_kind_is_placed_and_drawn() -> None:
    """It has a line in both tables."""
    assert kinds.KINDS.keys() == DRAW.keys()


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_specification_is_valid(kind: str, layout: str) -> None:
    """Altair combines its layers and holds it against Vega-Lite's schema, as builds do not."""
    made = make_layout(layout, kinds.KINDS[kind].columns)
    drawn = alt.layer(*lay_scale(), *DRAW[kind](made)).properties(width=made.width)
    whole = drawn.to_dict(validate=True)
    assert whole == {**whole, **specify(kind, made)}


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_shows_each_kind(kind: str) -> None:
    """What is drawn is for readers."""
    assert find_chart(kind).kind == kind


def test_each_kind_that_a_view_asks_for_is_there() -> None:
    """Otherwise its charts would be missing from the built site."""
    views = Path(str(charting.__file__)).parent.glob("*.py")
    asked = {kind for path in views for kind in _KIND.findall(path.read_text(encoding="utf-8"))}
    missing = sorted(asked - set(KINDS))
    assert not missing, f"charts/kinds.py has no line for {', '.join(missing)}"


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_specification_has_words_in_its_data_only(kind: str, layout: str) -> None:
    """Nothing of what people write is a field name, an expression or an address."""
    order = find_chart(kind, figure="{x}", about="datum.y").to_order()
    spec = make_spec(order, layout)
    tables = spec.pop("datasets")
    data = tables["rows"]
    assert data[0]["figure"] == "{x}"
    told = json.dumps(spec)
    assert "{x}" not in told
    assert "datum.y" not in told
    assert "href" not in told
    assert "url" not in told


@pytest.mark.parametrize("kind", KINDS)
def test_a_chart_grows_by_its_rows_and_never_wider(kind: str) -> None:
    """So that the live chart takes the room of the picture, and a phone shows it whole."""
    order = find_chart(kind).to_order()
    more = {**order, "data": [*order["data"], {**order["data"][0], "row": 1}]}
    for layout, widest in ((NARROW, 340), (WIDE, 965)):
        one, two = make_spec(order, layout), make_spec(more, layout)
        if kind in ("line", "multiples", "steps"):
            assert one["height"] == two["height"]  # no list of rows
        else:
            assert one["height"] < two["height"] <= 2 * one["height"]
        assert one["width"] + one["padding"]["left"] + one["padding"]["right"] <= widest
        assert one["autosize"] == {"type": "none"}


def draw_line(*values: float) -> Scene:
    """Return the scene of a line through some values, a year apart, on a phone."""
    marks = [
        {
            "row": n,
            "at": f"{2015 + n}-01-01",
            "when": str(2015 + n),
            "joined": True,
            "value": value,
            "figure": f"{value:,}",
            "brief": f"{value:,}",
            "aside": "",
        }
        for n, value in enumerate(values)
    ]
    return arrange_courses(marks, "billion US dollars", make_layout(NARROW, (200, 330)))


def test_the_first_figure_of_a_line_stands_beside_the_numbers_of_its_scale() -> None:
    """Even where both are long and at one height."""
    scene = draw_line(7811.8, 6000.0, 6769.4)
    widest = max(measure(each["text"], SANS, SMALL_SIZE) for each in scene.labels[1:])
    first = scene.rows[0]
    assert first["side"] == "center"
    assert first["above_x"] - measure(first["brief"], BOLD, FIGURE_SIZE) / 2 > widest


def test_a_figure_stands_below_a_point_that_the_line_comes_down_to() -> None:
    """Above it, the line would go through it; where there is no room below, it stands above."""
    *_, valley, _ = draw_line(80.0, 40.0, 90.0).rows
    assert valley["above_y"] > valley["y"]
    *_, deep, _ = draw_line(80.0, 1.0, 90.0).rows
    assert deep["above_y"] < deep["y"]
    *_, peak, _ = draw_line(40.0, 80.0, 30.0).rows
    assert peak["above_y"] < peak["y"]


def test_the_last_figure_stands_below_a_point_that_the_line_falls_to() -> None:
    """Where the fall is steep; beside a gentle one, and at the end of a rise, it stands above."""
    *_, fallen = draw_line(10.0, 90.0, 30.0).rows
    assert fallen["above_y"] > fallen["y"]
    *_, level = draw_line(10.0, 90.0, 85.0).rows
    assert level["above_y"] < level["y"]
    *_, risen = draw_line(10.0, 30.0, 90.0).rows
    assert risen["above_y"] < risen["y"]


def test_a_line_does_not_cross_the_words_of_its_points() -> None:
    """Where they stand above, they are lifted off it, or beside a steep one."""
    first, second, *_ = draw_line(0.2, 40.0, 12.0, 90.0).rows
    half = measure(first["brief"], BOLD, FIGURE_SIZE) / 2
    rise = (first["y"] - second["y"]) / (second["x"] - first["x"])
    assert first["y"] - first["above_y"] > max(10, rise * half)
    *_, steep = draw_line(*(90.0,) * 9, 0.0).rows
    assert (steep["side"], steep["above_x"] - steep["x"]) == ("left", 10), "at its right"
    assert steep["above_y"] > steep["y"]


ROW = {"row": 0, "figure": "$20 million", "about": "Example", "detail": "plan · 2025", "tone": "x"}
OUTLETS = ", ".join(f"The Daily Example of Town {number}" for number in range(8))


def place(name: str, *rows: dict[str, object]) -> list[dict[str, Any]]:
    """Return the rows as a layout sets them."""
    placed, _ = set_rows([{**ROW, **row} for row in rows], make_layout(name, (200, 330)), 20)
    return placed


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_row_has_room_for_all_its_words(name: str) -> None:
    """Those who say a figure are all to be read, and the next row stands below them."""
    long, next_row = place(name, {"detail": OUTLETS}, {"row": 1})
    assert " ".join(long["detail_lines"].split("\n")) == OUTLETS
    lines = len(long["detail_lines"].split("\n"))
    assert next_row["detail_at"] >= long["detail_at"] + lines * SMALL_LINE
    assert next_row["track"] > long["track"]


def test_a_long_name_has_a_line_of_its_own_on_a_phone() -> None:
    """A short one stands at the right of its figure."""
    short, long = place(
        NARROW, {}, {"row": 1, "about": "A Company of a Very Long Name Indeed, Ltd"}
    )
    assert (short["aside"], short["about_lines"]) == ("Example", "")
    assert long["aside"] == ""
    assert long["about_lines"].startswith("A Company")
    assert long["about_at"] > long["figure_at"]


def test_signs_of_east_asia_have_the_room_they_need() -> None:
    """They are as wide as two letters, and no spaces part them."""
    (row,) = place(NARROW, {"detail": "投資" * 40})
    assert max(map(len, row["detail_lines"].split("\n"))) * SMALL_SIZE <= 320


def test_marks_of_one_row_share_its_track_and_its_words() -> None:
    """The first of them bears the words."""
    first, second = place(WIDE, {}, {"figure": "other"})
    assert (first["first"], second["first"]) == (True, False)
    assert first["track"] == second["track"]
