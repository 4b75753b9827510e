"""The shapes of an SVG in the order in which they are painted, at their places in the picture."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from itertools import product
from xml.etree import ElementTree as ET

_SVG = "{http://www.w3.org/2000/svg}"
_MOVED = re.compile(r"translate\((-?[\d.e-]+),(-?[\d.e-]+)\)")
_STEP = re.compile(r"([A-Za-z])([^A-Za-z]*)")
_NUMBER = re.compile(r"-?[\d.]+(?:e-?\d+)?")
_INHERITED = (
    *("fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-miterlimit"),
    *("font-size", "font-weight", "font-family", "text-anchor", "opacity"),
)
_USUAL = {"text-anchor": "start", "opacity": "1", "font-weight": "400"}
"""What is said of a shape if nothing is."""
Point = tuple[float, float]


@dataclass(frozen=True)
class Shape:
    """Something that is painted."""

    form: str
    """`circle`, `path`, or the words of a text."""
    points: tuple[Point, ...]
    """Its corners; of a circle, its middle and its rightmost point; of a text, where it starts."""
    look: tuple[tuple[str, str], ...]


def list_shapes(svg: str) -> list[Shape]:
    """Return all shapes that can be seen."""
    return [shape for shape in _walk(ET.fromstring(svg), (0, 0), {}) if _is_seen(shape)]  # noqa: S314


def _is_seen(shape: Shape) -> bool:
    painted = {value for name, value in shape.look if name in ("fill", "stroke")}
    return bool(painted - {"none", "transparent"}) and bool(shape.points)


def _walk(element: ET.Element, at: Point, above: Mapping[str, str]) -> Iterator[Shape]:
    if moved := _MOVED.search(element.get("transform", "")):
        at = (at[0] + float(moved[1]), at[1] + float(moved[2]))
    look = {
        **above,
        **{name: element.attrib[name] for name in _INHERITED if name in element.attrib},
    }
    kind = element.tag.removeprefix(_SVG)
    if kind in ("svg", "g", "a"):
        for child in element:
            yield from _walk(child, at, look)
    elif kind == "text":
        yield from _read_text(element, at, look)
    elif kind in ("path", "line", "circle"):
        form, points = _READ[kind](element.attrib)
        yield Shape(form, tuple((at[0] + x, at[1] + y) for x, y in points), _tell(look, form))


def _tell(look: Mapping[str, str], form: str) -> tuple[tuple[str, str], ...]:
    """Return what matters of how a shape looks."""
    told = {**_USUAL, **{name: value.removesuffix("px") for name, value in look.items()}}
    outline = told.get("stroke", "none") != "none"
    words = form not in ("circle", "path")
    return tuple(
        (name, told.get(name, "none").replace("transparent", "none"))
        for name in _INHERITED
        if (words or not name.startswith(("font", "text")))
        and (outline or not name.startswith("stroke-"))
        and name != "stroke-miterlimit"
    )


def _read_text(element: ET.Element, at: Point, look: Mapping[str, str]) -> Iterator[Shape]:
    """Yield each line of a text."""
    x, y = at[0] + float(element.get("x", 0)), at[1] + float(element.get("y", 0))
    lines = [element.text, *(line.text for line in element)]
    drops = [0.0, *(float(line.get("dy", 0)) for line in element)]
    told = _tell(look, "text")
    for words, drop in zip(lines, drops, strict=True):
        y += drop
        if words:
            yield Shape(unescape(words), ((x, y),), told)


def _read_circle(told: Mapping[str, str]) -> tuple[str, list[Point]]:
    x, y, r = (float(told[name]) for name in ("cx", "cy", "r"))
    return "circle", [(x, y), (x + r, y)]


def _read_line(told: Mapping[str, str]) -> tuple[str, list[Point]]:
    return "path", _clean([(0, 0), (float(told["x2"]), float(told["y2"]))])


def _read_path(told: Mapping[str, str]) -> tuple[str, list[Point]]:
    x = y = 0.0
    points: list[Point] = []
    for step, written in _STEP.findall(told["d"]):
        numbers = [float(number) for number in _NUMBER.findall(written)]
        if step == "A":
            return "circle", [(0, 0), points[0]]
        if step in "HV":
            x, y = (numbers[0], y) if step == "H" else (x, numbers[0])
        elif step in "hv":
            x, y = (x + numbers[0], y) if step == "h" else (x, y + numbers[0])
        elif step in "ML":
            x, y = numbers
        points.append((x, y))
        if step == "Z":
            points[-1] = points[0]
    return "path", _clean(points)


def _clean(points: list[Point]) -> list[Point]:
    """Corners without those that are twice in a row; a closed outline from its first corner on."""
    kept = [point for at, point in enumerate(points) if not at or point != points[at - 1]]
    if len(kept) > 2 and kept[0] == kept[-1]:
        return sorted(kept[:-1], key=_round)
    return sorted(kept, key=_round) if len(kept) == 2 else kept


def _round(point: Point) -> Point:
    """Return a corner as roughly the same in both pictures, to order corners by."""
    return (round(point[0], 1), round(point[1], 1))


_READ = {"circle": _read_circle, "line": _read_line, "path": _read_path}


def compare_shapes(one: str, other: str, near: float = 0.5) -> list[str]:
    """Return what differs between two pictures, by more than so many pixels.

    Nothing if they are equal.
    """
    ours, theirs = list_shapes(one), list_shapes(other)
    if len(ours) != len(theirs):
        return [f"{len(ours)} shapes are not {len(theirs)}"]
    return [
        f"{mine} is not {its}"
        for mine, its in zip(ours, theirs, strict=True)
        if not _are_alike(mine, its, near)
    ]


def _are_alike(one: Shape, other: Shape, near: float) -> bool:
    if (one.form, one.look, len(one.points)) != (other.form, other.look, len(other.points)):
        return False
    apart = (
        abs(mine[axis] - its[axis])
        for (mine, its), axis in product(zip(one.points, other.points, strict=True), (0, 1))
    )
    return max(apart) <= near
