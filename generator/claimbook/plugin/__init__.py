"""The MkDocs plugin: adds the book's pages as virtual files and keeps them up to date."""

from claimbook.plugin.plugin import ClaimbookPlugin

__all__ = ["ClaimbookPlugin"]
