"""Make the marks of a picture links: each has a name, can be focused, and leads to its claim.

A row has `claim`, the address that it leads to, and `told`, the name of its mark.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from typing import Any

MARKS, LABELS = "mark", "label"
"""The names of the layers whose shapes are marks of rows, and the first words of rows."""
HREF = "xlink:href"
"""Themes rewrite every `href`, which would break links in a picture."""
_LINK = 'role="link"'
"""Added to each, since some programs do not recognize elements without a plain `href` as links."""
ADDRESS = re.compile(r"(?:[\w-]+/)*[\w.-]+(?:#[\w-]+)?")
"""An address within the site, relative to its root, which runs nothing."""


def link_mark(shape: str, row: Mapping[str, Any]) -> str:
    """Write the shape of a row with a name, as a link if the row has an address."""
    named = f"<title>{escape(str(row.get('told', '')), quote=False)}</title>{shape}"
    address = _find_address(row)
    return f'<a {HREF}="{address}" {_LINK}>{named}</a>' if address else f"<g>{named}</g>"


def link_label(shape: str, row: Mapping[str, Any]) -> str:
    """Write the words of a row as a link to where its mark leads; the keyboard uses the mark."""
    address = _find_address(row)
    return f'<a {HREF}="{address}" {_LINK} tabindex="-1">{shape}</a>' if address else shape


def _find_address(row: Mapping[str, Any]) -> str:
    """Return the address of a row's claim; empty if there is none, or if it is not on the site."""
    address = str(row.get("claim", ""))
    return address if ADDRESS.fullmatch(address) else ""
