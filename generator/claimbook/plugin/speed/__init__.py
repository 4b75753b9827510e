"""What makes MkDocs faster from inside: pages are not parsed as Markdown, nor worked out twice.

Generated pages are HTML already. And in `mkdocs serve` a page goes through Markdown, the search
index and the theme: what each of them made is kept with all that it came from, and used again only
while all of that is the same. Nothing is kept where other plugins, extensions or templates have a
say of which we do not know what it depends on.

The site is the same without this folder, to the byte. The option `serve_cache` turns it off.
"""

from claimbook.plugin.speed.html_page import make_html_pages
from claimbook.plugin.speed.keeper import Keeper

__all__ = ["Keeper", "make_html_pages"]
