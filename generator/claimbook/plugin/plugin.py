"""The MkDocs plugin itself: what happens at each of MkDocs' events.

build    read and check, stop on an error before anything is touched; build aside; swap in
serve    never stop: keep the last good pages and show the problems in the page
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

import click
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger

from claimbook.build import Builder, Site
from claimbook.citing.source import Source
from claimbook.export.search import list_addresses
from claimbook.finishing import fill_foot, finish_site, survey_scripts, tell_size
from claimbook.plugin.address import refuse_taken
from claimbook.plugin.aside import BuildAside
from claimbook.plugin.listening import hide_unchanged
from claimbook.plugin.live import Gate, Interruption, Rebuild, Refresher, Served, Watcher
from claimbook.plugin.nav import find_nav_pages, leave_out_unpublished, place_below_index
from claimbook.plugin.options import Options
from claimbook.plugin.panel import PLACE, draw_panel, fill_panel
from claimbook.plugin.preview import build_preview, keep_schemas
from claimbook.plugin.prose import hand_over
from claimbook.plugin.speed import (
    BuiltSite,
    FinishedPages,
    FormerSite,
    Keeper,
    make_html_pages,
)
from claimbook.plugin.stopping import stop_on_errors, stop_on_fault, warn_of_scripts
from claimbook.plugin.theme import lighten_index, move_entries, replace_worker
from claimbook.plugin.title import fill_title
from claimbook.plugin.virtual import VirtualFiles, drop_texts
from claimbook.sources import (
    build_with_docs,
    fill_marker,
    list_scripts,
    list_styles,
)
from claimbook.store import FOLDER, Store

if TYPE_CHECKING:
    from wsgiref.types import WSGIApplication

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

log = get_plugin_logger("claimbook")

_TAKES_OUT = "i18n"
"""The plugin mkdocs-static-i18n: it makes all files of docs/ anew, and drops other pages."""


class ClaimbookPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """Makes the book's pages part of a MkDocs site."""

    def __init__(self) -> None:
        """Begin without a book, since MkDocs passes the configuration with its events."""
        self._command: str | None = None
        self._dirty = False
        self._builder: tuple[tuple[Path, str, str], Builder] | None = None
        self._site = Site()
        self._virtual = VirtualFiles(Site(), "docs", Path())
        self._aside: BuildAside | None = None
        self._whole = False
        self._built: BuiltSite | None = None
        """The site that this build makes, if it may be kept."""
        self._finished: FinishedPages | None = None
        """The pages that this build makes, if they may be kept."""
        self._again = False
        """Whether the site of an earlier build is used again."""
        self._watcher: Watcher | None = None
        self._served: Served | None = None
        self._sources: Mapping[str, str | None] = {}
        """The file that each page is made from, by address."""
        self._rebuild: Rebuild | None = None
        self._interruption = Interruption()
        self._searching = False
        self._keeper = Keeper()
        self._source = Source()

    @property
    def _serving(self) -> bool:
        return self._command == "serve"

    @property
    def _keeping(self) -> bool:
        return self.config.serve_cache and self._serving and not self._dirty

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Note the command. Having this event makes MkDocs keep the plugin between rebuilds."""
        context = click.get_current_context(silent=True)
        # MkDocs reports `serve --clean` as a build.
        self._command = "serve" if context and context.info_name == "serve" else command
        self._dirty = dirty

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read, check and draw the book; an error stops a build here."""
        root = _root_of(config)
        if self._serving:
            if self._watcher is None:
                refuse_taken(*config.dev_addr)
                self._watcher = Watcher()
                self._served = Served(config, self._preview, lambda: self._builder_for(root))
            self._watcher.watch(self._list_sources(config))
            if self._served:
                self._served.begin()
            self._preview(config)
            self._hand_over(config)
            return config
        data, docs = root / self.config.data_dir, Path(config.docs_dir)
        sources = (root / self.config.seeds_dir, docs)
        self._aside = BuildAside(config, root, (data, *sources))
        if self.config.serve_cache and not self._dirty:
            self._built = BuiltSite(Store(root / FOLDER), config, data, sources)
            self._again = self._built.recall()
        if not self._again:
            self._build(config)
        # Without on_startup there is no on_shutdown either, so nobody would publish the site.
        if self._command and not self._dirty:
            self._aside.begin()
        else:
            self._aside.begin_in_place()
        return config

    def _preview(self, config: MkDocsConfig) -> Site:
        """Make the site to serve now, and what editors' programs complete ids from."""
        wanted = find_nav_pages(config.nav)
        self._site = build_preview(
            *self._take_folders(config),
            self._site,
            wanted,
            directory_urls=config.use_directory_urls,
        )
        folders = (self.config.data_dir, self.config.seeds_dir)
        keep_schemas(_root_of(config), *folders, self._site)
        return self._site

    def _build(self, config: MkDocsConfig) -> None:
        """Make the site to publish, unless something is wrong."""
        urls = config.use_directory_urls
        self._site = build_with_docs(*self._take_folders(config), directory_urls=urls)
        stop_on_errors(self._site.problems)
        self._hand_over(config)

    def _take_folders(self, config: MkDocsConfig) -> tuple[Builder, Path, str]:
        """What builds the book, the folder of hand-written pages, and its name from the root."""
        root, docs = _root_of(config), Path(config.docs_dir)
        folder = docs.relative_to(root).as_posix() if docs.is_relative_to(root) else docs.name
        return self._builder_for(root), docs, folder

    def _hand_over(self, config: MkDocsConfig) -> None:
        """Tell MkDocs of the site as far as its configuration goes."""
        _, _, folder = self._take_folders(config)
        self._virtual = VirtualFiles(self._site, folder, _root_of(config))
        hand_over(self._source, self._site, config)
        config.extra_css[:0] = list_styles(self._site.files)
        config.extra_javascript[:0] = list_scripts(self._site.files)
        self._virtual.set_edit_uri(config)
        fill_title(config, self._site)

    def _on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the book's pages and files to those of docs/."""
        return files if _TAKES_OUT in config.plugins else self._add_files(files, config)

    @event_priority(-150)
    def _on_all_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add them last if another plugin would remove them again."""
        return self._add_files(files, config) if _TAKES_OUT in config.plugins else files

    on_files = CombinedEvent(_on_files, _on_all_files)

    def _add_files(self, files: Files, config: MkDocsConfig) -> Files:
        former = FormerSite(self._aside.former if self._aside else None)
        if self._again and self._built:
            if self._built.write(Path(config.site_dir), former):
                log.info("Nothing has changed since an earlier build, so its site is used again")
                return self._built.stand_down(config)
            self._again = False
            self._build(config)
        if self._built and self._built.may_keep:
            store = Store(_root_of(config) / FOLDER)
            self._finished = FinishedPages(store, self._site, former)
        drop_texts(files, _root_of(config) / self.config.seeds_dir)
        self._virtual.add_to(files, config, self._finished.take if self._finished else None)
        pages = files.documentation_pages()
        self._sources = {file.dest_uri: self._virtual.source_of(file) for file in pages}
        self._searching = self._site.published is not None and replace_worker(files, config)
        if self.config.serve_cache:
            make_html_pages(files, config, self._virtual.ready)
        if self._keeping:
            self._keeper.on_files(files, config, self._source)
        return files

    @event_priority(-100)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Leave unpublished pages out of the navigation and place pages that are not in it."""
        del config
        nav = leave_out_unpublished(nav, serving=self._serving)
        place_below_index(nav, files)
        if self._keeping:
            self._keeper.on_nav(nav)
        if self._finished:
            self._finished.on_nav(nav)
        return nav

    @event_priority(-100)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Leave to the book's own search what it finds, and reuse results of the last build."""
        del files
        if self._searching and self._site.published:
            found = list_addresses(self._site.published)
            lighten_index(config, self._virtual.ready, found)
        if self._keeping:
            self._keeper.on_env(env, config)
        if self._finished:
            self._finished.on_env(env, config, searched=self._searching)
        return env

    @event_priority(100)
    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Recall a page before the search looks through it and the theme draws it."""
        del config, nav
        if self._finished:
            self._finished.recall(page)
        return context

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Replace the marker of the briefing in a hand-written page."""
        del config, files
        if page.file.generated_by is None:
            return fill_marker(page.file.src_uri, markdown, self._virtual.briefing)
        return markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """While serving, add the place of the problem panel."""
        del page, config, files
        return PLACE + html if self._serving else html

    @event_priority(100)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """While serving, put the problem panel and the foot into the page.

        This comes last, so that a problem in one file does not invalidate all cached pages.
        """
        del config
        if not self._serving:
            return output
        source = self._virtual.source_of(page.file)
        panel = draw_panel(self._site.problems, source, self._site.study is not None)
        return fill_panel(fill_foot(output, page.file.dest_uri), panel)

    @event_priority(-100)
    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object
    ) -> LiveReloadServer:
        """Rebuild whenever a source of the site changes."""
        del builder
        if self._watcher:
            self._watcher.start(server, taken_over=_list_watched(config))
        if self._served and self._watcher:
            application = cast("WSGIApplication", server.get_app())
            gate = Gate(application, server.mount_path, self._served.fill)
            server.set_app(gate)
            hide_unchanged()
            book = self._list_folders(_root_of(config))
            self._rebuild = Rebuild(
                server.builder, self._served, self._watcher, gate, book, self._interruption
            )
            server.builder = self._rebuild
        return server

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Finish the pages, and note that the site is complete; strict mode may still refuse it."""
        if self._searching and not self._again:
            move_entries(Path(config.site_dir))
        if self._served:
            last, site = self._keeper.last, self._site
            pause = self._interruption.pause
            again = Refresher(last, self._virtual, site, self._source, pause) if last else None
            self._served.end(site, self._sources, again)
        if not self._serving and not self._dirty and not self._again:
            self._finish(config)
        for each in (self._built, self._finished):
            if each:
                each.close()
        self._whole = True

    @event_priority(-100)
    def on_build_error(self, *, error: Exception) -> None:
        """Note that the site must not be published; report failures of the machine."""
        self._whole = False
        for each in (self._built, self._finished):
            if each:
                each.close()
        stop_on_fault(error)

    def on_shutdown(self) -> None:
        """Publish what was built, or discard it."""
        if self._watcher:
            self._watcher.stop()
        if self._rebuild:
            self._rebuild.stop()
        if self._aside:
            self._aside.end(self._whole)

    def _builder_for(self, root: Path) -> Builder:
        place = (root, self.config.data_dir, self.config.seeds_dir)
        if self._builder is None or self._builder[0] != place:
            builder = Builder(
                *place,
                drafts=self._serving,
                keep_last=self._serving,
                jobs=self.config.jobs,
                tell=log.info,
                pause=self._interruption.pause,
            )
            self._builder = (place, builder)
        return self._builder[1]

    def _finish(self, config: MkDocsConfig) -> None:
        """Finish the pages, and keep them if nothing is missing that another build may have."""
        folder = Path(config.site_dir)
        known = self._finished.recalled if self._finished else {}
        others = self._finished.hashes if self._finished else {}
        scripts = None
        if self.config.csp:
            scripts = survey_scripts(folder, map(Path, config.theme.dirs), known)
            warn_of_scripts(scripts.unknown)
        builder = self._builder_for(_root_of(config))
        draw = builder.draw_posters if self.config.link_images else None
        done = finish_site(folder, self._site, scripts, draw, known, others)
        for line in filter(None, (done.failure, tell_size(done.hashed.size))):
            log.info(line)
        if self._finished and not done.failure:
            self._finished.keep(folder, done)
        if self._built and not done.failure:
            self._built.keep(folder, done.hashed.files)

    def _list_folders(self, root: Path) -> tuple[Path, Path]:
        """The folders that only the book is made from."""
        return root / self.config.data_dir, root / self.config.seeds_dir

    def _list_sources(self, config: MkDocsConfig) -> list[Path]:
        """All sources of the site: the book, and what MkDocs would watch by itself."""
        root = _root_of(config)
        return [*self._list_folders(root), *_list_watched(config), *map(Path, config.watch)]


def _list_watched(config: MkDocsConfig) -> list[Path]:
    """What MkDocs' server watches before it asks plugins."""
    watched = (config.docs_dir, config.config_file_path)
    return [Path(path) for path in watched if path]


def _root_of(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent if config.config_file_path else Path.cwd()
