"""Making MkDocs faster from inside: pages are not parsed as Markdown, and nothing is done twice.

Generated pages are HTML already. In `mkdocs serve`, a page goes through Markdown, the search index
and the theme: the result of each is kept with everything it was made from, and reused only while
all of that is the same. `mkdocs build` reuses the whole site of an earlier build if nothing at all
has changed, and otherwise each page that is still the same. Nothing is kept if plugins, extensions
or templates are involved whose dependencies are not known.

Without this package the site is the same to the byte. The option `serve_cache` turns it off.
"""

from claimbook.plugin.speed.built import BuiltSite
from claimbook.plugin.speed.finished import FinishedPages
from claimbook.plugin.speed.former import FormerSite
from claimbook.plugin.speed.html_page import make_html_pages
from claimbook.plugin.speed.keeper import Keeper

__all__ = ["BuiltSite", "FinishedPages", "FormerSite", "Keeper", "make_html_pages"]
