"""Check that a chart from a file contains nothing that could run or load.

The file of charts is beside pages that a site generator builds, and others may write to it. Our
templates write few elements and attributes, always in the same form, and write each `<` in a text
as an entity. Whatever has another form was not written by them, and is refused.
"""

from __future__ import annotations

import re
from html import unescape

_TAG = re.compile(r'</?([a-z0-9]+)((?:\s+[A-Za-z0-9:-]+(?:="[^"<>]*")?)*)\s*/?>')
_ATTRIBUTE = re.compile(r'([A-Za-z0-9:-]+)(?:="([^"]*)")?')
_ELEMENTS = frozenset(
    "a abbr bdi button circle code desc details div em figcaption figure g h2 h3 h4 h5 h6 li line "
    "mark p path q rect span strong summary svg table tbody td text th thead time title tr tspan "
    "ul".split()
)
_ATTRIBUTES = frozenset(
    "class cx cy d datetime dir display download dx dy fill fill-opacity font-family font-size "
    "font-style font-weight height hidden id lang opacity open pointer-events r rel role scope "
    "stroke stroke-dasharray stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity "
    "stroke-width tabindex text-anchor title transform type viewBox width x x1 x2 xmlns "
    "xmlns:xlink y y1 y2".split()
)
_OTHERS = ("aria-", "data-")
_ADDRESSES = ("href", "xlink:href")
_ADDRESS = re.compile(r"https?://[^\s]+|(?!//)[\w./-]*(?:#[\w-]*)?")
"""On another site, or on this one: neither can run anything."""


def is_chart(html: str) -> bool:
    """Whether HTML has only elements, attributes and addresses that our charts may have."""
    return "<" not in _TAG.sub("", html) and all(map(_is_tag_listed, _TAG.finditer(html)))


def _is_tag_listed(tag: re.Match[str]) -> bool:
    return tag[1] in _ELEMENTS and all(
        bool(_ADDRESS.fullmatch(unescape(value)))
        if name in _ADDRESSES
        else name in _ATTRIBUTES or name.startswith(_OTHERS)
        for name, value in _ATTRIBUTE.findall(tag[2])
    )
