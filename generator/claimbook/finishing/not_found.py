"""The page that hosts show where there is none: what to do next, in the look of the others."""

from __future__ import annotations

import re

from jinja2 import Environment, PackageLoader, StrictUndefined

from claimbook.build import Site
from claimbook.views.rendering.assets import FOLDER

NAME = "404.html"
_HEADING = re.compile(r"<h1>404 - Not found</h1>")
"""All that the themes say of it; a page that says something else was put there on purpose."""
_ROOT = re.compile(rf"""<link[^>]*\shref=["']?([^"'\s>]*){re.escape(FOLDER)}/""")
"""How the page leads to the site's root: a host shows it at any address, so by a whole path."""
_environment = Environment(
    loader=PackageLoader("claimbook", "finishing"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
)


def fill_not_found(html: str, site: Site) -> str:
    """The theme's page for missing ones with what helps on; any other page as it is."""
    root = _ROOT.search(html)
    if root is None or site.study is None:
        return html
    indexes = [page for page in site.pages if page.address.count("/") == 1]
    filled = _environment.get_template("not_found.html.j2").render(
        root=root[1],
        title=site.study.book.settings.title,
        indexes=[page for page in indexes if page.address.endswith("/index.html")],
    )
    return _HEADING.sub(lambda _: filled, html, count=1)
