"""The 404 page: what to do next, in the look of the other pages."""

from __future__ import annotations

import re

from claimbook.build import Site
from claimbook.finishing.templates import render
from claimbook.views.rendering.assets import FOLDER

NAME = "404.html"
_HEADING = re.compile(r"<h1>404 - Not found</h1>")
"""All that themes write on it; a page that says anything else was made on purpose."""
_ROOT = re.compile(rf"""<link[^>]*\shref=["']?([^"'\s>]*){re.escape(FOLDER)}/""")
"""How the page links to the site's root: by a full path, since hosts show it at any address."""


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
