"""Reusing the finished HTML of a page if everything that goes into it is the same.

The theme's HTML of a page depends on the page, the navigation and the configuration; what finishing
adds depends on the page's card and JSON-LD. If the last build has a page under the hash of all
these, it is put into the site as it was: the theme need not render it, MkDocs need not write it,
and finishing need not read it. The same goes for pages that are made without the theme, such as
those with a single chart, and for other files of the book.

Contents are kept under their own hashes, like the files of a whole site.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from claimbook.build import Site
from claimbook.finishing import (
    Finished,
    FinishedPage,
    Finishing,
    describe_finished,
)
from claimbook.plugin.listening import Silence
from claimbook.plugin.speed.former import FormerSite
from claimbook.plugin.speed.html_page import HtmlPage
from claimbook.plugin.speed.kept import Draw, reuse_html
from claimbook.plugin.speed.surroundings import describe_about, describe_config, describe_nav
from claimbook.store import Store, Values, make_key

_KIND = "finished pages"
"""The name under which they are kept."""


class FinishedPages:
    """The pages of one build, some of which are reused from the last one."""

    def __init__(self, store: Store, site: Site, former: FormerSite) -> None:
        """Take the store, the site before MkDocs builds it, and the site that it will replace."""
        self._store = store
        self._former = former
        self._finishing = Finishing(site)
        self._values = Values(store)
        self._kept: dict[str, tuple[str, FinishedPage]] = self._values.recall(_KIND) or {}
        self._surroundings = ""
        self._keys: dict[str, str] = {}
        self._silence = Silence()
        self.recalled: dict[str, FinishedPage] = {}
        """The pages that an earlier build finished and that are reused unchanged, by path."""
        self.hashes: dict[str, str] = {}
        """The hashes of the book's other files, by path."""

    def prepare(
        self, environment: Environment, config: MkDocsConfig, nav: Navigation | None
    ) -> None:
        """Let the theme render only pages that are not reused."""
        # Nothing in a page depends on the folder that it is written into.
        place = {"site_dir", "docs_dir", "config_file_path"}
        self._surroundings = make_key(
            describe_config(config, leave_out=place),
            describe_nav(nav) if nav else "",
        )
        reuse_html(environment, self._draw)
        self._silence.begin()

    def recall(self, page: Page) -> None:
        """Put a page into the site before it is rendered, if the last build made the same one."""
        path = page.file.dest_uri
        key = make_key(
            "finished page",
            self._surroundings,
            repr(describe_about(page)),
            page.content_key if isinstance(page, HtmlPage) else page.content or "",
            self._finishing.describe(path, shared=bool(page.canonical_url)),
        )
        if self._recall(path, key, page.file.abs_dest_path):
            self._silence.add(page.file.src_uri)

    def take(self, path: str, hash_: str, place: str) -> bool:
        """Put a file of the book into the site by its hash; False if MkDocs has to write it."""
        if path.endswith(".html"):
            about = self._finishing.describe(path, shared=False)
            return self._recall(path, make_key("finished file", hash_, about), place)
        self.hashes[path] = hash_
        return self._former.hand_on(path, hash_, place)

    def keep(self, folder: Path, finished: Finished) -> None:
        """Keep the finished pages in a folder."""
        made = {}
        # Most pages have the same scripts, which are then kept once.
        scripts: dict[tuple[str, ...], tuple[str, ...]] = {}
        for path, key in self._keys.items():
            page = self.recalled.get(path)
            if path not in finished.hashed.files:
                continue
            if page is None or page.metas != finished.policy:
                content = (folder / path).read_bytes()
                hash_ = self._store.put_content(content)
                page = describe_finished(content, hash_, finished.policy)
            shared = scripts.setdefault(page.scripts, page.scripts)
            made[path] = key, replace(page, scripts=shared)
        if made != self._kept:
            self._values.keep(made, _KIND)

    def close(self) -> None:
        """Let MkDocs log everything again; may be called twice."""
        self._silence.end()

    def _recall(self, path: str, key: str, place: str) -> bool:
        self._keys[path] = key
        known, page = self._kept.get(path, ("", None))
        if page is None or known != key:
            return False
        hash_ = page.hash
        if not self._former.put(path, hash_, place, lambda: self._store.get(hash_)):
            return False
        self.recalled[path] = page
        return True

    def _draw(self, page: Page, template: str, draw: Draw) -> str:
        del template
        return "" if page.file.dest_uri in self.recalled else draw()
