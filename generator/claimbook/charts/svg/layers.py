"""Read the layers of a Vega-Lite specification that has neither scales nor expressions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

_PAINTED = frozenset({"color", "fill", "stroke", "strokeWidth", "strokeDash", "opacity"})
_WORDS = frozenset({"align", "baseline", "fontSize", "fontWeight", "lineHeight", "lineBreak"})
LOOKS: Mapping[str, frozenset[str]] = {
    "bar": _PAINTED | {"height"},
    "line": _PAINTED | {"interpolate"},
    "point": _PAINTED | {"shape", "size", "filled"},
    "rect": _PAINTED,
    "rule": _PAINTED,
    "text": _PAINTED | _WORDS,
    "tick": _PAINTED | {"orient", "size", "thickness"},
}
"""The marks that can be drawn, with the properties that each may have."""
_PLACES = frozenset({"x", "y", "x2", "y2"})
_CHANNELS = _PLACES | {"color", "fill", "stroke", "text", "detail", "order"}
_UNSCALED = frozenset({"text", "detail", "order", "x2", "y2"})
"""Channels that have no scale of their own."""


@dataclass(frozen=True, slots=True)
class Layer:
    """Marks of one form, one for each of some rows."""

    mark: str
    """One of `LOOKS`."""
    look: Mapping[str, Any]
    """The properties that all of them share."""
    table: str
    """The name of the data that has their rows."""
    fields: Mapping[str, str]
    """The columns for a row's position, colour and words, by channel."""
    values: Mapping[str, float]
    """Positions that all of them share, by channel."""
    only: tuple[tuple[str, object], ...]
    """Columns, and the values that rows must have there to be drawn."""
    name: str = ""

    def choose(self, tables: Mapping[str, Sequence[Mapping[str, Any]]]) -> list[Mapping[str, Any]]:
        """Return the rows that have a mark."""
        rows = list(tables[self.table])
        for column, value in self.only:
            rows = [row for row in rows if row.get(column) == value]
        return rows


def read_layers(spec: Mapping[str, Any]) -> tuple[Layer, ...]:
    """Read the layers of a specification. Raises ValueError for what cannot be drawn here."""
    return tuple(map(_read_layer, spec["layer"]))


def _read_layer(layer: Mapping[str, Any]) -> Layer:
    _refuse_other("layers", layer, {"data", "mark", "encoding", "transform", "name"})
    mark = layer["mark"]["type"]
    look = {name: value for name, value in layer["mark"].items() if name != "type"}
    _refuse_other("marks", {mark: None}, LOOKS)
    _refuse_other(mark, look, LOOKS[mark])
    channels = layer["encoding"]
    _refuse_other("channels", channels, _CHANNELS)
    return Layer(
        mark,
        look,
        layer["data"]["name"],
        {name: _read_field(name, each) for name, each in channels.items() if "field" in each},
        {name: _read_value(name, each) for name, each in channels.items() if "field" not in each},
        tuple(_read_filter(each) for each in layer.get("transform", ())),
        layer.get("name", ""),
    )


def _read_field(channel: str, encoding: Mapping[str, Any]) -> str:
    _refuse_other(channel, encoding, {"field", "type", "scale", "axis"})
    if channel not in _UNSCALED and encoding.get("scale", "") is not None:
        raise ValueError(f"{channel} has a scale")
    return str(encoding["field"])


def _read_value(channel: str, encoding: Mapping[str, Any]) -> float:
    _refuse_other(channel, encoding, {"value"})
    _refuse_other("values", {channel: None}, _PLACES)
    return float(encoding["value"])


def _read_filter(transform: Mapping[str, Any]) -> tuple[str, object]:
    _refuse_other("transforms", transform, {"filter"})
    _refuse_other("filters", transform["filter"], {"field", "equal"})
    return transform["filter"]["field"], transform["filter"]["equal"]


def _refuse_other(what: str, given: Mapping[str, Any], known: Any) -> None:
    if other := sorted(set(given) - set(known)):
        raise ValueError(f"{what} cannot have {', '.join(other)} here")
