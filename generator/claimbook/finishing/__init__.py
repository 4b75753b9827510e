"""Finishing a built site: adding what themes do not add to its pages, whichever generator built it.

Every page gets its feeds, its JSON-LD, its data for link previews, its foot and a policy for its
scripts, and is written in fewer bytes; the 404 page gets useful links. Pages with a canonical
address get link images, which are drawn here, since their address is not known earlier. Finally,
the hash of each file is written down. No other file is changed, and finishing a site again changes
nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from urllib.parse import urljoin

from claimbook.atomic import remove_parts, write_file
from claimbook.build import Site
from claimbook.charts import Poster, Posters
from claimbook.finishing.additions import NOT_FOUND, fill_foot, fill_not_found
from claimbook.finishing.folder import NoSiteError, list_pages, read_page, refuse_other_folder
from claimbook.finishing.hashes import NAME as HASHES
from claimbook.finishing.hashes import NO_HASHES, Hashed, describe_size, write_hashes
from claimbook.finishing.head import (
    Card,
    fill_head,
    find_canonical,
    list_metas,
    make_cards,
    read_card,
    write_crumbs,
)
from claimbook.finishing.policy import (
    Scripts,
    find_templates,
    list_scripts,
    secure_page,
    sort_scripts,
    write_metas,
)
from claimbook.finishing.slim import slim_page
from claimbook.permalinks import HOME, link, twin_of

__all__ = [
    "HASHES",
    "Finished",
    "FinishedPage",
    "Finishing",
    "NoSiteError",
    "Scripts",
    "describe_finished",
    "describe_size",
    "fill_foot",
    "find_templates",
    "finish_site",
    "refuse_other_folder",
    "survey_scripts",
]


@dataclass(frozen=True, slots=True)
class FinishedPage:
    """What is known about a page that an earlier build has finished."""

    hash: str
    """The hash of its bytes."""
    scripts: tuple[str, ...]
    """Its inline scripts."""
    canonical: str
    """Its canonical address; empty if it has none."""
    metas: str
    """The policy that it was given."""


NO_PAGES: Mapping[str, FinishedPage] = MappingProxyType({})


def describe_finished(content: bytes, hash_: str, policy: str) -> FinishedPage:
    """Describe a page that has just been finished."""
    html = content.decode(errors="surrogateescape")
    return FinishedPage(hash_, list_scripts(html), find_canonical(html), policy)


@dataclass(frozen=True, slots=True)
class Finished:
    """The result of a run."""

    changed: int
    """How many pages were changed."""
    same: int
    """How many pages were finished already."""
    hashed: Hashed
    """The site's files."""
    policy: str
    """The policy that all pages have; empty if they have none."""
    failure: str = ""
    """How many link images could not be drawn and why, in a sentence; empty if all were."""


DrawPosters = Callable[[Sequence[Poster], Callable[[str, bytes], None]], Posters]
"""Draws link images and puts each at its address."""


def survey_scripts(
    folder: Path, templates: Iterable[Path], known: Mapping[str, FinishedPage] = NO_PAGES
) -> Scripts:
    """Return the inline scripts of a site, split into those of a theme's templates and others.

    Raises NoSiteError if a page is a symbolic link.
    """
    return sort_scripts(
        (
            (page, known[page].scripts if page in known else list_scripts(read_page(folder, page)))
            for page in list_pages(folder)
        ),
        templates,
    )


def finish_site(
    folder: Path,
    site: Site,
    scripts: Scripts | None,
    draw: DrawPosters | None = None,
    known: Mapping[str, FinishedPage] = NO_PAGES,
    hashes: Mapping[str, str] = NO_HASHES,
) -> Finished:
    """Finish every page in the folder that a book's site was built into.

    Pages may run the known `scripts`; if that is None, they get no policy. `draw` draws the link
    images; if that is None, there are none. `known` has the pages that were finished with the same
    content before, `hashes` has the hashes of other files. Raises NoSiteError if a page is a
    symbolic link.
    """
    metas = write_metas(scripts.known) if scripts else ""
    changed = same = 0
    pages = list_pages(folder)
    remove_parts({(folder / page).parent for page in pages})
    finish = Finishing(site)
    posters = finish.draw(folder, pages, draw, known) if draw else Posters()
    # Finishing a page again changes only its policy, and adds its link image if that is missing.
    same_as_ever = {
        page for page, found in known.items() if found.metas == metas and not posters.failure
    }
    for page in pages:
        if page in same_as_ever:
            same += 1
            continue
        before = read_page(folder, page)
        after = slim_page(secure_page(finish.fill(page, before, posters), metas))
        if after == before:
            same += 1
        else:
            changed += 1
            write_file(folder / page, after.encode(errors="surrogateescape"))
    hashed = write_hashes(folder, {**hashes, **{page: known[page].hash for page in same_as_ever}})
    return Finished(changed, same, hashed, metas, posters.failure)


class Finishing:
    """What the pages of one site are filled with."""

    def __init__(self, site: Site) -> None:
        """Take the site as the book has it."""
        self._site = site
        self._cards = make_cards(site)
        self._pages = {page.address: page for page in site.pages}

    def _find_linked_data(self, page: str) -> str:
        """Return the JSON-LD of a page; empty if it has none."""
        return self._pages[page].linked_data if page in self._pages else ""

    def _read_card(self, html: str) -> Card | None:
        """Return the card of a page that is not from the book.

        None if the book has no pages either.
        """
        home = self._cards.get(HOME)
        return read_card(html, home.site) if home else None

    def describe(self, page: str, *, shared: bool) -> str:
        """Return everything that a page is filled with; `shared` pages have a canonical address."""
        card = self._cards.get(page)
        poster = card.poster if card else None
        image = (poster.file, poster.description) if poster and shared else None
        return repr(
            (
                self._find_linked_data(page),
                twin_of(page) in self._site.files,
                replace(card, poster=None) if card else None,
                image,
            )
        )

    def draw(
        self,
        folder: Path,
        pages: Sequence[str],
        draw: DrawPosters,
        known: Mapping[str, FinishedPage],
    ) -> Posters:
        """Draw the link images of pages with a canonical address, and put them into the folder."""
        cards = {page: self._cards[page] for page in pages if page in self._cards}
        wanted = [
            card.poster
            for page, card in cards.items()
            if card.poster
            and (
                known[page].canonical if page in known else find_canonical(read_page(folder, page))
            )
        ]
        return draw(wanted, lambda file, image: write_file(folder / file, image))

    def fill(self, page: str, html: str, posters: Posters) -> str:
        """Fill in everything on a page but its policy."""
        if page == NOT_FOUND:
            return fill_not_found(html, self._site)
        card = self._cards.get(page) or self._read_card(html)
        filled = fill_head(
            html,
            page,
            filter(None, (self._find_linked_data(page), write_crumbs(card, page) if card else "")),
            twin=twin_of(page) if twin_of(page) in self._site.files else "",
            metas="".join(_list_metas(page, card, html, posters)) if card else "",
        )
        return fill_foot(filled, page)


def _list_metas(page: str, card: Card, html: str, posters: Posters) -> Iterator[str]:
    canonical = find_canonical(html)
    file = card.poster.file if card.poster else ""
    image = urljoin(canonical, link(page, file)) if canonical and file in posters.files else ""
    return list_metas(card, canonical, image)
