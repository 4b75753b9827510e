"""The site that a server shows: what was built last, and what is wrong at the moment.

Once everything is made, it collects garbage. With a large book, that takes seconds in which nothing
else happens, and Python would do it after the many new objects of a save, before the page is shown.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Collection, Mapping
from enum import Enum
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from claimbook.build import Builder, Site
from claimbook.collecting import collect_young
from claimbook.plugin.live.refreshing import Refresher
from claimbook.plugin.panel import PLACE, draw_panel, fill_panel
from claimbook.problem import Location, Problem, sort_problems
from claimbook.views.manual.faults import site_not_built

HOME = "index.html"
_MOST = 5
"""The most saves without a collection, since there may be no idle time between them."""


class Rest(Enum):
    """What is left to do once everything that has changed is made again."""

    DONE = "nothing"
    RELOAD = "show the pages again that were made first, since they have changed once more"
    WHOLE = "build the whole site, since more than the contents of pages has changed"


class Served:
    """Makes the book's pages again within the site that MkDocs has built."""

    def __init__(
        self,
        config: MkDocsConfig,
        build: Callable[[MkDocsConfig], Site],
        find_builder: Callable[[], Builder],
    ) -> None:
        """`build` makes the newest site with the builder that `find_builder` returns."""
        self._folder = Path(config.site_dir)
        self._config = Path(config.config_file_path or "mkdocs.yml").name
        self._build = build
        self._find_builder = find_builder
        self._collecting = Collecting()
        self._refresher: Refresher | None = None
        self._sources: Mapping[str, str | None] = {}
        self._problems: tuple[Problem, ...] = ()
        self._is_readable = True
        self._elsewhere: tuple[Problem, ...] = ()
        """Problems that reading and checking the book do not find, such as those in docs/."""
        self._ahead: frozenset[str] = frozenset()
        """The pages that were made ahead since all pages were last made."""

    def begin(self) -> None:
        """Begin a whole build: nothing can be made on its own until it is complete."""
        self._refresher = None

    def end(
        self, site: Site, sources: Mapping[str, str | None], refresher: Refresher | None
    ) -> None:
        """End the build. `sources` has the file that each page is made from, by its address."""
        self._refresher = refresher
        self._ahead = frozenset()
        self._sources = sources
        self._note_problems(site)
        self.collect()

    def make_ahead(self, addresses: Collection[str]) -> frozenset[str] | None:
        """Make some pages before the others, as far as they are the book's; return those made.

        None if MkDocs has to build the whole site.
        """
        if self._refresher is None:
            return None
        self._collecting.put_off()
        site = self._find_builder().build_ahead(addresses)
        ahead = self._refresher.take_ahead(site) if site else None
        if site is None or ahead is None:
            return None
        # If there are other pages now, `make_rest` finds them.
        self._problems = tuple(sort_problems([*site.problems, *self._elsewhere]))
        self._ahead |= ahead
        return ahead

    def make_rest(self) -> Rest:
        """Make everything that has changed."""
        if self._refresher is None:
            return Rest.WHOLE
        site = self._build(self._refresher.config)
        changed = self._refresher.take(site)
        if changed is None:
            return Rest.WHOLE
        known = self._problems
        self._note_problems(site)
        ahead, self._ahead = self._ahead, frozenset()
        again = ahead and (changed & ahead or self._problems != known)
        return Rest.RELOAD if again else Rest.DONE

    def collect(self) -> None:
        """Free what is no longer needed, once everything is made."""
        self._collecting.collect()

    def list_awaited(self) -> frozenset[str]:
        """Return the addresses of everything that may be made again."""
        return self._refresher.list_awaited() if self._refresher else frozenset()

    def show_failure(self, reason: str) -> None:
        """Say on all pages why the site was not built, until the next build."""
        # In strict mode, MkDocs refuses a site that is otherwise complete.
        self._refresher = None
        self._problems = (site_not_built.report(Location(self._config), reason),)
        self._is_readable = False
        if not (self._folder / HOME).is_file():
            (self._folder / HOME).write_text(PLACE, encoding="utf-8")

    def fill(self, html: str, address: str) -> str:
        """Put the current problems into a page."""
        source = self._sources.get(address)
        return fill_panel(html, draw_panel(self._problems, source, self._is_readable))

    def _note_problems(self, site: Site) -> None:
        self._problems = site.problems
        self._is_readable = site.study is not None
        found = set(self._find_builder().found)
        self._elsewhere = tuple(each for each in site.problems if each not in found)


class Collecting:
    """Collects garbage once everything is made, among objects newer than the first build."""

    def __init__(self) -> None:
        """Begin before the first build."""
        self._is_held = False
        self._saves = 0

    def put_off(self) -> None:
        """Put off collecting after this save, unless it was put off after the last few as well."""
        self._saves += 1
        if self._saves > _MOST:
            self.collect()

    def collect(self) -> None:
        """Collect garbage now."""
        self._saves = 0
        gc.collect()
        if not self._is_held:
            # Older objects are still freed once nothing refers to them, except cycles.
            gc.freeze()
            collect_young()
            self._is_held = True
