"""Making single pages again with the objects that MkDocs had in its last whole build."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, cast

from jinja2 import Environment
from mkdocs.commands import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation

from claimbook.plugin.speed.surroundings import describe_nav
from claimbook.plugin.theme_search import INDEX, PAGES, move_entries

CAN_REMAKE = hasattr(build, "_populate_page") and hasattr(build, "_build_page")
"""Whether MkDocs has the functions that make a page. They are private, but MkDocs 1 is frozen."""


class LastBuild:
    """The last whole build of a server."""

    def __init__(
        self, config: MkDocsConfig, files: Files, nav: Navigation, environment: Environment
    ) -> None:
        """Take what MkDocs passes with its events."""
        self.config = config
        self.files = files
        self.folder = Path(config.site_dir)
        """The folder of the site."""
        self._nav = nav
        self._environment = environment
        self._nav_seen = describe_nav(nav)
        self._pages = files.documentation_pages(inclusion=InclusionLevel.is_in_serve)
        search: Any = config.plugins.get("material/search")
        self._search = search if search and search.config.enabled else None

    def remake(self, files: Iterable[File]) -> None:
        """Make the pages of some sources again; the other pages must not depend on them."""
        for file in files:
            page: Any = file.page
            build._populate_page(page, self.config, self.files)
            build._build_page(
                page,
                self.config,
                self._pages,
                self._nav,
                self._environment,
                excluded=cast("Any", file.inclusion).is_excluded(),
            )

    def has_same_nav(self) -> bool:
        """Whether the navigation, which is on every page, is unchanged."""
        return describe_nav(self._nav) == self._nav_seen

    def check_anchors(self, files: Iterable[File]) -> None:
        """Report links to missing headings, as MkDocs does after each build."""
        level = self.config.validation.links.anchors
        for file in files:
            if file.page:
                file.page.validate_anchor_links(files=self.files, log_level=level)

    def list_written(self) -> list[File]:
        """Return the sources of hand-written pages."""
        return [file for file in self._pages if file.generated_by is None]

    def list_addresses(self) -> list[str]:
        """Return the addresses of all pages, and of the files that the search loads."""
        searched = [INDEX, PAGES] if self._search else []
        return [*(file.dest_uri for file in self._pages), *searched]

    def write_index(self) -> None:
        """Write the index of the theme's search if the entries of any page have changed."""
        if self._search and self._search.search_index.changed:
            self._search.on_post_build(config=self.config)
            move_entries(self.folder)
