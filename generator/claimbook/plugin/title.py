"""The site's title and description, which are the book's unless mkdocs.yml has its own."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from claimbook.build import Site

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

UNTITLED = "A briefing"
"""The title while book.yml cannot be read."""


def fill_title(config: MkDocsConfig, site: Site) -> None:
    """Fill in what mkdocs.yml leaves empty; MkDocs itself asks for a `site_name` of some kind.

    Themes print both as they are, and more people write data/ than mkdocs.yml: so they are escaped.
    """
    study = site.published or site.study
    settings = study.book.settings if study else None
    if not config.site_name:
        config.site_name = escape(settings.title) if settings else UNTITLED
    if not config.site_description and settings and settings.description:
        config.site_description = escape(settings.description)
