"""List the files in docs/, which people write for the site, and their addresses on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from claimbook import charts
from claimbook.charts.posters import poster
from claimbook.export import FEEDS
from claimbook.pages import Page
from claimbook.permalinks import FOLDERS
from claimbook.problem import Location, Problem
from claimbook.read.faults import symbolic_link
from claimbook.views.manual.faults import page_clash
from claimbook.views.rendering import assets
from claimbook.walking import walk

_MARKDOWN = {".md", ".markdown", ".mkdn", ".mkd"}
_INDEX = {"index", "readme"}
HASHES = "hashes.json"
"""What a finished site gets besides."""
_MADE = (
    *(f"{folder}/" for folder in (*FOLDERS, assets.FOLDER, charts.FOLDER, poster.FOLDER, "search")),
    *("claims.", *FEEDS, HASHES),
)
"""How the addresses of what is made from a book begin, but for charts beside their pages."""


def list_written(docs: Path) -> tuple[PurePosixPath, ...]:
    """List every file and symbolic link below the folder, in a fixed order.

    The paths are relative to it. Links are not followed; hidden files (`.cache`) are left out, as
    in MkDocs.
    """
    found = list[PurePosixPath]()
    for below, folders, names in walk(docs):
        links = [name for name in folders if (docs / below / name).is_symlink()]
        found += [PurePosixPath(below, name) for name in sorted([*names, *links])]
    return tuple(found)


def find_links(docs: Path, folder: str, written: Iterable[PurePosixPath]) -> Iterator[Problem]:
    """Yield a problem for each symbolic link, since MkDocs would publish its target."""
    for path in written:
        if (docs / path).is_symlink():
            yield symbolic_link.report(Location((folder / path).as_posix()))


def find_clashes(
    folder: str,
    written: Iterable[PurePosixPath],
    pages: Iterable[Page],
    files: Iterable[str],
    theme: Iterable[str] = (),
) -> Iterator[Problem]:
    """Yield a problem for each file in `folder` with the address of one that is not hand-written.

    Those are generated pages and files, and the files of the theme.
    """
    others = dict.fromkeys(map(str.casefold, theme), "one that the theme or MkDocs writes")
    others |= {page.address.casefold(): _describe(page.edit or "the book") for page in pages}
    others |= dict.fromkeys(map(str.casefold, files), _describe("the book"))
    for path in written:
        for address in _find_addresses(path):
            if address in others:
                yield page_clash.report(Location((folder / path).as_posix()), others[address])


def _describe(source: str) -> str:
    return f"one that is made from {source}"


def may_clash(path: PurePosixPath) -> bool:
    """Whether pages or files made from a book may have the address of a hand-written file.

    Only a build knows their addresses, but few hand-written files are in the same folders.
    """
    return any(
        address.startswith(_MADE) or PurePosixPath(address).match("chart-*.html")
        for address in _find_addresses(path)
    )


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
