"""Finishing a built site: adding to its pages what no theme adds, whichever generator built it.

Every page gets its feeds, its JSON-LD, what other sites show of it, its foot and a policy for its
scripts; the 404 page gets useful links. In the end, the hash of each file is written down.
Only HTML files are changed, and finishing a site again changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from claimbook.build import Site
from claimbook.finishing.folder import NoSiteError, list_pages, read_page, refuse_other_folder
from claimbook.finishing.foot import fill_foot
from claimbook.finishing.hashes import write_hashes
from claimbook.finishing.head import fill_head
from claimbook.finishing.not_found import NAME as NOT_FOUND
from claimbook.finishing.not_found import fill_not_found
from claimbook.finishing.policy import secure_page, write_metas
from claimbook.finishing.putting import choose_part, is_part, put_file, remove_parts, write_part
from claimbook.finishing.scripts import Scripts, find_templates, sort_scripts
from claimbook.finishing.sharing import list_metas, make_cards, write_crumbs
from claimbook.permalinks import twin_of

__all__ = [
    "Finished",
    "NoSiteError",
    "Scripts",
    "choose_part",
    "fill_foot",
    "find_templates",
    "finish_site",
    "is_part",
    "put_file",
    "refuse_other_folder",
    "remove_parts",
    "survey_scripts",
    "write_part",
]


@dataclass(frozen=True, slots=True)
class Finished:
    """What a run did."""

    changed: int
    """How many pages were changed."""
    same: int
    """How many were finished already."""


def survey_scripts(folder: Path, templates: Iterable[Path]) -> Scripts:
    """The inline scripts of a site, split into those of a theme's templates and others.

    Raises NoSiteError if a page is a symbolic link.
    """
    return sort_scripts(((page, read_page(folder, page)) for page in list_pages(folder)), templates)


def finish_site(folder: Path, site: Site, scripts: Scripts | None) -> Finished:
    """Finish every page in the folder that a book's site was built into.

    Pages may run the known `scripts`; if that is None, they get no policy. Raises NoSiteError if a
    page is a symbolic link.
    """
    metas = write_metas(scripts.known) if scripts else ""
    linked_data = {page.address: page.linked_data for page in site.pages}
    cards = make_cards(site)
    changed = same = 0
    pages = list_pages(folder)
    remove_parts({(folder / page).parent for page in pages})
    for page in pages:
        before = read_page(folder, page)
        if page == NOT_FOUND:
            after = fill_not_found(before, site)
        else:
            twin = twin_of(page) if twin_of(page) in site.files else ""
            card = cards.get(page)
            crumbs = write_crumbs(card, page) if card else ""
            filled = fill_head(
                before,
                page,
                filter(None, (linked_data.get(page, ""), crumbs)),
                twin=twin,
                metas="".join(list_metas(card, before)) if card else "",
            )
            after = fill_foot(filled, page)
        after = secure_page(after, metas)
        if after == before:
            same += 1
        else:
            changed += 1
            put_file(folder / page, after.encode(errors="surrogateescape"))
    write_hashes(folder)
    return Finished(changed, same)
