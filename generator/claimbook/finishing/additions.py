"""What finishing adds to pages: a foot that links to the corrections, and links on the 404 page.

Themes differ in how the foot of their pages is set, and hand-written pages have none of ours. So it
is added to the finished page, at the end of its content. The 404 page says what to do next, in the
look of the other pages.
"""

from __future__ import annotations

import re

from jinja2 import Environment, PackageLoader, StrictUndefined

from claimbook.build import Site
from claimbook.permalinks import CHANGES, CORRECTIONS, link
from claimbook.views.rendering.assets import FOLDER

_ENDS = ("</article>", "</main>", "</body>")
"""Tags that the foot is put before, in order of preference; the last of its kind on a page."""
_CLASS = "cb-foot"
_LINKS = ((CORRECTIONS, "Corrections"), (CHANGES, "What changed"))
NOT_FOUND = "404.html"
_HEADING = re.compile(r"<h1>404 - Not found</h1>")
"""All that themes write on it; a page that says anything else was made on purpose."""
_ROOT = re.compile(rf"""<link[^>]*\shref=["']?([^"'\s>]*){re.escape(FOLDER)}/""")
"""How the page links to the site's root: by a full path, since hosts show it at any address."""
_environment = Environment(
    loader=PackageLoader("claimbook", "finishing"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
)


def fill_foot(html: str, address: str) -> str:
    """Add the foot to a page; a page that has it, or is not ours, is returned unchanged."""
    end = next((end for end in _ENDS if end in html), "")
    if not end or f"{FOLDER}/" not in html or f'class="{_CLASS}"' in html:
        return html
    foot = render("foot.html.j2", links=[(link(address, target), name) for target, name in _LINKS])
    before, _, after = html.rpartition(end)
    return f"{before}{foot}{end}{after}"


def fill_not_found(html: str, site: Site) -> str:
    """Add useful links to the theme's 404 page; any other page is returned unchanged."""
    root = _ROOT.search(html)
    if root is None or site.study is None:
        return html
    indexes = [page for page in site.pages if page.address.count("/") == 1]
    filled = render(
        "not_found.html.j2",
        root=root[1],
        title=site.study.book.settings.title,
        indexes=[page for page in indexes if page.address.endswith("/index.html")],
    )
    return _HEADING.sub(lambda _: filled, html, count=1)


def render(template: str, **values: object) -> str:
    """Fill a template with values, which are escaped."""
    return _environment.get_template(template).render(**values)
