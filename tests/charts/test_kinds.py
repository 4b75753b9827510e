"""Each kind of chart is a module of the table; its specification is safe and of a fixed size."""

import json
from importlib import import_module
from pathlib import Path

import pytest
from tests.charts.sample import make_chart

from claimbook import charts
from claimbook.charts import KINDS
from claimbook.charts.child import make_spec

_SHARED = {"__init__", "child", "drawing", "kept", "look", "picture", "request", "rows"}


def test_the_table_lists_the_modules_of_its_folder() -> None:
    """No kind is forgotten, and none is only a name."""
    modules = {path.stem for path in Path(charts.__file__).parent.glob("*.py")}
    assert modules - _SHARED == set(KINDS)
    assert all(import_module(f"claimbook.charts.{kind}").__doc__ for kind in KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_specification_has_words_in_its_data_only(kind: str) -> None:
    """Nothing of what people write is a field name, an expression or an address."""
    spec = make_spec(json.loads(make_chart(kind, figure="{x}", about="datum.y").to_order()))
    data = spec.pop("datasets")["rows"]
    assert data[0]["figure"] == "{x}"
    told = json.dumps(spec)
    assert "{x}" not in told
    assert "datum.y" not in told
    assert "href" not in told
    assert "url" not in told


@pytest.mark.parametrize("kind", KINDS)
def test_a_chart_grows_by_its_rows_and_never_wider(kind: str) -> None:
    """So that the live chart takes the room of the picture, and a phone shows it whole."""
    one = make_spec(json.loads(make_chart(kind).to_order()))
    two = make_chart(kind)
    order = json.loads(two.to_order())
    order["data"].append({**order["data"][0], "row": 1})
    assert make_spec(order)["height"] == 2 * one["height"]
    assert one["width"] + one["padding"]["left"] + one["padding"]["right"] <= 340
    assert one["autosize"] == {"type": "none"}
