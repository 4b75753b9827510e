"""The pages in the folder of a built site."""

from __future__ import annotations

import os
from pathlib import Path

from claimbook.build import Site
from claimbook.export.parts import CLAIMS
from claimbook.walking import walk

HOME = "index.html"


class NoSiteError(Exception):
    """The folder does not hold the built site of this book; the message says why."""


def refuse_other_folder(folder: Path, site: Site) -> None:
    """Raise NoSiteError unless a generator has built exactly this site into the folder."""
    if not (folder / HOME).is_file():
        raise NoSiteError(
            f"{folder} has no {HOME}, so it is not a built site; build it with your generator first"
        )
    try:
        claims = (folder / CLAIMS).read_bytes()
    except OSError:
        raise NoSiteError(
            f"{folder} has no {CLAIMS}, so it is not the site of a book; build what "
            "`claimbook write` wrote"
        ) from None
    if claims != site.files[CLAIMS]:
        raise NoSiteError(
            f"{folder / CLAIMS} is not that of the book as it is now; "
            "run `claimbook write` and your generator again"
        )


def list_pages(folder: Path) -> list[str]:
    """Return the paths of all HTML files below the folder, in a fixed order.

    Raises NoSiteError if one is a symbolic link, since its target may be anywhere, and OSError if a
    folder cannot be listed, since its pages would then be left without a policy.
    """
    pages = []
    for below, _, names in walk(folder, hidden=True):
        for name in names:
            if name.endswith(".html"):
                path = f"{folder}/{below}{name}"
                if os.path.islink(path):  # noqa: PTH114 a Path for each takes longer
                    raise NoSiteError(f"{path} is a symbolic link; nothing was changed")
                pages.append(f"{below}{name}")
    return pages


def read_page(folder: Path, page: str) -> str:
    """Return the text of a page; encoding it again gives the same bytes."""
    return (folder / page).read_bytes().decode(errors="surrogateescape")
