"""The process that draws: orders as JSON on standard input, pictures as JSON on standard output."""

from __future__ import annotations

import json
import re
import sys
from functools import lru_cache
from html import escape
from typing import Any

import vl_convert

from claimbook.charts import draw_kind
from claimbook.charts.look import CONFIG

_ROOT = re.compile(r"<svg\b[^>]*>")
_VIEW_BOX = re.compile(r'viewBox="([^"]+)"')


def main() -> None:
    """Draw every order."""
    orders = json.load(sys.stdin)
    json.dump({order["key"]: draw_picture(order) for order in orders}, sys.stdout)


def draw_picture(order: dict[str, Any]) -> str:
    """The SVG of one order: named, described, and without a size of its own."""
    spec = make_spec(order)
    svg = vl_convert.vegalite_to_svg(spec, vl_version="6.4", allowed_base_urls=[])
    return _dress(svg, order["key"][:12], order["title"], order["description"])


def make_spec(order: dict[str, Any]) -> dict[str, Any]:
    """The Vega-Lite specification of one order."""
    spec = json.loads(_kind_spec(order["kind"], order["axis"]))
    spec["datasets"] = {"rows": order["data"]}
    spec["config"] = CONFIG
    spec["padding"] = {"left": 6, "right": 16, "top": 8, "bottom": 4}
    return dict(spec)


@lru_cache(maxsize=64)
def _kind_spec(kind: str, axis: str) -> str:
    return str(draw_kind(kind, axis).to_json())


def _dress(svg: str, name: str, title: str, description: str) -> str:
    found = _ROOT.search(svg)
    box = _VIEW_BOX.search(found[0]) if found else None
    if found is None or box is None:
        raise ValueError("the drawing engine gave no SVG")
    head = (
        f'<svg role="img" xmlns="http://www.w3.org/2000/svg" viewBox="{box[1]}" '
        f'aria-labelledby="t{name} d{name}">'
        f'<title id="t{name}">{escape(title)}</title><desc id="d{name}">{escape(description)}</desc>'
    )
    return " ".join((head + svg[found.end() :]).split("\n"))


if __name__ == "__main__":
    main()
