"""Serve a site: never stop, keep the last good pages, and show the problems in the page."""

from __future__ import annotations

import errno
import os
import socket
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import cast
from wsgiref.types import WSGIApplication

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from claimbook.build import Site
from claimbook.finishing import fill_foot
from claimbook.plugin.listening import hide_unchanged
from claimbook.plugin.live import Gate, Interruption, Rebuild, Refresher, Served, Watcher
from claimbook.plugin.nav import find_nav_pages
from claimbook.plugin.options import Options
from claimbook.plugin.panel import PLACE, draw_panel, fill_panel
from claimbook.plugin.preview import build_preview, keep_schemas
from claimbook.plugin.run import Run
from claimbook.plugin.speed import Keeper

AGAIN = "CLAIMBOOK_SERVE"
"""The variable with the Makefile's own way to choose an address, up to the address."""


class Serving(Run):
    """A run of `mkdocs serve`, with all its builds."""

    is_serving = True

    def __init__(self, *, dirty: bool) -> None:
        """Begin without a book and without a server, which MkDocs makes after the first build."""
        super().__init__(dirty=dirty)
        self._watcher: Watcher | None = None
        self._served: Served | None = None
        self._sources: Mapping[str, str | None] = {}
        """The file that each page is made from, by address."""
        self._rebuild: Rebuild | None = None
        self._interruption = Interruption()
        self._keeper = Keeper()

    @property
    def _keeping(self) -> bool:
        return self._options.serve_cache and not self._dirty

    @property
    def _pause(self) -> Callable[[], None]:
        return self._interruption.pause

    def on_config(self, config: MkDocsConfig, options: Options) -> None:
        """Make the site to serve, and begin to watch what it is made from."""
        super().on_config(config, options)
        if self._watcher is None:
            refuse_taken(*config.dev_addr)
            self._watcher = Watcher()
            self._served = Served(config, self._preview, lambda: self._builder_for(config))
        self._watcher.watch(self._list_sources(config))
        if self._served:
            self._served.begin()
        self._preview(config)
        self._hand_over(config)

    def _preview(self, config: MkDocsConfig) -> Site:
        """Make the site to serve now, and the schemas that editors complete ids from."""
        wanted = find_nav_pages(config.nav)
        self.site = build_preview(
            *self._take_folders(config),
            self.site,
            wanted,
            directory_urls=config.use_directory_urls,
            theme=self._theme_of(config),
        )
        keep_schemas(self._folders_of(config), self.site)
        return self.site

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages and files of the book, and note what each page is made from."""
        self._add_files(files, config)
        pages = files.documentation_pages()
        self._sources = {file.dest_uri: self.virtual.source_of(file) for file in pages}
        if self._keeping:
            self._keeper.note_files(files, config, self._source)
        return files

    def on_env(self, env: Environment, *, config: MkDocsConfig, **_: object) -> None:
        """Leave to the book's search what it finds, and reuse the results of the last build."""
        super().on_env(env, config=config)
        if self._keeping:
            self._keeper.prepare(env, config, self._nav)

    def on_page_content(self, html: str, **_: object) -> str:
        """Add the place of the problem panel."""
        return PLACE + html

    def on_post_page(self, html: str, *, page: Page, **_: object) -> str:
        """Put the problem panel and the foot into the page.

        This comes last, so that a problem in one file does not invalidate all cached pages.
        """
        source = self.virtual.source_of(page.file)
        panel = draw_panel(self.site.problems, source, self.site.study is not None)
        return fill_panel(fill_foot(html, page.file.dest_uri), panel)

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, **_: object) -> None:
        """Rebuild whenever a source of the site changes."""
        if self._watcher is None or self._served is None:
            return
        self._watcher.start(server, taken_over=_list_watched(config))
        application = cast("WSGIApplication", server.get_app())
        gate = Gate(application, server.mount_path, self._served.fill)
        server.set_app(gate)
        hide_unchanged()
        self._rebuild = Rebuild(
            server.builder,
            self._served,
            self._watcher,
            gate,
            self._list_folders(config),
            self._interruption,
        )
        server.builder = self._rebuild

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Show the site, and prepare for making single pages of it again."""
        super().on_post_build(config=config)
        if self._served:
            last, pause = self._keeper.last, self._pause
            again = Refresher(last, self.virtual, self.site, self._source, pause) if last else None
            self._served.end(self.site, self._sources, again)

    def on_shutdown(self) -> None:
        """Stop watching and building."""
        if self._watcher:
            self._watcher.stop()
        if self._rebuild:
            self._rebuild.stop()

    def _list_folders(self, config: MkDocsConfig) -> tuple[Path, Path]:
        """Return the folders that only the book is made from."""
        folders = self._folders_of(config)
        return folders.data_folder, folders.seeds_folder

    def _list_sources(self, config: MkDocsConfig) -> list[Path]:
        """Return all sources of the site: the book, and what MkDocs would watch by itself."""
        others = map(Path, config.watch)
        return [*self._list_folders(config), *_list_watched(config), *others]


def _list_watched(config: MkDocsConfig) -> list[Path]:
    """Return what MkDocs' server watches before it asks plugins."""
    watched = (config.docs_dir, config.config_file_path)
    return [Path(path) for path in watched if path]


def refuse_taken(host: str, port: int) -> None:
    """Raise Abort with one sentence if another program listens at this address.

    MkDocs opens it only after the first build, and ends with a traceback if it is taken.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        # As in MkDocs' server: otherwise a port stays blocked for a minute after its program ended.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, os.name != "nt")
        try:
            probe.bind((host, port))
        except OSError as error:
            # MkDocs will run into any other error again and report it.
            if error.errno == errno.EADDRINUSE:
                again = os.environ.get(AGAIN, "mkdocs serve --dev-addr ")
                named = f"[{host}]" if family is socket.AF_INET6 else host
                raise Abort(f"port {port} is taken; {again}{named}:{port + 1}") from None
