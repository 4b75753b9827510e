"""Replace the site that MkDocs has built by a newer one, if only contents differ."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from claimbook.atomic import write_file
from claimbook.build import Site
from claimbook.charts import FOLDER as CHARTS
from claimbook.citing.fences import list_charts
from claimbook.citing.source import Source
from claimbook.export.search import list_addresses
from claimbook.packing import PackedFiles
from claimbook.pages import Page, read_assets
from claimbook.permalinks import HOME
from claimbook.plugin.handing_over import hand_over
from claimbook.plugin.speed.last_build import LastBuild
from claimbook.plugin.virtual import DataFile, VirtualFiles
from claimbook.sources import list_scripts, list_styles


class Refresher:
    """Writes the pages and files of newer sites that differ from those in the site's folder."""

    def __init__(
        self,
        last: LastBuild,
        virtual: VirtualFiles,
        site: Site,
        source: Source,
        pause: Callable[[], None] = lambda: None,
    ) -> None:
        """Take the last whole build, its pages in MkDocs, its site, and what its prose cites.

        `pause` is called after each page that is written. If it raises an error, the other pages
        are left as they are until the next call.
        """
        self._last = last
        self.config = last.config
        self._virtual = virtual
        self._site = site
        self._source = source
        self._pause = pause
        self._changed: set[str] = set()
        """The pages that have changed since the whole site was last taken over."""
        self._pages = {page.address: page for page in site.pages}
        self._feeds = self._write_feeds(site)
        assets = read_assets()
        made = (path for path in (*site.files, *self._feeds) if path not in assets)
        self._awaited = frozenset([*last.list_addresses(), *made])

    def take_ahead(self, site: Site) -> frozenset[str] | None:
        """Write some pages before the others; return the addresses of those that were written.

        None if they cannot be written on their own.
        """
        if not _has_same_frame(site, self._site):
            return None
        self._remake(site.pages)
        made = {page.address for page in site.pages if page.address in self._pages}
        made |= {
            HOME for page in site.pages if page.address == HOME and self._remake_home(page, site)
        }
        self._changed -= made
        return frozenset(made) if self._last.has_same_nav() else None

    def take(self, site: Site) -> frozenset[str] | None:
        """Write everything that differs; return the pages of the book that were not written ahead.

        None if MkDocs has to build the whole site, since more than contents differ.
        """
        feeds = self._write_feeds(site)
        if not self._fits(site) or feeds.keys() != self._feeds.keys():
            return None
        self._remake(site.pages)
        hand_over(self._source, site, self.config)
        self._virtual.briefing = site.briefing
        written = self._last.list_written()
        self._last.remake(written)
        if not self._last.has_same_nav():
            return None
        self._last.check_anchors(written)
        self._write_files(self._site.files, site.files)
        self._write_files(self._feeds, feeds)
        self._last.write_index()
        self._site, self._feeds = site, feeds
        changed, self._changed = frozenset(self._changed), set()
        return changed

    def list_awaited(self) -> frozenset[str]:
        """Return the addresses of all that may be written, except scripts and style sheets."""
        return self._awaited

    def _fits(self, site: Site) -> bool:
        """Whether a site has the same pages and files, and would get the same configuration."""
        return (
            _has_same_frame(site, self._site)
            and [_describe(page) for page in site.pages] == [*map(_describe, self._site.pages)]
            and _list_lasting(site.files) == _list_lasting(self._site.files)
            and list_styles(site.files) == list_styles(self._site.files)
            and list_scripts(site.files) == list_scripts(self._site.files)
            and _list_links(site) == _list_links(self._site)
            and _list_found(site) == _list_found(self._site)
        )

    def _remake(self, pages: Iterable[Page]) -> None:
        for page in pages:
            known = self._pages.get(page.address)
            # A page that is unknown is replaced by a hand-written one.
            if known and vars(known) != vars(page):
                file = self._virtual.take(page, self._last.files)
                self._last.remake([file] if file else [])
                self._pages[page.address] = page
                self._changed.add(page.address)
                self._pause()

    def _remake_home(self, briefing: Page, site: Site) -> bool:
        """Write the home page with its briefing; False if it uses more of the book than that."""
        for file in self._last.list_written():
            if file.dest_uri == HOME and not any(list_charts(file.content_string.splitlines())):
                self._virtual.briefing = briefing.body
                hand_over(self._source, replace(site, placed=self._source.charts), self.config)
                self._last.remake([file])
                return True
        return False

    def _write_feeds(self, site: Site) -> dict[str, bytes]:
        return site.write_feeds(self.config.site_url or "")

    def _write_files(self, earlier: Mapping[str, bytes], now: Mapping[str, bytes]) -> None:
        files = self._last.files
        for path in earlier.keys() - now.keys():
            if gone := files.get_file_from_path(path):
                files.remove(gone)
                (self._last.folder / path).unlink(missing_ok=True)
        for path in now:
            if path not in earlier:
                files.append(self._virtual.make_file(now, path, self.config))
            file = files.get_file_from_path(path)
            if isinstance(file, DataFile) and _has_changed(path, earlier, now):
                write_file(self._last.folder / path, now[path])


def _has_same_frame(site: Site, other: Site) -> bool:
    """Whether two sites have the same title, language and other inputs of the configuration."""
    mine, its = site.published, other.published
    return bool(mine and its and mine.book.settings == its.book.settings)


def _list_lasting(files: Iterable[str]) -> set[str]:
    """Return the paths of all files except charts, which are named after their contents."""
    return {path for path in files if not path.startswith(f"{CHARTS}/")}


def _has_changed(path: str, earlier: Mapping[str, bytes], now: Mapping[str, bytes]) -> bool:
    if isinstance(earlier, PackedFiles) and isinstance(now, PackedFiles):
        return path not in earlier or earlier.hash_of(path) != now.hash_of(path)
    return earlier.get(path) != now[path]


def _describe(page: Page) -> tuple[object, ...]:
    """Return what MkDocs knows about a page besides its content."""
    return page.address, page.edit, page.markdown, page.handbook


def _list_links(site: Site) -> set[str]:
    """Return the symbolic links in docs/, which MkDocs must not follow."""
    return {problem.at.path for problem in site.problems if problem.id == "symbolic-link"}


def _list_found(site: Site) -> frozenset[str]:
    """Return the pages that the book's own search finds, so that the theme's search need not."""
    return list_addresses(site.published) if site.published else frozenset()
