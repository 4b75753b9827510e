"""What other sites show where a page is shared."""

import json
import re
from dataclasses import replace

import pytest
from tests.books import read_study
from tests.repository import ROOT, start_book

from claimbook.build import Site, build_site
from claimbook.charts import Poster
from claimbook.finishing.head import (
    Card,
    find_canonical,
    list_metas,
    make_cards,
    read_card,
    write_crumbs,
)
from claimbook.pages import article
from claimbook.permalinks import locate_article
from claimbook.views.claims.standing import find_standing
from claimbook.views.disputes.lead import find_lead
from claimbook.views.lists.article_finding import describe_article

pytestmark = pytest.mark.usefixtures("short_manual")

FLOOD = ROOT / "tests" / "books" / "flood"

CARD = Card(
    "A book",
    'The "plan" & <b>more</b>',
    "One source says so.",
    article=True,
    crumbs=(("A book", "index.html"), ("Articles", "articles/index.html")),
)
CANONICAL = '<head><link rel="canonical" href="https://example.org/a&amp;b/"></head>'


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return build_site(start_book(tmp_path_factory.mktemp("book")))


def read_metas(html: str) -> dict[str, str]:
    return dict(re.findall(r'<meta (?:property|name)="([^"]*)" content="([^"]*)">', html))


def test_a_page_has_title_description_and_kind() -> None:
    """As text that ends no attribute; the address is the canonical one, if the page has it."""
    assert read_metas("".join(list_metas(CARD, find_canonical(CANONICAL)))) == {
        "og:type": "article",
        "og:site_name": "A book",
        "og:title": "The &quot;plan&quot; &amp; &lt;b&gt;more&lt;/b&gt;",
        "og:description": "One source says so.",
        "og:url": "https://example.org/a&amp;b/",
        "twitter:card": "summary",
    }
    assert "og:url" not in read_metas("".join(list_metas(CARD, find_canonical("<head></head>"))))


def test_a_page_with_an_image_says_what_is_on_it() -> None:
    """And its size, so that it is shown at once; without the image, nothing of it."""
    card = replace(CARD, poster=Poster('One "source" says so.', "", "A book"))
    image = "https://example.org/assets/posters/x.png"
    metas = read_metas("".join(list_metas(card, "https://example.org/", image)))
    assert {name: metas[name] for name in metas if "image" in name} == {
        "og:image": image,
        "og:image:type": "image/png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": "One &quot;source&quot; says so.",
    }
    assert metas["twitter:card"] == "summary_large_image"
    assert "image" not in "".join(list_metas(card, "https://example.org/"))


HEAD = '<head><title>Tea &amp; tax - A book</title><meta name="description" content="Who says so.">'


def test_a_page_written_by_hand_is_shared_by_its_title_and_description() -> None:
    """Without the site's name, which stands beside it; what a theme says itself is left alone."""
    card = read_card(f"{HEAD}</head><body>", "A book")
    assert card == Card("A book", "Tea & tax", "Who says so.")
    assert card
    feed = '<link rel="alternate" type="application/atom+xml" href="feed.xml">'
    assert read_card(f"{HEAD}{''.join(list_metas(card))}{feed}</head><body>", "A book") == card
    theirs = '<meta property="og:title" content="Tea">'
    assert read_card(f"{HEAD}{theirs}</head><body>", "A book") is None
    assert read_card("<head><title>Tea - A book</title></head><body>", "A book") is None


def test_an_address_that_is_no_full_one_is_no_canonical_one() -> None:
    """As themes write it for a site whose address nobody has given."""
    assert find_canonical('<head><link rel="canonical" href="/a/"></head>') == ""


def test_what_is_about_one_thing_has_an_image(site: Site) -> None:
    """The home page, and each article, metric and disagreement; no index, and no manual page."""
    drawn = {address for address, card in make_cards(site).items() if card.poster}
    kinds = ("articles/", "metrics/", "disagreements/")
    about = {
        page.address
        for page in site.pages
        if page.address.startswith(kinds) and page.address.count("/") == 2
    }
    assert drawn == {"index.html"} | about
    assert any(address.startswith("articles/") for address in about)


def test_the_home_page_is_shared_with_what_it_opens_with() -> None:
    """Not with what the site is for."""
    study = read_study(FLOOD)
    lead = find_lead(study)
    assert lead is not None
    title = study.book.settings.title
    home = make_cards(Site(published=study))["index.html"]
    assert replace(home, poster=None) == Card(title, title, lead.sentence)
    assert home.poster is not None
    assert lead.clash is not None
    assert home.poster.title == lead.sentence
    figures = [side.shown.figure for side in lead.clash.sides]
    assert [side.figure for side in home.poster.sides] == figures


def test_a_page_knows_the_way_to_it(site: Site) -> None:
    """From the home page over the index of its kind; the last is the page itself."""
    cards = make_cards(site)
    (address,) = (each for each, card in cards.items() if card.article)
    written = json.loads(write_crumbs(cards[address], address))
    items = written["@graph"][0]["itemListElement"]
    assert [item.get("item") for item in items] == ["../../index.html", "../index.html", None]
    assert items[1]["name"] == "Articles"
    assert items[2]["name"] == cards[address].title


def test_the_data_are_a_data_set(site: Site) -> None:
    """With every file that the page offers, each of which the site has or writes last."""
    (page,) = (page for page in site.pages if page.address == "data/index.html")
    (data,) = json.loads(page.linked_data)["@graph"]
    assert data["@type"] == "Dataset"
    named = [each["contentUrl"].removeprefix("../") for each in data["distribution"]]
    files = {*site.files, *site.write_feeds()}
    assert named
    assert [path for path in named if path not in files and f"data/{path}" not in files] == []


def test_a_figure_that_nobody_bears_out_is_not_what_its_article_is_shared_with() -> None:
    """What was found about the article is; the figure alone would spread."""
    study = read_study(FLOOD)
    shared = {page.address: page.description for page in article.make_pages(study)}
    warned = [
        each
        for each in study.book.articles
        if any((look := find_standing(study, c.id)) and look.warns for c in each.claims)
    ]
    assert warned
    assert [shared[locate_article(each.slug)] for each in warned] == [
        describe_article(study, each.slug) for each in warned
    ]
