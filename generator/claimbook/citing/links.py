"""Check that hand-written links to generated pages lead somewhere."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from claimbook.model import Article
from claimbook.study import Study
from claimbook.views.claims.speakers import list_speakers

_NOUNS = {
    "articles": "article",
    "metrics": "metric",
    "entities": "entity",
    "outlets": "outlet",
    "topics": "topic",
    "speakers": "speaker",
    "disagreements": "disagreement",
}
"""What the pages of each folder are about."""
_PAGE = re.compile(rf"({'|'.join(_NOUNS)})/([a-z0-9-]+)/?(?:index\.(?:md|html))?")
_BEFORE = ("", "at-", "says-", "note-")
"""The prefix of a claim's id in the anchors of its article's page."""
_HEADINGS = frozenset({"claims", "findings"})
"""The other anchors of an article's page."""


@dataclass(frozen=True)
class Leads:
    """Where links can lead on the site of a book."""

    study: Study
    written: Set[PurePosixPath]
    """Hand-written files, relative to the folder of pages. Links to them are not checked here."""

    def find_fault(self, page: PurePosixPath, address: str) -> str:
        """Say what is missing where a link leads; empty if nothing is."""
        parts = urlsplit(address)
        if parts.scheme or parts.netloc or not parts.path:
            return ""
        target = posixpath.normpath(posixpath.join(page.parent.as_posix(), unquote(parts.path)))
        found = _PAGE.fullmatch(target)
        if not found or not self.written.isdisjoint(_list_sources(target)):
            return ""
        folder, name = found.groups()
        noun = _NOUNS[folder]
        if name in self._known[noun]:
            return self._find_anchor(folder, name, unquote(parts.fragment))
        book = self.study.book
        if new := book.former.get("entity" if noun == "speaker" else noun, {}).get(name):
            return f"the {noun} `{name}` has the id `{new}` now"
        lost = name in book.unread or noun in book.doubtful or "claim" in book.doubtful
        return "" if lost else f"there is no {noun} `{name}`"

    @cached_property
    def _known(self) -> Mapping[str, Iterable[str]]:
        book = self.study.book
        return {
            "article": book.article,
            "metric": book.metrics,
            "entity": book.entities,
            "outlet": book.outlets,
            "topic": book.topics,
            "speaker": list_speakers(self.study),
            "disagreement": self.study.evidence.disagreement,
        }

    def _find_anchor(self, folder: str, name: str, anchor: str) -> str:
        """Say which anchor a page lacks."""
        book = self.study.book
        id_ = next(
            (anchor.removeprefix(each) for each in _BEFORE[1:] if anchor.startswith(each)), ""
        )
        id_ = id_ or anchor
        if folder == "articles":
            there = anchor in _HEADINGS or anchor in _list_anchors(book.article[name])
        elif folder == "metrics" and any(
            id_ in (figure.id, *figure.was) for figure in book.derived if figure.metric == name
        ):
            there = True
        else:
            # The other anchors of these pages change with their figures.
            there = anchor.startswith("note-") or id_ not in self._ids
        return "" if not anchor or there or id_ in book.unread else f"`{name}` has no claim `{id_}`"

    @cached_property
    def _ids(self) -> frozenset[str]:
        """Every id that a claim or a derived figure has or had."""
        book = self.study.book
        former = (book.former[noun] for noun in ("claim", "derived figure"))
        derived = (figure.id for figure in book.derived)
        return frozenset({*book.claims, *derived, *(id_ for each in former for id_ in each)})


def _list_anchors(article: Article) -> frozenset[str]:
    """List the anchors of the claims on an article's page, including those of former ids."""
    return frozenset(
        f"{before}{id_}"
        for claim in article.claims
        for id_ in (claim.id, *claim.was)
        for before in _BEFORE
    )


def _list_sources(target: str) -> tuple[PurePosixPath, ...]:
    """List the Markdown files that could become the page at an address."""
    plain = re.sub(r"/?index\.(?:md|html)$", "", target)
    return PurePosixPath(f"{plain}/index.md"), PurePosixPath(f"{plain}.md")
