"""The drawing process: it reads a chart or a poster from each line of input and writes it drawn.

If one cannot be drawn, its line says why, and the next one is drawn as usual.
"""

from __future__ import annotations

import json
import re
import sys
from base64 import b64encode
from functools import lru_cache, partial
from html import escape
from importlib import import_module
from typing import Any

from claimbook.charts.layout import LAYOUTS, POSTER, make_layout, set_rows
from claimbook.charts.linking import link_marks
from claimbook.charts.look import CONFIG, PADDING
from claimbook.charts.posters.painting import paint_poster
from claimbook.charts.request import name_picture

_ROOT = re.compile(r"<svg\b[^>]*>")
_DECORATED = ' role="graphics-object" aria-roledescription="group mark container"'
"""What the engine says of groups, which mean nothing to readers."""
_VIEW_BOX = re.compile(r'viewBox="([0-9. -]+)"')


def main() -> None:
    """Answer every order with `pictures`, the `image` of a poster, or a `failure`."""
    for line in sys.stdin:
        try:
            answer = _answer(json.loads(line))
        except Exception as error:
            answer = {"failure": _describe(error)}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


def _answer(order: dict[str, Any]) -> dict[str, object]:
    if "poster" in order:
        image = paint_poster(order["poster"], lambda chart: draw_chart(make_spec(chart, POSTER)))
        return {"image": b64encode(image).decode()}
    return {"pictures": _draw_layouts(order)}


def _draw_layouts(order: dict[str, Any]) -> dict[str, object]:
    return {layout: draw_picture(order, make_spec(order, layout), layout) for layout in LAYOUTS}


def _describe(error: Exception) -> str:
    """Describe an error on one line."""
    if missing := re.match(r"No module named '(\w+)'", str(error)):
        return f"the Python package {missing[1]} is not installed"
    return " ".join(f"{type(error).__name__}: {error}".split())


def make_spec(order: dict[str, Any], layout: str) -> dict[str, Any]:
    """The Vega-Lite specification of one order in a layout, with a fixed size.

    Text from articles is only in its data and in the title of the axis, which are never evaluated.
    """
    kind = _find_kind(order["kind"])
    measures = make_layout(layout, kind.COLUMNS)
    # A kind that is no list of rows says itself where its marks are.
    arrange = getattr(kind, "arrange", None) or partial(set_rows, room=kind.ROOM)
    rows, height = arrange(order["data"], measures)
    spec = dict(json.loads(_kind_spec(order["kind"], order["axis"], layout)))
    spec.pop("$schema", None)
    spec["datasets"] = {"rows": rows}
    spec["config"] = CONFIG
    bottom = _find_bottom(kind, order["axis"] if measures.has_axis else None)
    spec["padding"] = {**PADDING, "bottom": bottom}
    spec["autosize"] = {"type": "none"}
    spec["height"] = height
    return spec


def _find_bottom(kind: Any, axis: str | None) -> int:
    """The pixels below the marks: for an axis with its title, an axis alone, or nothing."""
    if hasattr(kind, "arrange") or axis is None:
        return PADDING["top"]
    return PADDING["bottom"] if axis else PADDING["bottom"] - 14


def draw_picture(order: dict[str, Any], spec: dict[str, Any], layout: str) -> str:
    """The SVG of one order, with a title and a description but without a size."""
    linked = link_marks(draw_chart(spec).replace(_DECORATED, ""), spec["datasets"]["rows"])
    return _dress(linked, name_picture(order["key"], layout), order["title"], order["description"])


def draw_chart(spec: dict[str, Any]) -> str:
    """The SVG of a specification as the drawing engine writes it."""
    import vl_convert

    return str(vl_convert.vegalite_to_svg(spec, vl_version="6.4", allowed_base_urls=[]))


@lru_cache(maxsize=1024)
def _kind_spec(kind: str, axis: str, layout: str) -> str:
    module = _find_kind(kind)
    return str(module.draw(axis, make_layout(layout, module.COLUMNS)).to_json())


def _find_kind(kind: str) -> Any:
    return import_module(f"claimbook.charts.kinds.{kind}")


def _dress(svg: str, name: str, title: str, description: str) -> str:
    found = _ROOT.search(svg)
    box = _VIEW_BOX.search(found[0]) if found else None
    if found is None or box is None:
        raise ValueError("the drawing engine gave no SVG")
    head = (
        f'<svg role="group" xmlns="http://www.w3.org/2000/svg" '
        f'xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="{box[1]}" '
        f'aria-labelledby="t{name} d{name}">'
        f'<title id="t{name}">{escape(title)}</title>'
        f'<desc id="d{name}">{escape(description)}</desc>'
    )
    return " ".join((head + svg[found.end() :]).split("\n"))


if __name__ == "__main__":
    main()
