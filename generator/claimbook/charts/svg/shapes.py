"""Writing the shapes of a layer as SVG elements, at the places where Vega puts them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape
from itertools import groupby
from math import sqrt
from typing import Any

from claimbook.charts.svg.layers import Layer

Row = Mapping[str, Any]
Wrap = Callable[[str, Row], str]
"""Wraps the shape of a row, perhaps in a link."""
_ATTRIBUTES = {
    "fill": "fill",
    "stroke": "stroke",
    "strokeWidth": "stroke-width",
    "strokeDash": "stroke-dasharray",
    "opacity": "opacity",
    "fontSize": "font-size",
    "fontWeight": "font-weight",
    "align": "text-anchor",
}
"""The properties of a layer as attributes of its group."""
_ANCHORS = {"left": "start", "center": "middle", "right": "end"}
_SLOPE = sqrt(3) / 2
"""The height of a triangle as a share of its side."""


def write_layer(layer: Layer, rows: Sequence[Row], wrap: Wrap | None = None) -> str:
    """Write the group of a layer's shapes, one for each of its rows; empty if there are none."""
    if layer.mark == "line":
        shapes = "".join(_join_points(layer, rows))
    else:
        draw = _SHAPES[layer.mark]
        drawn = ((draw(layer, row, _paint(layer, row)), row) for row in rows)
        shapes = "".join(wrap(shape, row) if wrap else shape for shape, row in drawn if shape)
    return f"<g{_describe(layer)}>{shapes}</g>" if shapes else ""


def _describe(layer: Layer) -> str:
    """Write what all shapes of a layer have in common, as attributes of their group."""
    look = dict(layer.look)
    if "color" in look:
        look[_name_color(layer)] = look.pop("color")
    look["align"] = _ANCHORS[look["align"]] if layer.mark == "text" else None
    attributes = {
        _ATTRIBUTES[name]: _write(value) for name, value in look.items() if name in _ATTRIBUTES
    }
    attributes = {name: value for name, value in attributes.items() if (name, value) not in _USUAL}
    return "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())


_USUAL = {("text-anchor", ""), ("opacity", "1")}
"""Attributes with their defaults, which are left out."""


def _write(value: Any) -> str:
    if isinstance(value, list | tuple):
        return ",".join(map(_write, value))
    return "" if value is None else str(value)


def _name_color(layer: Layer) -> str:
    return "stroke" if layer.mark in ("rule", "line") else "fill"


def _paint(layer: Layer, row: Row) -> str:
    """Return the colours of a row's own shape, as attributes."""
    return "".join(
        f' {_name_color(layer) if channel == "color" else channel}="{escape(str(row[column]))}"'
        for channel, column in layer.fields.items()
        if channel in ("color", "fill", "stroke")
    )


def _find(layer: Layer, row: Row, channel: str, other: float = 0) -> float:
    """Return the pixel of a channel."""
    column = layer.fields.get(channel)
    return float(row[column]) if column is not None else layer.values.get(channel, other)


def _number(value: float) -> str:
    """Write a pixel with at most two digits: `12.5`."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if value % 1 else str(int(value))


def _draw_rule(layer: Layer, row: Row, paint: str) -> str:
    x, y = _find(layer, row, "x"), _find(layer, row, "y")
    x2, y2 = _find(layer, row, "x2", x), _find(layer, row, "y2", y)
    return f'<path d="M{_number(x)},{_number(y)}L{_number(x2)},{_number(y2)}"{paint}/>'


def _draw_rect(layer: Layer, row: Row, paint: str) -> str:
    x, y = _find(layer, row, "x"), _find(layer, row, "y")
    return _draw_box(x, y, _find(layer, row, "x2", x), _find(layer, row, "y2", y), paint)


def _draw_bar(layer: Layer, row: Row, paint: str) -> str:
    x, y, half = _find(layer, row, "x"), _find(layer, row, "y"), layer.look["height"] / 2
    return _draw_box(x, y - half, _find(layer, row, "x2"), y + half, paint)


def _draw_tick(layer: Layer, row: Row, paint: str) -> str:
    x, y = _find(layer, row, "x"), _find(layer, row, "y")
    half, thin = layer.look["size"] / 2, layer.look["thickness"] / 2
    return _draw_box(x - thin, y - half, x + thin, y + half, paint)


def _draw_box(x: float, y: float, x2: float, y2: float, paint: str) -> str:
    """Draw a box as a path: unlike an empty `rect`, its outline is visible without a width."""
    left, right, top, bottom = map(_number, (min(x, x2), max(x, x2), min(y, y2), max(y, y2)))
    return f'<path d="M{left},{top}H{right}V{bottom}H{left}Z"{paint}/>'


def _draw_point(layer: Layer, row: Row, paint: str) -> str:
    x, y, size = _find(layer, row, "x"), _find(layer, row, "y"), layer.look["size"]
    shape, half = layer.look.get("shape", "circle"), sqrt(size) / 2
    if shape == "circle":
        return f'<circle cx="{_number(x)}" cy="{_number(y)}" r="{_number(half)}"{paint}/>'
    deep = half * _SLOPE * (-1 if shape == "triangle-right" else 1)
    tip, back = _number(x - deep), _number(x + deep)
    return f'<path d="M{tip},{_number(y)}L{back},{_number(y - half)}V{_number(y + half)}Z"{paint}/>'


def _draw_text(layer: Layer, row: Row, paint: str) -> str:
    words = str(row[layer.fields["text"]])
    if not words:
        return ""
    x, y = _number(_find(layer, row, "x")), _number(_find(layer, row, "y"))
    first, *others = map(_escape, words.split(layer.look.get("lineBreak", "\n")))
    lower = layer.look.get("lineHeight", 0)
    more = "".join(f'<tspan x="{x}" dy="{lower}">{line}</tspan>' for line in others)
    return f'<text x="{x}" y="{y}"{paint}>{first}{more}</text>'


def _escape(words: str) -> str:
    return escape(words, quote=False)


def _join_points(layer: Layer, rows: Sequence[Row]) -> Iterator[str]:
    """Yield a line for each group of points."""
    group, order = layer.fields["detail"], layer.fields["order"]
    ordered = sorted(rows, key=lambda row: (row.get(group, 0), row[order]))
    for _, points in groupby(ordered, key=lambda row: row.get(group, 0)):
        first, *others = points
        path = "M" + ",".join(_number(_find(layer, first, channel)) for channel in "xy")
        for row in others:
            x, y = (_number(_find(layer, row, channel)) for channel in "xy")
            path += f"H{x}V{y}" if layer.look["interpolate"] == "step-after" else f"L{x},{y}"
        yield f'<path d="{path}"{_paint(layer, first)}/>'


_SHAPES: Mapping[str, Callable[[Layer, Row, str], str]] = {
    "bar": _draw_bar,
    "point": _draw_point,
    "rect": _draw_rect,
    "rule": _draw_rule,
    "text": _draw_text,
    "tick": _draw_tick,
}
