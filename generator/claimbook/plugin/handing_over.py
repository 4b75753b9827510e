"""Hand the book over to MkDocs' configuration: its title, and what hand-written pages cite."""

from __future__ import annotations

from html import escape

from mkdocs.config.defaults import MkDocsConfig

from claimbook.build import Site
from claimbook.citing.catalog import open_study
from claimbook.citing.source import Source

EXTENSION = "claimbook.prose"
UNTITLED = "A briefing"
"""The title if book.yml cannot be read."""


def hand_over(source: Source, site: Site, config: MkDocsConfig) -> None:
    """Fill the source from a site, and make MkDocs use the extension with it.

    It stays the same object in all builds of a server, so that the configuration stays the same,
    too. If the book cannot be read, pages go on citing what they last cited.
    """
    if site.published:
        source.catalog = open_study(site.published)
        source.charts = site.placed
    if EXTENSION not in config.markdown_extensions:
        config.markdown_extensions.append(EXTENSION)
    config.mdx_configs.setdefault(EXTENSION, {})["source"] = source


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
