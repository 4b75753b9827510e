"""The site's title and description, which are the book's unless mkdocs.yml sets them."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from claimbook.build import Site

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

UNTITLED = "A briefing"
"""The title if book.yml cannot be read."""


def fill_title(config: MkDocsConfig, site: Site) -> None:
    """Fill in what mkdocs.yml leaves empty; MkDocs itself requires some `site_name`.

    Themes print both unescaped, and more people write data/ than mkdocs.yml, so both are escaped.
    """
    study = site.published or site.study
    settings = study.book.settings if study else None
    if not config.site_name:
        config.site_name = escape(settings.title) if settings else UNTITLED
    if not config.site_description and settings and settings.description:
        config.site_description = escape(settings.description)
