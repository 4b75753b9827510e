"""The foot of every page, which links to the corrections.

Themes differ in how the foot of their pages is set, and hand-written pages have none of ours. So it
is added to the finished page, at the end of its content.
"""

from __future__ import annotations

from claimbook.finishing.templates import render
from claimbook.permalinks import CHANGES, CORRECTIONS, link
from claimbook.views.rendering.assets import FOLDER

_ENDS = ("</article>", "</main>", "</body>")
"""Tags that the foot is put before, in order of preference; the last of its kind on a page."""
_CLASS = "cb-foot"
_LINKS = ((CORRECTIONS, "Corrections"), (CHANGES, "What changed"))


def fill_foot(html: str, address: str) -> str:
    """Add the foot to a page; a page that has it, or is not ours, is returned unchanged."""
    end = next((end for end in _ENDS if end in html), "")
    if not end or f"{FOLDER}/" not in html or f'class="{_CLASS}"' in html:
        return html
    foot = render("foot.html.j2", links=[(link(address, target), name) for target, name in _LINKS])
    before, _, after = html.rpartition(end)
    return f"{before}{foot}{end}{after}"
