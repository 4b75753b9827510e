"""A generated page in MkDocs: it is HTML already, which Markdown would parse three times in vain.

For a site of a thousand articles, that took more than half of the build.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from typing import TYPE_CHECKING

from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from claimbook.plugin.nav import walk_nav

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files

VERBATIM = frozenset(
    """
    claimbook.prose
    abbr admonition attr_list codehilite def_list extra fenced_code footnotes legacy_attrs
    legacy_em md_in_html meta nl2br sane_lists smarty tables toc wikilinks
    pymdownx.arithmatex pymdownx.betterem pymdownx.caret pymdownx.critic pymdownx.details
    pymdownx.emoji pymdownx.escapeall pymdownx.extra pymdownx.highlight pymdownx.inlinehilite
    pymdownx.keys pymdownx.magiclink pymdownx.mark pymdownx.progressbar pymdownx.saneheaders
    pymdownx.smartsymbols pymdownx.superfences pymdownx.tabbed pymdownx.tasklist pymdownx.tilde
    """.split()
)
"""Markdown extensions that leave our HTML as it is. Others may change it."""
_ID = re.compile(r'\sid="([^"]*)"')


class HtmlPage(Page):
    """A page that gets the same result as from Markdown, without Markdown."""

    def __init__(self, title: str | None, file: File, config: MkDocsConfig, html: str) -> None:
        """The arguments are those of MkDocs' pages, and the HTML of the page."""
        super().__init__(title, file, config)
        self._html = html.strip()

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Put the HTML into the page, unless another plugin has changed its source."""
        if self.markdown is None or self.markdown.strip() != self._html:
            super().render(config, files)
            return
        # One text and not two that are equal: a large site has hundreds of megabytes of them.
        self.markdown = self.content = self._html
        self.toc = get_toc([])
        self.present_anchor_ids = {unescape(found) for found in _ID.findall(self._html)}


def make_html_pages(files: Files, config: MkDocsConfig, bodies: Mapping[str, str]) -> None:
    """Create the pages of generated files; `bodies` has their HTML by the path of the source.

    Does nothing if a Markdown extension may change HTML.
    """
    if leaves_html(config):
        titles = dict(walk_nav(config.nav))
        for file in files.documentation_pages():
            if file.generated_by and file.src_uri in bodies:
                HtmlPage(titles.get(file.src_uri), file, config, bodies[file.src_uri])


def leaves_html(config: MkDocsConfig) -> bool:
    """Whether all configured Markdown extensions are known to leave HTML as it is."""
    names = (name.removeprefix("markdown.extensions.") for name in config.markdown_extensions)
    return VERBATIM.issuperset(names)
