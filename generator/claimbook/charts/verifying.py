"""Whether a picture is one that we could have drawn: no more than lines, shapes and words.

Pictures come from another program, and from a folder that others can write to. In a page they are
part of its HTML, so nothing gets there that is not on a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any
from xml.etree import ElementTree as ET

_SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = frozenset("svg title desc g path line rect circle text tspan".split())
_WORD = re.compile(r"[\w .,:()%+-]*")
_COLOR = re.compile(r"none|transparent|#[0-9a-fA-F]{3,8}|[a-z]+|var\(--cb-[a-z0-9-]+\)")
_NAMES = re.compile(r"[td][nw][0-9a-f]{12}(?: [td][nw][0-9a-f]{12})?")
"""A page is read by the ids in it, so those of pictures are of a form that nothing else has."""
ATTRIBUTES: Mapping[str, re.Pattern[str]] = {
    **dict.fromkeys(("fill", "stroke"), _COLOR),
    **dict.fromkeys(("id", "aria-labelledby"), _NAMES),
    **dict.fromkeys(
        "role class aria-hidden aria-roledescription display d x y x1 x2 y1 y2 dx dy cx cy r "
        "width height viewBox transform opacity fill-opacity stroke-opacity stroke-width "
        "stroke-dasharray stroke-linecap stroke-linejoin stroke-miterlimit pointer-events "
        "font-family font-size font-weight font-style text-anchor".split(),
        _WORD,
    ),
}
"""What each attribute may be. None of these values can load anything or run."""
_FORBIDDEN_KEYS = frozenset(("url", "href", "usermeta", "loader", "signal", "params", "events"))
"""Parts of a specification that load, lead elsewhere or steer the program that draws it live."""
_verified: set[bytes] = set()
"""Hashes of what was found well: while serving, every picture is looked at in each build."""


def is_drawing(svg: str) -> bool:
    """Whether an SVG has nothing but listed elements, listed attributes and words."""
    digest = sha256(svg.encode()).digest()
    if digest not in _verified and _has_listed_only(svg):
        _verified.add(digest)
    return digest in _verified


def _has_listed_only(svg: str) -> bool:
    if "<!" in svg or "<?" in svg:
        return False  # where HTML and XML are read differently
    try:
        root = ET.fromstring(svg)  # noqa: S314 without a document type nothing can be expanded
    except ET.ParseError:
        return False
    return svg.startswith("<svg ") and all(map(_is_listed, root.iter()))


def _is_listed(element: ET.Element) -> bool:
    name = element.tag.removeprefix(_SVG)
    return name in ELEMENTS and all(
        attribute in ATTRIBUTES and ATTRIBUTES[attribute].fullmatch(value)
        for attribute, value in element.items()
    )


def is_specification(spec: Mapping[str, Any], rows: Sequence[Mapping[str, object]]) -> bool:
    """Whether a specification draws these rows, and nothing that it names is loaded."""
    drawn = spec["datasets"]["rows"]
    return (
        len(drawn) == len(rows)
        and all(row.items() <= placed.items() for row, placed in zip(rows, drawn, strict=True))
        and _FORBIDDEN_KEYS.isdisjoint(_list_keys({**spec, "datasets": None}))
    )


def _list_keys(value: object) -> Iterator[str]:
    """The keys of a value at all depths."""
    if isinstance(value, Mapping):
        yield from value
        for each in value.values():
            yield from _list_keys(each)
    elif isinstance(value, list):
        for each in value:
            yield from _list_keys(each)
