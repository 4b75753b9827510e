"""Add feeds, the JSON twin, JSON-LD and how a page presents itself elsewhere to its head.

JSON-LD must not be in the content of a page: instant navigation recreates scripts there without
their type, and so tries to run them, which the site's policy forbids. Elements of the head are kept
unchanged. Themes have no place for them there, so they are added to the finished page.

Open Graph and Twitter Cards have the same title and description as the page; Open Graph also needs
the address, which only pages with a canonical address know. Pages among those that are about one
thing also have a link image, whose address must be a full one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape, unescape

from claimbook.build import Site
from claimbook.charts import POSTER_HEIGHT, POSTER_WIDTH, Poster
from claimbook.export import FEEDS
from claimbook.permalinks import HOME, link
from claimbook.views.charting import show_clash
from claimbook.views.disputes.lead import find_lead
from claimbook.views.rendering.assets import FOLDER
from claimbook.views.rendering.linked_data import write_linked_data

_END = "</head>"
_JSON = "application/json"
_FEED = "|".join(map(re.escape, (*FEEDS.values(), _JSON)))
_TWIN = "alternate describedby"
"""Material for MkDocs takes a link with rel="alternate" alone for a site map."""
_EARLIER = re.compile(
    r'(?:<meta property="og:[^>]*>)*(?:<meta name="twitter:card"[^>]*>)?'
    rf'(?:<link rel="(?:alternate|{_TWIN})" type="(?:{_FEED})" href="[^"]*">)+'
    rf'(?:<script type="application/ld\+json">[^<]*</script>)*(?={_END})'
)
"""What an earlier run wrote."""
_CANONICAL = re.compile(r'<link\s+rel="canonical"\s+href="([^"]*)"')
_TITLE = re.compile(r"<title>([^<]*)</title>")
_DESCRIPTION = re.compile(r'<meta\s+name="description"\s+content="([^"]*)"')
_ARTICLES = "articles/"


def fill_head(
    html: str, address: str, blocks: Iterable[str] = (), *, twin: str = "", metas: str = ""
) -> str:
    """Add feeds, twin and JSON-LD to a page; a page that is not ours is returned unchanged.

    `blocks` are escaped for script blocks, `twin` is the address of the page's JSON twin, if it has
    one, and `metas` are further elements.
    """
    head, end, rest = html.partition(_END)
    if not end or f"{FOLDER}/" not in head:
        return html
    head = remove_earlier(head + end).removesuffix(end)
    return f"{head}{metas}{''.join(_list_elements(address, blocks, twin))}{end}{rest}"


def remove_earlier(html: str) -> str:
    """Remove what an earlier run wrote from a page or its head."""
    return _EARLIER.sub("", html)


def _list_elements(address: str, blocks: Iterable[str], twin: str) -> Iterator[str]:
    for path, kind in FEEDS.items():
        yield f'<link rel="alternate" type="{kind}" href="{link(address, path)}">'
    if twin:
        yield f'<link rel="{_TWIN}" type="{_JSON}" href="{link(address, twin)}">'
    for block in blocks:
        yield f'<script type="application/ld+json">{block}</script>'


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
    poster: Poster | None = None
    """Its link image; None for pages that are about many things."""


def make_cards(site: Site) -> Mapping[str, Card]:
    """Return the card of each generated page by its address, and that of the home page."""
    study = site.published
    if study is None:
        return {}
    settings = study.book.settings
    lead = find_lead(study)
    sentence = lead.sentence if lead else settings.description or ""
    poster = show_clash(
        study, sentence or settings.title, settings.description or "", lead.clash if lead else None
    )
    home = Card(settings.title, settings.title, sentence, poster=poster)
    titles = {page.address: page.title for page in site.pages} | {HOME: settings.title}
    return {HOME: home} | {
        page.address: Card(
            settings.title,
            page.title,
            page.description,
            page.address.startswith(_ARTICLES) and page.address.count("/") > 1,
            tuple((titles[each], each) for each in _list_above(page.address) if each in titles),
            page.poster,
        )
        for page in site.pages
    }


def read_card(html: str, site: str) -> Card | None:
    """Read the card of a hand-written page from its title and its description.

    None if it lacks one of the two, or if its theme already has elements for sharing.
    """
    head = remove_earlier(html.partition("<body")[0])
    title, description = _TITLE.search(head), _DESCRIPTION.search(head)
    if not title or not description or 'property="og:' in head:
        return None
    return Card(
        site, unescape(title[1]).strip().removesuffix(f" - {site}"), unescape(description[1])
    )


def find_canonical(html: str) -> str:
    """Return the canonical address of a page; empty if it has none, or not a full one."""
    found = _CANONICAL.search(html.partition("</head>")[0])
    address = unescape(found[1]) if found else ""
    return address if address.startswith(("https://", "http://")) else ""


def list_metas(card: Card, canonical: str = "", image: str = "") -> Iterator[str]:
    """Yield the elements for the head of a page.

    `canonical` is its canonical address, `image` the full address of its link image; each may be
    empty.
    """
    properties = {
        "og:type": "article" if card.article else "website",
        "og:site_name": card.site,
        "og:title": card.title,
        "og:description": card.description,
        "og:url": canonical,
    }
    if image and card.poster:
        properties |= {
            "og:image": image,
            "og:image:type": "image/png",
            "og:image:width": str(POSTER_WIDTH),
            "og:image:height": str(POSTER_HEIGHT),
            "og:image:alt": card.poster.description,
        }
    for key, value in properties.items():
        if value:
            yield f'<meta property="{key}" content="{escape(value)}">'
    kind = "summary_large_image" if image else "summary"
    yield f'<meta name="twitter:card" content="{kind}">'


def write_crumbs(card: Card, address: str) -> str:
    """Write the breadcrumbs of a page as JSON-LD; empty for the home page."""
    if not card.crumbs:
        return ""
    way = [*((name, link(address, target)) for name, target in card.crumbs), (card.title, "")]
    items = [
        {"@type": "ListItem", "position": place, "name": name, **({"item": at} if at else {})}
        for place, (name, at) in enumerate(way, start=1)
    ]
    return write_linked_data({"@type": "BreadcrumbList", "itemListElement": items})


def _list_above(address: str) -> Iterator[str]:
    """Yield the addresses of the pages in the folders above a page, from the home page on."""
    folders = address.split("/")[:-2]
    for depth in range(len(folders) + 1):
        yield "/".join((*folders[:depth], HOME))
