"""Every page for everyone: what axe finds, and what works without a mouse."""

from pathlib import Path

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page
from tests.browser.conftest import SIZES, Reader, list_pages

SCHEMES = ("default", "slate")
"""Material's names of light and dark."""
ARTICLE = "articles/alibaba-ai-investment-target/index.html"
_LIKE_THE_REST = 8
"""Rows of a long list that are judged; axe takes seconds for hundreds of them."""
_SHORTEN = """
(rows) => {
  for (const list of document.querySelectorAll("tbody, ol, ul"))
    for (const row of [...list.children].slice(rows)) row.remove();
}
"""
_JUDGE = """
async (rules) => {
  const options = { resultTypes: ["violations"], preload: false, ...rules };
  const { violations } = await axe.run(document, options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")}: ${node.html.slice(0, 200)}`));
}
"""
_COLOURS_ALONE = {"runOnly": ["color-contrast", "link-in-text-block"]}
"""The rules for which light and dark make a difference."""


def judge_page(page: Page) -> list[str]:
    """What axe finds wrong, in light and in dark."""
    page.evaluate(AXE_SCRIPT)
    page.evaluate(_SHORTEN, _LIKE_THE_REST)
    found = []
    for scheme, rules in zip(SCHEMES, ({}, _COLOURS_ALONE), strict=True):
        page.evaluate("name => document.body.dataset.mdColorScheme = name", scheme)
        found += [f"{scheme}: {fault}" for fault in page.evaluate(_JUDGE, rules)]
    return found


def test_axe_finds_nothing_on_any_kind_of_page(reader: Reader, site: Path) -> None:
    """On a phone and on a desk, in light and in dark."""
    found = []
    for path in list_pages(site):
        page = reader.open(path, reduced_motion="reduce").page
        for width, height in SIZES:
            page.set_viewport_size({"width": width, "height": height})
            found += [f"{path} at {width} px: {fault}" for fault in judge_page(page)]
        page.context.close()
    assert found == []


def test_axe_finds_nothing_wrong_with_the_sheet_on_a_phone(reader: Reader) -> None:
    """The claim that comes up from below is held to the same rules as the page."""
    page = reader.open(ARTICLE, SIZES[0], reduced_motion="reduce").page
    page.locator("mark[data-claim=alibaba-ai-target] a").first.click()
    assert page.locator(".cb-inspector").is_visible()
    assert judge_page(page) == []


def test_axe_finds_nothing_wrong_with_the_open_search(reader: Reader) -> None:
    """The search dialog has a name, and its results can be told from each other."""
    page = reader.open("index.html", reduced_motion="reduce").page
    page.locator(".md-search__input").press_sequentially("yuan")
    page.locator(".md-search-result__item").first.wait_for()
    assert judge_page(page) == []
