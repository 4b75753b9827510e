"""The MkDocs plugin itself, which passes each event of MkDocs to the current run."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files

from claimbook.plugin.building import Building
from claimbook.plugin.options import Options
from claimbook.plugin.run import Run
from claimbook.plugin.serving import Serving

_TAKES_OUT = "i18n"
"""The plugin mkdocs-static-i18n, which recreates all files of docs/ and drops other pages."""


FIRST, LAST = 100, -100
"""When an event is handled, as a priority of MkDocs: before or after all other plugins."""


def _pass_on(event: str, priority: float = 0) -> Callable[..., Any]:
    """Return the method of the plugin that lets the current run handle an event, if it does."""

    @event_priority(priority)
    def handle(plugin: ClaimbookPlugin, *item: Any, **around: Any) -> Any:
        handler = getattr(plugin.run, event, None)
        return handler(*item, **around) if handler else None

    return handle


class ClaimbookPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """Makes the book's pages part of a MkDocs site."""

    def __init__(self) -> None:
        """Begin with a build directly into the site's folder, as if another program calls MkDocs.

        Without `on_startup` there is no `on_shutdown` either, which would publish a site that was
        built aside.
        """
        self.run: Run = Building(dirty=False, aside=False)

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Begin a run. Because of this event, MkDocs keeps the plugin between rebuilds."""
        context = click.get_current_context(silent=True)
        # MkDocs reports `serve --clean` as a build.
        if command == "serve" or (context and context.info_name == "serve"):
            self.run = Serving(dirty=dirty)
        else:
            self.run = Building(dirty=dirty, aside=not dirty)

    @event_priority(FIRST)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read, check and draw the book; an error stops a build here."""
        self.run.on_config(config, self.config)
        return config

    def _on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the book's pages and files to those of docs/."""
        return files if _TAKES_OUT in config.plugins else self.run.on_files(files, config=config)

    @event_priority(-150)
    def _on_all_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add them last if another plugin would remove them again."""
        return self.run.on_files(files, config=config) if _TAKES_OUT in config.plugins else files

    on_files = CombinedEvent(_on_files, _on_all_files)
    on_nav = _pass_on("on_nav", LAST)
    on_env = _pass_on("on_env", LAST)
    on_page_context = _pass_on("on_page_context", FIRST)
    on_page_markdown = _pass_on("on_page_markdown")
    on_page_content = _pass_on("on_page_content")
    on_post_page = _pass_on("on_post_page", FIRST)
    on_serve = _pass_on("on_serve", LAST)
    on_post_build = _pass_on("on_post_build", LAST)
    on_build_error = _pass_on("on_build_error", LAST)
    on_shutdown = _pass_on("on_shutdown")
