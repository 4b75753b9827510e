"""A hand-written file has the address of a page that is made from the book.

Pages of articles, metrics and the like are made from `data/` and stand at addresses of their own.
A file in `docs/` at the same address would hide one of them, or be hidden by it, and which of the
two readers see would depend on the site generator. Give the file in `docs/` another name. Addresses
that differ only in capital letters are the same on many computers, so they clash as well.

Wrong, in docs/articles/index.md:

    # My favourite articles

Right, in docs/favourites.md:

    # My favourite articles
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from claimbook.pages import Page
from claimbook.problem import Location, Problem, Severity

_MARKDOWN = {".md", ".markdown", ".mkdn", ".mkd"}
_INDEX = {"index", "readme"}


def find_clashes(
    folder: str, written: Iterable[PurePosixPath], pages: Iterable[Page], files: Iterable[str]
) -> Iterator[Problem]:
    """A problem for each file of `folder` that has the address of a generated page or file."""
    made_from = {page.address.casefold(): page.edit or "the book" for page in pages}
    made_from.update((path.casefold(), "the book") for path in files)
    for path in written:
        for address in _find_addresses(path):
            if address in made_from:
                yield Problem(
                    "page-clash",
                    Severity.ERROR,
                    Location((folder / path).as_posix()),
                    f"this file has the address of one that is made from {made_from[address]}",
                    "give this file another name",
                )


def _find_addresses(path: PurePosixPath) -> Iterator[str]:
    """What a file becomes on the site, in either style of addresses."""
    if path.suffix.lower() not in _MARKDOWN:
        yield path.as_posix().casefold()
    elif path.stem.casefold() in _INDEX:
        yield (path.parent / "index.html").as_posix().casefold()
    else:
        yield path.with_suffix(".html").as_posix().casefold()
        yield (path.parent / path.stem / "index.html").as_posix().casefold()
