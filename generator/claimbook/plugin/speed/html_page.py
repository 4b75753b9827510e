"""A generated page in MkDocs: it is HTML already, so parsing it as Markdown would be wasted work.

For a site of a thousand articles, that took more than half of the build.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from typing import cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

import claimbook.pages
from claimbook.plugin.nav import walk_nav
from claimbook.plugin.virtual import PageFile
from claimbook.sources import list_front_matter

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


class _Text:
    """An attribute of MkDocs' pages that stores only what differs from the page's HTML."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, page: HtmlPage, owner: type) -> str | None:
        value = page.texts[self._name]
        return page.html if value is _SAME else cast("str | None", value)

    def __set__(self, page: HtmlPage, value: str | None) -> None:
        page.texts[self._name] = _SAME if value is not None and value == page.html else value


_SAME = object()
"""Stands for the HTML of the page."""


class HtmlPage(Page):
    """A page that gets the same result as from Markdown, without Markdown.

    MkDocs has all pages in memory at once, so their HTML is unpacked only when it is needed.
    """

    markdown = _Text()
    content = _Text()

    def __init__(
        self,
        title: str | None,
        file: File,
        config: MkDocsConfig,
        made: Mapping[str, claimbook.pages.Page],
    ) -> None:
        """Take the arguments of MkDocs' pages, and the pages of the book by their sources."""
        self._made = made
        self.texts: dict[str, object] = {}
        super().__init__(title, file, config)

    @property
    def html(self) -> str:
        """The HTML that the book made for the page."""
        return self._made[self.file.src_uri].body.strip()

    @property
    def content_key(self) -> str:
        """A key that distinguishes the page's content from any other."""
        is_same = self.texts["content"] is _SAME
        return self._made[self.file.src_uri].body_hash if is_same else self.content or ""

    @property
    def title(self) -> str | None:
        """Its title, for which the HTML need not be unpacked."""
        return self._given or self.meta.get("title") or super().title

    @title.setter
    def title(self, title: str | None) -> None:
        self._given = title

    _given: str | None = None

    def read_source(self, config: MkDocsConfig) -> None:
        """Take the HTML of the source, unless other plugins want to change it."""
        if config.plugins.events["page_read_source"] or not self._is_as_made():
            super().read_source(config)
            return
        self.texts["markdown"] = _SAME
        self.meta = list_front_matter(self._made[self.file.src_uri])

    def _is_as_made(self) -> bool:
        return isinstance(self.file, PageFile) and self.file.is_as_made

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Put the HTML into the page, unless another plugin has changed its source."""
        if self.texts["markdown"] is not _SAME and (self.markdown or "").strip() != self.html:
            super().render(config, files)
            return
        self.texts["markdown"] = self.texts["content"] = _SAME
        self.toc = get_toc([])

    @property
    def present_anchor_ids(self) -> set[str] | None:
        """The ids in the page, which MkDocs needs if a hand-written page links to one."""
        if self._ids is None and self.content is not None:
            return {unescape(found) for found in _ID.findall(self.content)}
        return self._ids

    @present_anchor_ids.setter
    def present_anchor_ids(self, ids: set[str] | None) -> None:
        self._ids = ids

    _ids: set[str] | None = None


def make_html_pages(
    files: Files, config: MkDocsConfig, made: Mapping[str, claimbook.pages.Page]
) -> None:
    """Create the pages of generated files; `made` has the book's pages by their sources' paths.

    Does nothing if a Markdown extension may change HTML.
    """
    if leaves_html(config):
        titles = dict(walk_nav(config.nav))
        for file in files.documentation_pages():
            if file.generated_by and file.src_uri in made:
                HtmlPage(titles.get(file.src_uri), file, config, made)


def leaves_html(config: MkDocsConfig) -> bool:
    """Whether all configured Markdown extensions are known to leave HTML as it is."""
    names = (name.removeprefix("markdown.extensions.") for name in config.markdown_extensions)
    return VERBATIM.issuperset(names)
