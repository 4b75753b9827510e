"""The site in other places than the root of a host: below a path, in a file system, on paper."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.browser.conftest import BASE, SIZES, Reader
from tests.site_links import find_broken_links

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ARTICLE = "articles/alibaba-ai-investment-target/index.html"
METRIC = "metrics/ai-infrastructure-investment/index.html"
_PAPER = "() => getComputedStyle(document.body).getPropertyValue('--cb-paper').trim()"


@pytest.fixture(scope="module")
def file_reader(browser: "Browser", site: Path) -> Reader:
    """A reader who has the site as files."""
    return Reader(browser, site.as_uri(), site)


@pytest.mark.parametrize("path", ["index.html", ARTICLE, METRIC])
def test_pages_are_whole_in_a_file_system(file_reader: Reader, path: str) -> None:
    """With styles, charts and links, and nothing asked of any host."""
    watched = file_reader.open(path)
    page = watched.page
    assert page.evaluate(_PAPER)
    before = page.url
    page.locator("article .cb a[href*='/index.html']:visible").first.click()
    page.wait_for_url(lambda address: address != before)
    assert page.locator("article h1").count() == 1
    assert page.evaluate(_PAPER)
    assert watched.hosts <= {""}
    assert [said for said in watched.complaints if "claimbook" in said] == []


def test_every_link_holds_below_a_path(site: Path) -> None:
    """Also those of the page for what is not found, which must not be relative."""
    assert find_broken_links(site, BASE.removeprefix("/")) == []


@pytest.mark.parametrize("path", ["nothing", "articles/nothing/at/all.html"])
def test_the_page_for_what_is_not_found_works_at_any_depth(reader: Reader, path: str) -> None:
    """It has its styles, and leads home."""
    watched = reader.open(path)
    page = watched.page
    assert page.evaluate(_PAPER)
    page.locator(".md-tabs__link").first.click()
    page.wait_for_url(f"**{BASE}index.html")
    page.locator(".cb-clash").first.wait_for()
    not_found = f"{reader.address}/{path}"
    assert [said for said in watched.complaints if "404" not in said and said != not_found] == []


@pytest.mark.parametrize("size", SIZES)
def test_on_paper_every_claim_is_there_and_the_inspector_is_not(
    reader: Reader, size: tuple[int, int]
) -> None:
    """Print has the text, every claim with its quote, and no part of the frame."""
    page = reader.open(ARTICLE, size).page
    page.locator("mark[data-claim=alibaba-ai-target] a").first.click()
    page.emulate_media(media="print")
    claims = page.locator(".cb-claims .cb-claim")
    assert claims.count() > 20
    assert all(claim.is_visible() for claim in claims.all())
    assert all(quote.is_visible() for quote in page.locator(".cb-claims blockquote").all())
    for selector in (".cb-inspector", ".md-tabs", ".md-search", ".md-footer"):
        assert not page.locator(selector).first.is_visible(), selector


def test_charts_are_on_paper(reader: Reader) -> None:
    """As pictures, whether or not they had come alive."""
    page = reader.open(METRIC).page
    page.emulate_media(media="print")
    drawings = page.locator(".cb-chart__drawing:visible svg")
    assert drawings.count() > 0
    assert all(drawing.is_visible() for drawing in drawings.all())
