"""What building and serving a site have in common."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from claimbook.build import Builder, Site
from claimbook.citing.source import Source
from claimbook.export.search import list_addresses
from claimbook.folders import Folders
from claimbook.plugin.handing_over import fill_title, hand_over
from claimbook.plugin.nav import leave_out_unpublished, place_below_index
from claimbook.plugin.options import Options
from claimbook.plugin.speed import make_html_pages
from claimbook.plugin.stopping import stop_on_fault
from claimbook.plugin.theme_search import lighten_index, move_entries, replace_worker
from claimbook.plugin.virtual import Take, VirtualFiles, drop_texts
from claimbook.sources import Theme, fill_marker, list_scripts, list_styles

log = get_plugin_logger("claimbook")


class Run:
    """Handles the events of MkDocs for a book; the methods are in the order of the events.

    The plugin passes on every event that a run has a method for, in the form that MkDocs gives it.
    """

    is_serving: bool

    def __init__(self, *, dirty: bool) -> None:
        """Begin without a book. In a `dirty` run, MkDocs keeps pages that it has built before."""
        self.site = Site()
        self.virtual = VirtualFiles(Site(), "docs", Path())
        self._dirty = dirty
        self._options = Options()
        self._builder: tuple[Folders, Builder] | None = None
        self._source = Source()
        self._searching = False
        """Whether the site has the book's search besides the theme's."""
        self._nav: Navigation | None = None
        """The navigation, which is on every page. It has no titles until pages are read."""

    def on_config(self, config: MkDocsConfig, options: Options) -> None:
        """Make the site of the book. MkDocs reads the configuration anew for each build."""
        del config
        self._options = options

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages and files of the book; returns all files that MkDocs has to build."""
        self._add_files(files, config)
        return files

    def on_nav(self, nav: Navigation, *, files: Files, **_: object) -> Navigation:
        """Leave unpublished pages out of the navigation and place pages that are not in it."""
        self._nav = leave_out_unpublished(nav, serving=self.is_serving)
        place_below_index(self._nav, files)
        return self._nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, **_: object) -> None:
        """Leave to the book's search the pages that it finds."""
        del env
        if self._searching and self.site.published:
            found = list_addresses(self.site.published)
            lighten_index(config, self.virtual.ready, found)

    def on_page_markdown(self, markdown: str, *, page: Page, **_: object) -> str:
        """Replace the marker of the briefing in a hand-written page."""
        if page.file.generated_by is None:
            return fill_marker(page.file.src_uri, markdown, self.virtual.briefing)
        return markdown

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Finish the site."""
        if self._searching:
            move_entries(Path(config.site_dir))

    def on_build_error(self, *, error: Exception) -> None:
        """Report errors of the machine in one sentence."""
        stop_on_fault(error)

    def _add_files(self, files: Files, config: MkDocsConfig, take: Take | None = None) -> None:
        """Add the pages and files of the book. `take` is as in `VirtualFiles.add_to`."""
        drop_texts(files, self._folders_of(config).seeds_folder)
        self.virtual.add_to(files, config, take)
        self._searching = self.site.published is not None and replace_worker(files, config)
        if self._options.serve_cache:
            make_html_pages(files, config, self.virtual.ready)

    def _hand_over(self, config: MkDocsConfig) -> None:
        """Pass the site's title, edit link and citations on to MkDocs' configuration."""
        _, _, folder = self._take_folders(config)
        self.virtual = VirtualFiles(self.site, folder, root_of(config))
        hand_over(self._source, self.site, config)
        config.extra_css[:0] = list_styles(self.site.files)
        config.extra_javascript[:0] = list_scripts(self.site.files)
        self.virtual.set_edit_uri(config)
        fill_title(config, self.site)

    def _take_folders(self, config: MkDocsConfig) -> tuple[Builder, Path, str]:
        """Return the book's builder, the folder of hand-written pages, and its relative name."""
        root, docs = root_of(config), Path(config.docs_dir)
        folder = docs.relative_to(root).as_posix() if docs.is_relative_to(root) else docs.name
        return self._builder_for(config), docs, folder

    @staticmethod
    def _theme_of(config: MkDocsConfig) -> Theme:
        """Return the theme that MkDocs has loaded."""
        custom = config.theme.custom_dir
        installed = (Path(folder) for folder in config.theme.dirs if folder != custom)
        if not custom:
            return Theme(tuple(installed))
        return Theme(tuple(installed), Path(custom), os.path.relpath(custom, root_of(config)))

    def _folders_of(self, config: MkDocsConfig) -> Folders:
        """Return the book's folders."""
        return Folders(root_of(config), self._options.data_dir, self._options.seeds_dir)

    def _builder_for(self, config: MkDocsConfig) -> Builder:
        folders = self._folders_of(config)
        if self._builder is None or self._builder[0] != folders:
            builder = Builder(
                folders.root,
                folders.data,
                folders.seeds,
                drafts=self.is_serving,
                keep_last=self.is_serving,
                jobs=self._options.jobs,
                tell=log.info,
                pause=self._pause,
            )
            self._builder = (folders, builder)
        return self._builder[1]

    @property
    def _pause(self) -> Callable[[], None]:
        """The function that the builder calls between parts of its work."""
        return lambda: None


def root_of(config: MkDocsConfig) -> Path:
    """Return the folder that the book is in."""
    return Path(config.config_file_path).parent if config.config_file_path else Path.cwd()
