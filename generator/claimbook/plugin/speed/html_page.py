"""A generated page in MkDocs: it is HTML already, which Markdown would parse thrice to leave as is.

Of building a site of a thousand articles that took more than half the time.
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
    abbr admonition attr_list codehilite def_list extra fenced_code footnotes legacy_attrs
    legacy_em md_in_html meta nl2br sane_lists smarty tables toc wikilinks
    pymdownx.arithmatex pymdownx.betterem pymdownx.caret pymdownx.critic pymdownx.details
    pymdownx.emoji pymdownx.escapeall pymdownx.extra pymdownx.highlight pymdownx.inlinehilite
    pymdownx.keys pymdownx.magiclink pymdownx.mark pymdownx.progressbar pymdownx.saneheaders
    pymdownx.smartsymbols pymdownx.superfences pymdownx.tabbed pymdownx.tasklist pymdownx.tilde
    """.split()
)
"""Extensions of Markdown that leave our HTML as it is. Of others nobody knows."""
_ID = re.compile(r'\sid="([^"]*)"')


class HtmlPage(Page):
    """Renders as Markdown would, without Markdown."""

    def __init__(self, title: str | None, file: File, config: MkDocsConfig, html: str) -> None:
        """Take what MkDocs gives its pages, and the page's HTML."""
        super().__init__(title, file, config)
        self._html = html.strip()

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Put the HTML into the page, unless another plugin made something else of it."""
        if self.markdown is None or self.markdown.strip() != self._html:
            super().render(config, files)
            return
        self.content = self._html
        self.toc = get_toc([])
        self.present_anchor_ids = {unescape(found) for found in _ID.findall(self._html)}


def make_html_pages(files: Files, config: MkDocsConfig, bodies: Mapping[str, str]) -> None:
    """Make the pages of generated files, whose HTML is given by the paths of their sources.

    Nothing is done where an extension of Markdown may change HTML.
    """
    if leaves_html(config):
        titles = dict(walk_nav(config.nav))
        for file in files.documentation_pages():
            if file.generated_by and file.src_uri in bodies:
                HtmlPage(titles.get(file.src_uri), file, config, bodies[file.src_uri])


def leaves_html(config: MkDocsConfig) -> bool:
    """Whether all extensions of Markdown that are asked for are known to leave HTML as it is."""
    names = (name.removeprefix("markdown.extensions.") for name in config.markdown_extensions)
    return VERBATIM.issuperset(names)
