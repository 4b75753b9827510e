"""What one rebuild of `mkdocs serve` leaves for the next: pages are not worked out twice.

A page goes through Markdown, the search index and the theme. What each of them made is kept with
all that it came from, and used again only while all of that is the same. Nothing is kept where
other plugins, extensions or templates have a say of which we do not know what it depends on.
"""

from claimbook.plugin.keeping.keeper import Keeper

__all__ = ["Keeper"]
