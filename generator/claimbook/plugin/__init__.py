"""The MkDocs plugin: adds the book's pages as virtual files, and keeps them up to date.

`plugin` passes the events of MkDocs to a run: `building` for `mkdocs build`, `serving` for `mkdocs
serve`. `live` rebuilds pages while they are served, and `speed` makes MkDocs faster and can be
taken out.
"""

from claimbook.plugin.plugin import ClaimbookPlugin

__all__ = ["ClaimbookPlugin"]
