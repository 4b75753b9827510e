"""The book's pages and files as virtual files of MkDocs; nothing is ever written into docs/."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath
from typing import cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from claimbook.build import Site
from claimbook.packing import PackedFiles
from claimbook.pages import Page
from claimbook.permalinks import source_of
from claimbook.sources import write_source


def drop_texts(files: Files, seeds: Path) -> None:
    """Keep the articles' texts off the site if they are in docs/, all of which MkDocs copies."""
    for file in list(files):
        if file.abs_src_path and Path(file.abs_src_path).is_relative_to(seeds.absolute()):
            files.remove(file)


class PageFile(File):
    """The source of a generated page, which is created when MkDocs reads it and not kept."""

    _page: Page

    @classmethod
    def of(cls, page: Page, config: MkDocsConfig, inclusion: InclusionLevel) -> PageFile:
        """Return the file of a page."""
        path = source_of(page.address)
        made = cast("PageFile", cls.generated(config, path, content="", inclusion=inclusion))
        made._content, made._page = None, page
        return made

    @property
    def is_as_made(self) -> bool:
        """Whether no plugin has replaced it."""
        return self._content is None

    @property
    def content_string(self) -> str:
        """The Markdown of the page with its front matter, or what a plugin has replaced it with."""
        return write_source(self._page) if self._content is None else super().content_string

    @content_string.setter
    def content_string(self, value: str) -> None:
        self._content = value

    @property
    def content_bytes(self) -> bytes:
        """The same, encoded."""
        return self.content_string.encode()

    @content_bytes.setter
    def content_bytes(self, value: bytes) -> None:
        self._content = value

    def take(self, page: Page) -> None:
        """Become the source of a newer page at the same address."""
        self._page = page


Take = Callable[[str, str, str], bool]
"""Puts the file with a path and a hash in its place in the site; returns whether it could."""


class DataFile(File):
    """A file of the site, whose bytes are unpacked only while MkDocs copies it."""

    _contents: Mapping[str, bytes]
    _changed: str | bytes | None = None
    take: Take | None = None
    """Puts the file into the site by its hash, so that it need not be copied."""

    @classmethod
    def of(cls, contents: Mapping[str, bytes], path: str, config: MkDocsConfig) -> DataFile:
        """Make one of several files by its path."""
        inclusion = InclusionLevel.INCLUDED
        made = cast("DataFile", cls.generated(config, path, content=b"", inclusion=inclusion))
        made._contents, made._changed = contents, None
        return made

    def copy_file(self, dirty: bool = False) -> None:
        """Put the file into the site."""
        if self._changed is None and isinstance(self._contents, PackedFiles):
            self._put(self._contents)
        else:
            super().copy_file(dirty)

    def _put(self, contents: PackedFiles) -> None:
        place, hash_ = Path(self.abs_dest_path), contents.hash_of(self.src_uri)
        if self.take is None or not self.take(self.dest_uri, hash_, self.abs_dest_path):
            place.parent.mkdir(parents=True, exist_ok=True)
            with place.open("wb") as file:
                file.writelines(contents.unpack(self.src_uri))

    @property
    def _content(self) -> str | bytes | None:
        """What MkDocs reads: the contents, or what a plugin has replaced them with."""
        return self._contents[self.src_uri] if self._changed is None else self._changed

    @_content.setter
    def _content(self, value: str | bytes | None) -> None:
        self._changed = value


class VirtualFiles:
    """What a build adds to the files of docs/ and removes from them."""

    def __init__(self, site: Site, docs: str, root: Path) -> None:
        """Take the site, and the folder of hand-written pages as named from the book's root."""
        self._site = site
        self._docs = docs
        self._root = root
        self.briefing = site.briefing
        """What replaces the marker on the hand-written home page."""
        self._pages = {source_of(page.address): page for page in site.pages}
        self.ready = {path: page for path, page in self._pages.items() if not page.markdown}
        """The pages that are HTML and have no Markdown, by the path of the source."""

    def add_to(self, files: Files, config: MkDocsConfig, take: Take | None) -> None:
        """Add the site's pages and files, unless a hand-written one has the same address.

        `take` is asked to put each file into the site before MkDocs copies it.
        """
        self._drop_links(files)
        taken = {file.dest_uri for file in files if file.src_dir == config.docs_dir}
        for page in self._site.pages:
            self._add(files, self._make_page(page, config), taken)
        # Here, since plugins such as mike have set the address of the site by now.
        feeds = self._site.write_feeds(config.site_url or "")
        for contents in (self._site.files, feeds):
            for path in contents:
                file = self.make_file(contents, path, config)
                file.take = take
                self._add(files, file, taken)

    def make_file(self, contents: Mapping[str, bytes], path: str, config: MkDocsConfig) -> DataFile:
        """Make one of several files by its path."""
        file = DataFile.of(contents, path, config)
        file.abs_src_path = self._find_source(config, None)
        return file

    def take(self, page: Page, files: Files) -> PageFile | None:
        """Put a newer page at its address; return its source, or None if that is hand-written."""
        source = source_of(page.address)
        file = files.get_file_from_path(source)
        if not isinstance(file, PageFile):
            return None
        self._pages[source] = page
        if source in self.ready:
            self.ready[source] = page
        file.take(page)
        return file

    def source_of(self, file: File) -> str | None:
        """Return the path of the file that a page is made from, from the book's root."""
        if file.generated_by is None:
            return f"{self._docs}/{file.src_uri}"
        page = self._pages.get(file.src_uri)
        return page.edit if page else None

    def set_edit_uri(self, config: MkDocsConfig) -> None:
        """Make the theme's edit link lead to where book.yml says that files are edited."""
        study = self._site.study
        root = study.book.settings.edit_url if study else None
        if root and not config.edit_uri and not config.edit_uri_template:
            config.edit_uri = f"{root.rstrip('/')}/{self._docs}/"

    def _make_page(self, page: Page, config: MkDocsConfig) -> File:
        inclusion = InclusionLevel.NOT_IN_NAV
        if config.nav is None and len(PurePosixPath(page.address).parts) == 2:
            # A navigation that MkDocs makes by itself should list index pages, not every article.
            inclusion = InclusionLevel.INCLUDED
        file = PageFile.of(page, config, inclusion)
        file.edit_uri = posixpath.relpath(page.edit, self._docs) if page.edit else None
        file.abs_src_path = self._find_source(config, page.edit)
        return file

    def _find_source(self, config: MkDocsConfig, edit: str | None) -> str | None:
        """Return the path of the file that a page comes from: its data file, or mkdocs.yml.

        MkDocs does not read it if a file has content, but other plugins rely on it.
        """
        return str(self._root.absolute() / edit) if edit else config.config_file_path or None

    @staticmethod
    def _add(files: Files, file: File, taken: set[str]) -> None:
        if file.dest_uri not in taken:
            if known := files.get_file_from_path(file.src_uri):
                files.remove(known)  # the theme's
            files.append(file)

    def _drop_links(self, files: Files) -> None:
        """Remove the targets of symbolic links, which MkDocs would publish."""
        links = {p.at.path for p in self._site.problems if p.id == "symbolic-link"}
        for file in list(files):
            path = PurePosixPath(self._docs, file.src_uri)
            if file.src_dir and not links.isdisjoint(str(p) for p in (path, *path.parents)):
                files.remove(file)
