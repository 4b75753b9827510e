"""The Vega-Lite specification of each kind of chart and layout, made by Altair once.

It has no data, so all charts of a kind share it. With the data of one, a Vega engine could draw it
as `svg` does. Specifications are kept in the store, since importing Altair takes longer than
drawing a hundred charts.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from claimbook.charts.kinds import KINDS
from claimbook.charts.layout import make_layout
from claimbook.charts.look import CONFIG, PADDING
from claimbook.charts.request import list_versions
from claimbook.charts.scene import Scene
from claimbook.charts.svg import Layer, read_layers
from claimbook.store import Store, make_key


@lru_cache
def make_form(kind: str, layout: str) -> Mapping[str, Any]:
    """Return the specification of a kind in a layout, without data and height."""
    from claimbook.charts.marks import specify

    form = specify(kind, make_layout(layout, KINDS[kind].columns))
    return {**form, "config": CONFIG, "padding": PADDING, "autosize": {"type": "none"}}


def place_chart(order: Mapping[str, Any], layout: str) -> Scene:
    """Place the data of a chart in pixels."""
    kind = KINDS[order["kind"]]
    return kind.arrange(order["data"], order["axis"], make_layout(layout, kind.columns))


@lru_cache(maxsize=256)
def read_form(kind: str, layout: str, store: Store) -> tuple[Layer, ...]:
    """Read the layers of a kind in a layout, from the store if an earlier build made them."""
    key = make_key("form of a chart", kind, layout, *list_versions())
    kept = store.get(key)
    form = json.loads(kept) if kept else make_form(kind, layout)
    if not kept:
        store.put(key, json.dumps(form).encode())
    return read_layers(form)
