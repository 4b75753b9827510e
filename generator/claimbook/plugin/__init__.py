"""The MkDocs plugin: the book's pages as virtual files, live while an editor writes."""

from claimbook.plugin.plugin import ClaimbookPlugin

__all__ = ["ClaimbookPlugin"]
