"""Adding feeds, the JSON twin and JSON-LD to the head of a page.

JSON-LD must not be in the content of a page: instant navigation recreates scripts there without
their type, and so tries to run them, which the policy of the site forbids. Elements of the head are
taken over unchanged. Themes have no place for them there, so they are added to the finished page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimbook.export import FEEDS
from claimbook.permalinks import link
from claimbook.views.rendering.assets import FOLDER

_END = "</head>"
_JSON = "application/json"
_FEED = "|".join(map(re.escape, (*FEEDS.values(), _JSON)))
_TWIN = "alternate describedby"
"""Material for MkDocs looks for a site map beside what is rel="alternate" and nothing more."""
_EARLIER = re.compile(
    rf'(?:<link rel="(?:alternate|{_TWIN})" type="(?:{_FEED})" href="[^"]*">)+'
    rf'(?:<script type="application/ld\+json">[^<]*</script>)?(?={_END})'
)
"""What an earlier run wrote."""


def fill_head(html: str, address: str, json: str, twin: str = "") -> str:
    """Add feeds, twin and JSON-LD to a page; return a page that is not ours unchanged.

    `json` is escaped for a script block, and `twin` is the address of the page's JSON twin; each is
    empty if the page has none.
    """
    head, end, rest = html.partition(_END)
    if not end or f"{FOLDER}/" not in head:
        return html
    head = _EARLIER.sub("", head + end).removesuffix(end)
    return f"{head}{''.join(_list_elements(address, json, twin))}{end}{rest}"


def _list_elements(address: str, json: str, twin: str) -> Iterator[str]:
    for path, kind in FEEDS.items():
        yield f'<link rel="alternate" type="{kind}" href="{link(address, path)}">'
    if twin:
        yield f'<link rel="{_TWIN}" type="{_JSON}" href="{link(address, twin)}">'
    if json:
        yield f'<script type="application/ld+json">{json}</script>'
