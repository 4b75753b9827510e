"""The texts of articles, from `seeds/`."""

from __future__ import annotations

import difflib
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from claimbook.folders import Folders
from claimbook.model import Article
from claimbook.problem import Location, Problem
from claimbook.read.decoding import decode_text
from claimbook.read.faults import not_a_text, text_changed, text_not_found
from claimbook.read.folder import has_link, list_folder, read_bytes
from claimbook.read.formats import find_format, find_web_page


@dataclass(slots=True)
class Texts:
    """Reads texts, and decodes a text again only when its bytes have changed."""

    folders: Folders
    _kept: dict[str, tuple[bytes, str | Problem]] = field(default_factory=dict)

    def collect(self, articles: Iterable[Article]) -> tuple[Mapping[str, str], tuple[Problem, ...]]:
        """Return the held texts by article, and one problem for each text that cannot be read."""
        found = {article.slug: self._read(article) for article in articles}
        problems = dict.fromkeys(text for text in found.values() if isinstance(text, Problem))
        texts = {slug: text for slug, text in found.items() if isinstance(text, str)}
        return texts, tuple(problems)

    def _read(self, article: Article) -> str | Problem | None:
        """Return an article's text, or the problem with it.

        None if it names no text or lacks it.
        """
        name = article.text
        if name is None:
            return None
        root, path = self.folders.root, f"{self.folders.seeds}/{name}"
        data = read_bytes(root, path)
        if data is None:
            if article.is_private or has_link(root, path):
                return None
            return self._report_missing(article, name)
        if article.sha256:
            fingerprint = hashlib.sha256(data).hexdigest()
            if fingerprint != article.sha256:
                return text_changed.report(article.origin.at("sha256"), path, fingerprint)
        return self._keep(path, data)

    def _keep(self, path: str, data: bytes) -> str | Problem:
        kept = self._kept.get(path)
        if kept is None or kept[0] != data:
            kept = self._kept[path] = data, _decode(path, data)
        return kept[1]

    def _report_missing(self, article: Article, name: str) -> Problem:
        seeds = self.folders.seeds
        held = list_folder(self.folders.root, seeds).files
        near = difflib.get_close_matches(name, held, n=1, cutoff=0.7)
        at = article.origin.at("text")
        return text_not_found.report(at, f"{seeds}/{name}", near[0] if near else None)


def _decode(path: str, data: bytes) -> str | Problem:
    """Decode a text, or report the problem: first its format, then its size, then its encoding."""
    if other := find_format(data):
        return not_a_text.report(Location(path), other.name, other.advice)
    places = decode_text(path, data)
    if isinstance(places, Problem):
        return places
    if page := find_web_page(places):
        other, at = page
        return not_a_text.report(at, other.name, other.advice)
    return places.text
