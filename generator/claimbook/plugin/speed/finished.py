"""Using the finished HTML of a page again if all that goes into it is the same.

What the theme makes of a page depends on the page, the navigation and the configuration, and what
finishing adds on the page's card and JSON-LD. If the store has a page under the hash of these, the
theme need not draw it, and finishing need not read it. Its content is kept under its own hash, as
are the files of a whole site, so it takes room once.
"""

from __future__ import annotations

import json
from dataclasses import astuple
from pathlib import Path
from typing import TYPE_CHECKING

from claimbook.build import Site
from claimbook.finishing import (
    Finished,
    FinishedPage,
    Finishing,
    describe_finished,
)
from claimbook.plugin.speed.html_page import HtmlPage
from claimbook.plugin.speed.surroundings import describe_about, describe_config, describe_nav
from claimbook.plugin.speed.theme import Draw, reuse_html
from claimbook.store import Store, describe_program, make_key

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page


class FinishedPages:
    """The pages of one build, of which some are those of earlier builds."""

    def __init__(self, store: Store, site: Site) -> None:
        """Take the store, and the site before MkDocs builds it."""
        self._store = store
        self._finishing = Finishing(site)
        self._surroundings: tuple[str, ...] = ()
        self._navigation: Navigation | None = None
        self._blank = False
        self._keys: dict[str, str] = {}
        self._html: dict[str, str] = {}
        self.recalled: dict[str, FinishedPage] = {}
        """The pages that earlier builds have finished, by their paths in the site."""

    def on_nav(self, nav: Navigation) -> None:
        """Note the navigation, which is on every page. It has no titles until pages are read."""
        self._navigation = nav

    def on_env(self, environment: Environment, config: MkDocsConfig, *, searched: bool) -> None:
        """Make the theme return the pages that are recalled.

        `searched` says whether our own search finds the book's pages, so that the theme's need not.
        """
        self._blank = searched and "mkdocs.contrib.search" not in {
            getattr(handler, "__module__", "") for handler in config.plugins.events["page_context"]
        }
        # Nothing in a page tells which folder it was written into.
        place = {"site_dir", "docs_dir", "config_file_path"}
        self._surroundings = (
            describe_program() or "",
            describe_config(config, leave_out=place),
            describe_nav(self._navigation) if self._navigation else "",
        )
        reuse_html(environment, self._draw)

    def recall(self, page: Page) -> None:
        """Look for a page before it is drawn."""
        path = page.file.dest_uri
        key = self._keys[path] = make_key(
            "finished page",
            *self._surroundings,
            repr(describe_about(page)),
            page.content or "",
            self._finishing.describe(path, shared=bool(page.canonical_url)),
        )
        about = self._store.get(key)
        if about is None:
            return
        hash_, scripts, canonical, metas = json.loads(about)
        content = self._store.get(hash_)
        if content is None:
            return
        self._html[path] = content.decode()
        self.recalled[path] = FinishedPage(hash_, tuple(scripts), canonical, metas)
        if self._blank and isinstance(page, HtmlPage):
            # Material's search would look through it in vain.
            page.content = ""

    def keep(self, folder: Path, finished: Finished) -> None:
        """Keep the pages that are now finished in a folder, unless they were recalled as such."""
        for path, key in self._keys.items():
            known = self.recalled.get(path)
            if path in finished.hashed.files and not (known and known.metas == finished.policy):
                content = (folder / path).read_bytes()
                hash_ = self._store.put_content(content)
                page = describe_finished(content, hash_, finished.policy)
                self._store.put(key, json.dumps(astuple(page)).encode())

    def _draw(self, page: Page, template: str, draw: Draw) -> str:
        del template
        html = self._html.pop(page.file.dest_uri, None)
        return draw() if html is None else html
