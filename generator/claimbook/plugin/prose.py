"""Let the pages of docs/ cite the book, through the Markdown extension."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimbook.build import Site
from claimbook.citing.catalog import open_study
from claimbook.citing.source import Source

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

EXTENSION = "claimbook.prose"


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
