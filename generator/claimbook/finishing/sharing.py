"""What other sites show where a page is shared, and where it stands on the site.

Open Graph and Twitter Cards have the same title and description as the page; Open Graph also asks
for the address, which only pages with a canonical address know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape, unescape

from claimbook.build import Site
from claimbook.permalinks import HOME, link
from claimbook.views.disputes.lead import find_lead
from claimbook.views.rendering.linked_data import write_linked_data

_CANONICAL = re.compile(r'<link\s+rel="canonical"\s+href="([^"]*)"')
_ARTICLES = "articles/"


@dataclass(frozen=True, slots=True)
class Card:
    """How a page presents itself elsewhere."""

    site: str
    """The name of the site."""
    title: str
    description: str
    article: bool = False
    """Whether it is about one article."""
    crumbs: tuple[tuple[str, str], ...] = ()
    """The names and addresses of the pages that lead to it, from the home page on."""


def make_cards(site: Site) -> Mapping[str, Card]:
    """The card of each generated page by its address, and that of the home page."""
    study = site.published
    if study is None:
        return {}
    settings = study.book.settings
    lead = find_lead(study)
    told = lead.sentence if lead else settings.description or ""
    home = Card(settings.title, settings.title, told)
    titles = {page.address: page.title for page in site.pages} | {HOME: settings.title}
    return {HOME: home} | {
        page.address: Card(
            settings.title,
            page.title,
            page.description,
            page.address.startswith(_ARTICLES) and page.address.count("/") > 1,
            tuple((titles[each], each) for each in _list_above(page.address) if each in titles),
        )
        for page in site.pages
    }


def list_metas(card: Card, html: str) -> Iterator[str]:
    """The elements for the head of a page, which may have its canonical address already."""
    found = _CANONICAL.search(html.partition("</head>")[0])
    properties = {
        "og:type": "article" if card.article else "website",
        "og:site_name": card.site,
        "og:title": card.title,
        "og:description": card.description,
        "og:url": unescape(found[1]) if found else "",
    }
    for key, value in properties.items():
        if value:
            yield f'<meta property="{key}" content="{escape(value)}">'
    yield '<meta name="twitter:card" content="summary">'


def write_crumbs(card: Card, address: str) -> str:
    """The way to a page as JSON-LD; empty for the home page."""
    if not card.crumbs:
        return ""
    way = [*((name, link(address, target)) for name, target in card.crumbs), (card.title, "")]
    items = [
        {"@type": "ListItem", "position": place, "name": name, **({"item": at} if at else {})}
        for place, (name, at) in enumerate(way, start=1)
    ]
    return write_linked_data({"@type": "BreadcrumbList", "itemListElement": items})


def _list_above(address: str) -> Iterator[str]:
    """The addresses of the pages in the folders above a page, from the home page on."""
    folders = address.split("/")[:-2]
    for depth in range(len(folders) + 1):
        yield "/".join((*folders[:depth], HOME))
