"""Charts are written as the engine of Vega draws them from the same specification.

The engine is asked for a picture of each kind and layout with the data of pages, and with data of
extremes. Where marks differ by more than half a pixel, or in colour, outline, font or words, the
pictures are not equal.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import vl_convert
from tests.charts.sample import KINDS, find_whole_chart, make_spec
from tests.charts.shapes import compare_shapes, list_shapes

from claimbook.charts import Chart
from claimbook.charts.forms import make_form, read_form
from claimbook.charts.layout import LAYOUTS, POSTER
from claimbook.charts.svg import read_layers, shapes
from claimbook.charts.writing import write_picture
from claimbook.store import Store

Row = Mapping[str, Any]
NUMBERS = ("value", "low", "high", "solid", "pale", "before", "expected", "claimed")
LONG = "Harbour and ferry authorities of the northern provinces, with Unternehmensbeteiligungen "


def change(row: Row, number: Callable[[float], float]) -> Row:
    """Return a row with other numbers."""
    return {name: number(value) if name in NUMBERS else value for name, value in row.items()}


def repeat(chart: Chart, times: int) -> Chart:
    """Return a chart with its first rows repeated, each time with other numbers and days."""
    joined = "joined" in chart.data[0]
    first = [row for row in chart.data if joined or row["row"] == chart.data[0]["row"]]
    rows = []
    for number in range(times):
        day = f"20{10 + number // 12:02}-{number % 12 + 1:02}-01"
        row = change(first[number % len(first)], lambda value, at=number: value + at * 3)  # type: ignore[misc]
        days = {name: day for name in ("at", "start") if name in row}
        ends = {"end": f"20{11 + number // 12}-12-31"} if "end" in row else {}
        rows.append({**row, **days, **ends, "row": number})
    return replace(chart, data=tuple(rows))


def change_rows(chart: Chart, number: Callable[[float], float], **words: object) -> Chart:
    """Return a chart with other numbers and words in all rows."""
    return replace(chart, data=tuple({**change(row, number), **words} for row in chart.data))


EXTREMES: Mapping[str, Callable[[Chart], Chart]] = {
    "as on a page": lambda chart: chart,
    "one row": lambda chart: replace(chart, data=chart.data[:1]),
    "forty rows": lambda chart: repeat(chart, 40),
    "below zero": lambda chart: change_rows(chart, lambda value: -value),
    "on both sides of zero": lambda chart: repeat(change_rows(chart, lambda value: value - 9), 7),
    "nothing": lambda chart: change_rows(chart, lambda _: 0),
    "the same": lambda chart: change_rows(chart, lambda _: 7),
    "tiny": lambda chart: change_rows(chart, lambda value: value * 1e-9),
    "huge": lambda chart: change_rows(chart, lambda value: value * 1e14),
    "open ends": lambda chart: change_rows(
        chart, lambda value: value, low_open=True, high_open=True
    ),
    "long words": lambda chart: replace(
        change_rows(
            chart,
            lambda value: value,
            **dict.fromkeys(("figure", "about", "detail", "aside", "heading"), LONG * 3),
        ),
        axis=LONG.strip(),
    ),
    "words that mean something": lambda chart: replace(
        change_rows(chart, lambda value: value, figure="<b> & \"'", about="datum.x", detail="a\tb"),
        axis="<i>%</i>",
    ),
    "East Asian words": lambda chart: change_rows(
        chart,
        lambda value: value,
        figure="約三千八百億元" * 9,
        about="投資",
        detail="投資計画" * 30,
    ),
    "a sum set apart": lambda chart: change_rows(chart, lambda value: value, apart=True),
    "no axis": lambda chart: replace(chart, axis=""),
}


def draw_by_engine(order: Mapping[str, Any], layout: str) -> str:
    """Return the picture that the engine of Vega draws."""
    return str(
        vl_convert.vegalite_to_svg(make_spec(order, layout), vl_version="6.4", allowed_base_urls=[])
    )


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The forms of all charts."""
    return Store(tmp_path_factory.mktemp("forms"))


@pytest.mark.parametrize("extreme", EXTREMES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_chart_is_written_as_the_engine_draws_it(store: Store, kind: str, extreme: str) -> None:
    """In every layout, mark for mark, in the same order and of the same size."""
    order = EXTREMES[extreme](find_whole_chart(kind)).to_order()
    for layout in (*LAYOUTS, POSTER):
        written, drawn = write_picture(order, layout, store), draw_by_engine(order, layout)
        assert compare_shapes(written, drawn) == []
        assert re.findall(r'viewBox="[\d .]+"', written) == re.findall(r'viewBox="[\d .]+"', drawn)


@pytest.mark.parametrize("kind", KINDS)
def test_a_mark_that_is_elsewhere_is_seen(store: Store, kind: str) -> None:
    """Two pixels are enough, for any mark; so are another colour, another word, one mark less."""
    order = find_whole_chart(kind).to_order()
    written = write_picture(order, "narrow", store)
    assert len(list_shapes(written)) > 5
    moved = re.sub(r'(?<= d="M)-?[\d.]+', lambda found: str(float(found[0]) + 2), written, count=1)
    lower = re.sub(r'(?<= y=")[\d.]+', lambda found: str(float(found[0]) + 2), written, count=1)
    for other in (
        moved,
        lower,
        written.replace("var(--cb-accent)", "var(--cb-near)").replace("-c1)", "-c2)"),
        re.sub(r"(?<=<text)([^>]*>)", r"\1x", written, count=1),
        re.sub(r"<text.*?</text>", "", written, count=1),
        re.sub(r'font-size="[\d.]+"', 'font-size="14"', written, count=1),
    ):
        assert compare_shapes(written, written) == []
        assert compare_shapes(written, other), other


@pytest.mark.parametrize(
    ("part", "told"),
    [
        ({"mark": {"type": "arc"}}, "marks cannot have arc here"),
        ({"mark": {"type": "rule", "cursor": "x"}}, "rule cannot have cursor here"),
        ({"transform": [{"calculate": "1", "as": "x"}]}, "transforms cannot have as, calculate"),
        ({"transform": [{"filter": "datum.x"}]}, "filters cannot have"),
        ({"encoding": {"x": {"field": "x"}}}, "x has a scale"),
        ({"encoding": {"x": {"field": "x", "scale": None, "bin": True}}}, "x cannot have bin here"),
        ({"encoding": {"size": {"value": 3}}}, "channels cannot have size here"),
        ({"encoding": {"color": {"value": "red"}}}, "values cannot have color here"),
    ],
)
def test_what_cannot_be_written_is_refused(part: Mapping[str, Any], told: str) -> None:
    """Nothing of a specification is passed over in silence."""
    layer = {"data": {"name": "rows"}, "mark": {"type": "rule"}, "encoding": {}}
    with pytest.raises(ValueError, match=told):
        read_layers({"layer": [{**layer, **part}]})


def test_every_form_is_made_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Another process finds it in the store, and a damaged one is made anew."""
    first = read_form("bars", "wide", Store(tmp_path))
    make_form.cache_clear()
    monkeypatch.setattr("claimbook.charts.forms.make_form", None)
    assert read_form("bars", "wide", Store(tmp_path)) == first
    assert shapes.write_layer(first[0], []) == ""
