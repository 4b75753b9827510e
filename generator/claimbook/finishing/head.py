"""What stands in the head of a page beside what the theme puts there: its feeds, its JSON-LD.

JSON-LD must not stand in the page's content: instant navigation makes the scripts there anew
without their type, and so runs them, which the policy of the site forbids. Elements of the head it
takes over as they are. Themes have no place for them there, so they are put in when a page is
whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimbook.export import FEEDS
from claimbook.permalinks import link
from claimbook.views.rendering.assets import FOLDER

_END = "</head>"
_FEED = "|".join(map(re.escape, FEEDS.values()))
_EARLIER = re.compile(
    rf'(?:<link rel="alternate" type="(?:{_FEED})" href="[^"]*">)+'
    rf'(?:<script type="application/ld\+json">[^<]*</script>)?(?={_END})'
)
"""What an earlier run wrote."""


def fill_head(html: str, address: str, json: str) -> str:
    """The whole page at an address with its feeds and its JSON-LD; one that is not ours as it is.

    `json` is escaped for a script block; empty where the page has none.
    """
    head, end, rest = html.partition(_END)
    if not end or f"{FOLDER}/" not in head:
        return html
    head = _EARLIER.sub("", head + end).removesuffix(end)
    return f"{head}{''.join(_list_elements(address, json))}{end}{rest}"


def _list_elements(address: str, json: str) -> Iterator[str]:
    for path, kind in FEEDS.items():
        yield f'<link rel="alternate" type="{kind}" href="{link(address, path)}">'
    if json:
        yield f'<script type="application/ld+json">{json}</script>'
