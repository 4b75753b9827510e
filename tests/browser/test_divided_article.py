"""Addresses of claims keep working while an article grows beyond one page."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from tests.browser.conftest import Reader, serve_folder
from tests.test_growth import draw_wide, make_large

from claimbook.export import make_exports
from claimbook.pages import make_pages, read_assets
from claimbook.permalinks import lead_to_root
from claimbook.study import study_book

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ARTICLE = "articles/article-00000/index.html"
SCRIPT = "assets/claimbook/claimbook.js"


@pytest.fixture(scope="module")
def divided(browser: "Browser", tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """A reader of an article of 120 claims, without any theme."""
    site = tmp_path_factory.mktemp("site")
    study = study_book(make_large(120, draw_wide, True))
    exports = make_exports(study)
    twin = ARTICLE.replace(".html", ".json")
    files = {twin: exports[twin], SCRIPT: read_assets()[SCRIPT]}
    for page in make_pages(study):
        if page.address.startswith("articles/article-"):
            script = f'<script src="{lead_to_root(page.address)}{SCRIPT}"></script>'
            files[page.address] = f"<!doctype html><body>{page.body}{script}".encode()
    for path, content in files.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(content)
    with serve_folder(site) as address:
        yield Reader(browser, address, site)


@pytest.mark.parametrize("anchor", ["claim-110", "at-claim-110", "says-claim-110"])
@pytest.mark.parametrize("before", [ARTICLE, "articles/article-00000/page_2/index.html"])
def test_an_address_from_before_leads_to_the_page_that_has_the_claim_now(
    divided: Reader, before: str, anchor: str
) -> None:
    page = divided.open(f"{before}#{anchor}").page
    page.wait_for_url(re.compile("/page_3/index.html#claim-110$"))
    assert page.locator("article#claim-110").count() == 1


def test_an_address_of_a_claim_on_the_page_stays(divided: Reader) -> None:
    page = divided.open(f"{ARTICLE}#claim-7").page
    page.locator(".cb-inspector .cb-step button").first.wait_for()
    assert page.url == f"{divided.address}/{ARTICLE}#claim-7"
