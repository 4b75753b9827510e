"""Build a site: read and check, stop on an error before anything is touched, build aside, swap.

If nothing has changed since an earlier build, its site is used again. Otherwise, only pages that
have changed are made.
"""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from claimbook.collecting import collecting_once
from claimbook.finishing import describe_size, finish_site, survey_scripts
from claimbook.plugin.aside import BuildAside
from claimbook.plugin.options import Options
from claimbook.plugin.run import Run, log, root_of
from claimbook.plugin.speed import BuiltSite, FinishedPages, FormerSite
from claimbook.plugin.stopping import hear_warnings, stop_on_errors, warn_of_scripts
from claimbook.sources import build_with_docs
from claimbook.store import FOLDER, Store


class Building(Run):
    """A run of `mkdocs build`."""

    is_serving = False

    def __init__(self, *, dirty: bool, aside: bool) -> None:
        """Begin without a book. A build that is made `aside` is published on shutdown."""
        super().__init__(dirty=dirty)
        self._is_aside = aside
        self._aside: BuildAside | None = None
        self._is_whole = False
        self._built: BuiltSite | None = None
        """The site that this build makes, if it may be kept."""
        self._finished: FinishedPages | None = None
        """The pages that this build makes, if they may be kept."""
        self._again = False
        """Whether the site of an earlier build is used again."""
        self._until_shutdown = ExitStack()

    def on_config(self, config: MkDocsConfig, options: Options) -> None:
        """Make the site to publish; an error stops the build here."""
        hear_warnings(config)
        if self._is_aside:
            self._until_shutdown.enter_context(collecting_once())
        super().on_config(config, options)
        root = root_of(config)
        folders = self._folders_of(config)
        data, sources = folders.data_folder, (folders.seeds_folder, Path(config.docs_dir))
        self._aside = BuildAside(config, root, (data, *sources))
        if self._options.serve_cache and not self._dirty:
            self._built = BuiltSite(Store(root / FOLDER), config, data, sources)
            self._again = self._built.recall()
        if not self._again:
            self._build(config)
        if self._is_aside:
            self._aside.begin()
        else:
            self._aside.begin_in_place()

    def _build(self, config: MkDocsConfig) -> None:
        """Make the site to publish, unless something is wrong."""
        urls = config.use_directory_urls
        self.site = build_with_docs(
            *self._take_folders(config), directory_urls=urls, theme=self._theme_of(config)
        )
        stop_on_errors(self.site.problems)
        self._hand_over(config)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Put the site of an earlier build in its place, or add the pages and files of the book."""
        former = FormerSite(self._aside.former if self._aside else None, config.site_dir)
        if self._again and self._built:
            if self._built.write(Path(config.site_dir), former):
                log.info("Nothing has changed since an earlier build, so its site is used again")
                return self._built.stand_down(config)
            self._again = False
            self._build(config)
        if self._built and self._built.may_keep:
            store = Store(root_of(config) / FOLDER)
            self._finished = FinishedPages(store, self.site, former)
        self._add_files(files, config, self._finished.take if self._finished else None)
        return files

    def on_env(self, env: Environment, *, config: MkDocsConfig, **_: object) -> None:
        """Leave to the book's search the pages that it finds, and reuse finished pages."""
        super().on_env(env, config=config)
        if self._finished:
            self._finished.prepare(env, config, self._nav)
        if self.site.published:
            # The pages are made, and the theme, which renders them now, needs memory as well.
            self.site.published.forget_all()

    def on_page_context(self, _context: TemplateContext, *, page: Page, **_: object) -> None:
        """Reuse a finished page, before the search indexes it and the theme renders it."""
        if self._finished:
            self._finished.recall(page)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Finish the pages, and note that the site is complete; strict mode may still refuse it."""
        if not self._again:
            super().on_post_build(config=config)
            if not self._dirty:
                self._finish(config)
        self._close()
        self._is_whole = True

    def on_build_error(self, *, error: Exception) -> None:
        """Note that the site must not be published; report errors of the machine."""
        self._is_whole = False
        self._close()
        super().on_build_error(error=error)

    def on_shutdown(self) -> None:
        """Publish what was built, or discard it."""
        if self._aside:
            self._aside.end(self._is_whole)
        self._until_shutdown.close()

    def _close(self) -> None:
        for each in (self._built, self._finished):
            if each:
                each.close()

    def _finish(self, config: MkDocsConfig) -> None:
        """Finish the pages, and keep them if nothing is missing that another build may have."""
        folder = Path(config.site_dir)
        known = self._finished.recalled if self._finished else {}
        others = self._finished.hashes if self._finished else {}
        scripts = None
        if self._options.csp:
            scripts = survey_scripts(folder, map(Path, config.theme.dirs), known)
            warn_of_scripts(scripts.unknown)
        builder = self._builder_for(config)
        draw = builder.draw_posters if self._options.link_images else None
        done = finish_site(folder, self.site, scripts, draw, known, others)
        for line in filter(None, (done.failure, describe_size(done.hashed.size))):
            log.info(line)
        if self._finished and not done.failure:
            self._finished.keep(folder, done)
        if self._built and not done.failure:
            self._built.keep(folder, done.hashed.files)
