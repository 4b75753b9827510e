"""What stands in the head of a page beside what the theme puts there: its feeds, its JSON-LD.

JSON-LD must not stand in the page's content: instant navigation makes the scripts there anew
without their type, and so runs them, which the policy of the site forbids. Elements of the head it
takes over as they are. Themes have no place for them there, so they are put in when a page is
whole.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.export import FEEDS
from claimbook.permalinks import link


def fill_head(html: str, address: str, json: str) -> str:
    """The whole page at an address with its feeds and its JSON-LD.

    `json` is escaped for a script block; empty where the page has none.
    """
    return html.replace("</head>", "".join(_list_elements(address, json)) + "</head>", 1)


def _list_elements(address: str, json: str) -> Iterator[str]:
    for path, kind in FEEDS.items():
        yield f'<link rel="alternate" type="{kind}" href="{link(address, path)}">'
    if json:
        yield f'<script type="application/ld+json">{json}</script>'
