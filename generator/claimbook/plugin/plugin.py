"""The MkDocs plugin itself, which passes each event of MkDocs to the current run."""

from __future__ import annotations

from typing import Literal

import click
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from claimbook.plugin.building import Building
from claimbook.plugin.nav import leave_out_unpublished, place_below_index
from claimbook.plugin.options import Options
from claimbook.plugin.run import Run
from claimbook.plugin.serving import Serving
from claimbook.plugin.stopping import stop_on_fault
from claimbook.sources import fill_marker

_TAKES_OUT = "i18n"
"""The plugin mkdocs-static-i18n, which recreates all files of docs/ and drops other pages."""


class ClaimbookPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """Makes the book's pages part of a MkDocs site."""

    def __init__(self) -> None:
        """Begin with a build directly into the site's folder, as if another program calls MkDocs.

        Without `on_startup` there is no `on_shutdown` either, which would publish a site that was
        built aside.
        """
        self._run: Run = Building(dirty=False, aside=False)

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Begin a run. Because of this event, MkDocs keeps the plugin between rebuilds."""
        context = click.get_current_context(silent=True)
        # MkDocs reports `serve --clean` as a build.
        if command == "serve" or (context and context.info_name == "serve"):
            self._run = Serving(dirty=dirty)
        else:
            self._run = Building(dirty=dirty, aside=not dirty)

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read, check and draw the book; an error stops a build here."""
        self._run.on_config(config, self.config)
        return config

    def _on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the book's pages and files to those of docs/."""
        return files if _TAKES_OUT in config.plugins else self._run.on_files(files, config)

    @event_priority(-150)
    def _on_all_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add them last if another plugin would remove them again."""
        return self._run.on_files(files, config) if _TAKES_OUT in config.plugins else files

    on_files = CombinedEvent(_on_files, _on_all_files)

    @event_priority(-100)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Leave unpublished pages out of the navigation and place pages that are not in it."""
        del config
        nav = leave_out_unpublished(nav, serving=self._run.is_serving)
        place_below_index(nav, files)
        self._run.on_nav(nav)
        return nav

    @event_priority(-100)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Prepare the theme and the search."""
        del files
        self._run.on_env(env, config)
        return env

    @event_priority(100)
    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Reuse a page before the search indexes it and the theme renders it."""
        del config, nav
        self._run.on_page_context(page)
        return context

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Replace the marker of the briefing in a hand-written page."""
        del config, files
        if page.file.generated_by is None:
            return fill_marker(page.file.src_uri, markdown, self._run.virtual.briefing)
        return markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """While serving, add the place of the problem panel."""
        del page, config, files
        return self._run.on_page_content(html)

    @event_priority(100)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """While serving, put the problem panel and the foot into the page."""
        del config
        return self._run.on_post_page(output, page)

    @event_priority(-100)
    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object
    ) -> LiveReloadServer:
        """Rebuild whenever a source of the site changes."""
        del builder
        self._run.on_serve(server, config)
        return server

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Finish the site."""
        self._run.on_post_build(config)

    @event_priority(-100)
    def on_build_error(self, *, error: Exception) -> None:
        """Note that the site must not be published; report errors of the machine."""
        self._run.on_build_error()
        stop_on_fault(error)

    def on_shutdown(self) -> None:
        """Publish what was built, or discard it."""
        self._run.on_shutdown()
