"""The results that are kept while a server runs, and how builds reuse them."""

from __future__ import annotations

from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from claimbook.citing.source import Source
from claimbook.plugin.nav import walk_nav
from claimbook.plugin.speed.kept import (
    CompiledTemplates,
    Draw,
    Entries,
    Kept,
    KeptIndex,
    reuse_html,
)
from claimbook.plugin.speed.last_build import CAN_REMAKE, LastBuild
from claimbook.plugin.speed.page import KeptPage, Rendered
from claimbook.plugin.speed.surroundings import (
    describe_config,
    describe_nav,
    describe_page,
    is_known,
)


class Keeper:
    """Saves work in all builds of a server after the first.

    Call its methods when all files are known, and before the pages are made.
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self._rendered: Kept[Rendered] = Kept()
        self._entries: Kept[Entries] = Kept()
        self._html: Kept[str] = Kept()
        self._compiled = CompiledTemplates()
        self._config = ""
        self._nav = ""
        self._files: Files | None = None
        self.last: LastBuild | None = None
        """The last whole build, if single pages of it can be made again."""

    def note_files(self, files: Files, config: MkDocsConfig, cited: Source) -> None:
        """Create a page that remembers its result for each file without one, once all are known."""
        self._files, self.last = files, None
        if not is_known(config):
            return
        self._config = describe_config(config)
        titles = dict(walk_nav(config.nav))
        for file in files.documentation_pages():
            if file.page is None:
                title = titles.get(file.src_uri)
                KeptPage(title, file, config, self._rendered, self._config, cited)

    def prepare(
        self, environment: Environment, config: MkDocsConfig, nav: Navigation | None
    ) -> None:
        """Make the theme and the search index reuse kept results."""
        if not is_known(config):
            return
        self._nav = describe_nav(nav) if nav else ""
        environment.bytecode_cache = self._compiled
        reuse_html(environment, self._draw)
        search: Any = config.plugins.get("material/search")
        if search and search.config.enabled:
            index = search.search_index
            search.search_index = KeptIndex(index, self._entries, self._config)
        if CAN_REMAKE and self._files and nav:
            self.last = LastBuild(config, self._files, nav, environment)

    def _draw(self, page: Page, template: str, draw: Draw) -> str:
        source = (template, self._config, self._nav, describe_page(page))
        return self._html.get(page.file.src_uri, source, draw)
