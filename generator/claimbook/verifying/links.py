"""Checking that the links of a site lead to files and anchors that it has."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from urllib.parse import unquote, urlsplit

from claimbook.verifying.page import PageFacts

_INDEX = "index.html"


def find_broken(pages: Mapping[str, PageFacts], paths: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield the page and the address of each broken link; links to other sites are not followed."""
    for page, facts in sorted(pages.items()):
        for link in dict.fromkeys(facts.links):
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            found = find_file(page, parts.path, paths)
            anchors = pages[found].ids if found and found in pages else None
            fragment = unquote(parts.fragment).partition(":~:")[0]
            if found is None or (anchors is not None and fragment and fragment not in anchors):
                yield page, link


def find_file(page: str, path: str, paths: frozenset[str]) -> str | None:
    """Find the file that a link's path leads to; None if there is none."""
    path = unquote(path)
    if path.startswith("/"):
        # The path begins at the root of the host; which folder of it holds the site is unknown.
        parts = path.strip("/").split("/")
        candidates = ["/".join(parts[skipped:]) for skipped in range(len(parts) + 1)]
    else:
        candidates = [posixpath.normpath(posixpath.join(posixpath.dirname(page), path))]
        if not path:
            return page
    for each in candidates:
        for name in (each, posixpath.normpath(posixpath.join(each, _INDEX))):
            if name in paths:
                return name
    return None
