"""Making the marks of a picture links: each has a name, takes the focus, and leads to its claim.

A row has `claim`, the address that it leads to, and `told`, the words for its mark.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from typing import Any

MARKS, LABELS = "mark", "label"
"""The names of the layers whose shapes are marks of rows, and the first words of rows."""
HREF = "xlink:href"
"""Themes set the `href` of whatever has one, which fails for links in a picture."""
_LINK = 'role="link"'
"""Said of each, since not every program takes elements without a plain `href` for links."""
ADDRESS = re.compile(r"(?:[\w-]+/)*[\w.-]+(?:#[\w-]+)?")
"""An address from the site's root, which leads to no other site and runs nothing."""


def link_mark(shape: str, row: Mapping[str, Any]) -> str:
    """The shape of a row with a name, as a link if the row has an address."""
    named = f"<title>{escape(str(row.get('told', '')), quote=False)}</title>{shape}"
    address = _find_address(row)
    return f'<a {HREF}="{address}" {_LINK}>{named}</a>' if address else f"<g>{named}</g>"


def link_label(shape: str, row: Mapping[str, Any]) -> str:
    """The words of a row as a link to where its mark leads; the keyboard has the mark."""
    address = _find_address(row)
    return f'<a {HREF}="{address}" {_LINK} tabindex="-1">{shape}</a>' if address else shape


def _find_address(row: Mapping[str, Any]) -> str:
    """The address of a row's claim; empty if there is none or it is no address of the site."""
    address = str(row.get("claim", ""))
    return address if ADDRESS.fullmatch(address) else ""
