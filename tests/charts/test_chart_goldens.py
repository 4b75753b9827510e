"""Each kind of chart is drawn as its golden says, in each layout.

`pytest tests/charts --update` writes the goldens as they come now; look at the charts, and read
the diff.
"""

import json
from pathlib import Path

import pytest
from tests.charts.sample import KINDS, find_whole_chart, make_spec

from claimbook.charts.layout import LAYOUTS

GOLDENS = Path(__file__).parent / "goldens"


@pytest.mark.parametrize("kind", KINDS)
def test_a_chart_is_its_golden(kind: str, update: bool) -> None:
    """Its words, its rows at their positions, and its marks, as Vega-Lite specifies them."""
    chart = find_whole_chart(kind)
    order = chart.to_order()
    specs = {layout: make_spec(order, layout) for layout in LAYOUTS}
    for spec in specs.values():
        # Which release of Vega-Lite checks it changes with each release of Altair.
        assert spec.pop("$schema").startswith("https://vega.github.io/schema/vega-lite/")
    drawn = {"title": chart.title, "description": chart.description, **specs}
    written = json.dumps(drawn, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    golden = GOLDENS / f"{kind}.json"
    if update:
        GOLDENS.mkdir(exist_ok=True)
        golden.write_text(written, encoding="utf-8", newline="\n")
    assert golden.is_file(), f"{golden.name} is missing: run pytest tests/charts --update"
    assert written == golden.read_text(encoding="utf-8")


def test_each_golden_is_of_a_kind() -> None:
    """The golden of a kind that is gone goes with it."""
    assert sorted(path.stem for path in GOLDENS.glob("*.json")) == sorted(KINDS)
