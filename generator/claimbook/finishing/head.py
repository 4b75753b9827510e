"""Adding meta elements for sharing, feeds, the JSON twin and JSON-LD to the head of a page.

JSON-LD must not be in the content of a page: instant navigation recreates scripts there without
their type, and so tries to run them, which the site's policy forbids. Elements of the head are kept
unchanged. Themes have no place for them there, so they are added to the finished page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from claimbook.export import FEEDS
from claimbook.permalinks import link
from claimbook.views.rendering.assets import FOLDER

_END = "</head>"
_JSON = "application/json"
_FEED = "|".join(map(re.escape, (*FEEDS.values(), _JSON)))
_TWIN = "alternate describedby"
"""Material for MkDocs takes a link with rel="alternate" alone for a site map."""
_EARLIER = re.compile(
    r'(?:<meta property="og:[^>]*>)*(?:<meta name="twitter:card"[^>]*>)?'
    rf'(?:<link rel="(?:alternate|{_TWIN})" type="(?:{_FEED})" href="[^"]*">)+'
    rf'(?:<script type="application/ld\+json">[^<]*</script>)*(?={_END})'
)
"""What an earlier run wrote."""


def fill_head(
    html: str, address: str, blocks: Iterable[str] = (), *, twin: str = "", metas: str = ""
) -> str:
    """Add feeds, twin and JSON-LD to a page; a page that is not ours is returned unchanged.

    `blocks` are escaped for script blocks, `twin` is the address of the page's JSON twin, if it has
    one, and `metas` are further elements.
    """
    head, end, rest = html.partition(_END)
    if not end or f"{FOLDER}/" not in head:
        return html
    head = remove_earlier(head + end).removesuffix(end)
    return f"{head}{metas}{''.join(_list_elements(address, blocks, twin))}{end}{rest}"


def remove_earlier(html: str) -> str:
    """Remove what an earlier run wrote from a page or its head."""
    return _EARLIER.sub("", html)


def _list_elements(address: str, blocks: Iterable[str], twin: str) -> Iterator[str]:
    for path, kind in FEEDS.items():
        yield f'<link rel="alternate" type="{kind}" href="{link(address, path)}">'
    if twin:
        yield f'<link rel="{_TWIN}" type="{_JSON}" href="{link(address, twin)}">'
    for block in blocks:
        yield f'<script type="application/ld+json">{block}</script>'
