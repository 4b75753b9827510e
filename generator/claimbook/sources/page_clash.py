"""Check that no hand-written file has the address of a page made from the book."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from claimbook.pages import Page
from claimbook.problem import Location, Problem
from claimbook.views.manual.faults import page_clash

_MARKDOWN = {".md", ".markdown", ".mkdn", ".mkd"}
_INDEX = {"index", "readme"}


def find_clashes(
    folder: str, written: Iterable[PurePosixPath], pages: Iterable[Page], files: Iterable[str]
) -> Iterator[Problem]:
    """Yield a problem for each file in `folder` with the address of a generated page or file."""
    made_from = {page.address.casefold(): page.edit or "the book" for page in pages}
    made_from.update((path.casefold(), "the book") for path in files)
    for path in written:
        for address in _find_addresses(path):
            if address in made_from:
                at = Location((folder / path).as_posix())
                yield page_clash.report(at, made_from[address])


def leave_out_replaced(written: Iterable[PurePosixPath], pages: Iterable[Page]) -> tuple[Page, ...]:
    """Leave out handbook pages that are replaced by hand-written ones."""
    taken = {address for path in written for address in _find_addresses(path)}
    return tuple(page for page in pages if not (page.handbook and page.address in taken))


def _find_addresses(path: PurePosixPath) -> Iterator[str]:
    """Yield the addresses of a file on the site in either URL style."""
    if path.suffix.lower() not in _MARKDOWN:
        yield path.as_posix().casefold()
    elif path.stem.casefold() in _INDEX:
        yield (path.parent / "index.html").as_posix().casefold()
    else:
        yield path.with_suffix(".html").as_posix().casefold()
        yield (path.parent / path.stem / "index.html").as_posix().casefold()
