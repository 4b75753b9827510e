"""A page of MkDocs that remembers its HTML from the last build."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from functools import partial
from typing import cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from claimbook.citing.source import Source, describe_cited
from claimbook.plugin.listening import listen
from claimbook.plugin.speed.kept import Kept


@dataclass(frozen=True, slots=True)
class Rendered:
    """What rendering by MkDocs sets on a page."""

    content: str | None
    toc: TableOfContents
    title: str | None
    anchors: set[str] | None
    links: dict[str, dict[str, str]]
    """Links to anchors in other files, by the path of the file."""
    asked: dict[str, str | None]
    """The destinations of files that were looked up, by path; None for missing ones."""


class KeptPage(Page):
    """Renders its Markdown only if its text or surroundings have changed since the last build."""

    def __init__(
        self,
        title: str | None,
        file: File,
        config: MkDocsConfig,
        kept: Kept[Rendered],
        surroundings: str,
        cited: Source,
    ) -> None:
        """Take the arguments of MkDocs' pages, the kept results, and the page's other inputs."""
        super().__init__(title, file, config)
        self._kept = kept
        self._surroundings = surroundings
        self._cited = cited

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Put HTML, headings and links into the page."""
        path = self.file.src_uri
        cited = describe_cited(self._cited, path, self.markdown or "")
        source = (self.markdown, self._surroundings, cited)
        make = partial(self._render, config, files)
        with listen(logging.INFO) as records:
            rendered = self._kept.get(path, source, make)
            if any(_locate(files, asked) != to for asked, to in rendered.asked.items()):
                self._kept.drop(path)
                rendered = self._kept.get(path, source, make)
        if records:
            # Repeat the page's warnings, so that strict mode counts them.
            self._kept.drop(path)
        self.content = rendered.content
        self.toc = rendered.toc
        self._title_from_render = rendered.title
        self.present_anchor_ids = rendered.anchors
        found = ((files.get_file_from_path(to), links) for to, links in rendered.links.items())
        self.links_to_anchors = {file: links for file, links in found if file}

    def _render(self, config: MkDocsConfig, files: Files) -> Rendered:
        asked = _AskedFiles(files)
        super().render(config, cast("Files", asked))
        links = self.links_to_anchors or {}
        return Rendered(
            self.content,
            self.toc,
            self._title_from_render,
            self.present_anchor_ids,
            {file.src_uri: dict(found) for file, found in links.items()},
            asked.answers,
        )


class _AskedFiles:
    """The site's files as rendering sees them; it only ever asks whether one exists."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self.answers: dict[str, str | None] = {}

    def get_file_from_path(self, path: str) -> File | None:
        self.answers[path] = _locate(self._files, path)
        return self._files.get_file_from_path(path)


def _locate(files: Files, path: str) -> str | None:
    file = files.get_file_from_path(path)
    return file.url if file else None
