"""What works with nothing but a keyboard."""

import pytest
from playwright.sync_api import Page
from tests.browser.conftest import SIZES, Reader

ARTICLE = "articles/alibaba-ai-investment-target/index.html"
_COUNT_KEY_LISTENERS = """
window.keyListeners = 0;
const add = document.addEventListener;
document.addEventListener = function (kind, ...rest) {
  if (kind === "keydown") window.keyListeners += 1;
  return add.call(this, kind, ...rest);
};
"""
_OUTLINE = """
() => {
  const style = getComputedStyle(document.activeElement);
  return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
}
"""


def press_until(page: Page, selector: str, key: str = "Tab", at_most: int = 60) -> int:
    """Press a key until what has the focus matches; how often that was."""
    for count in range(1, at_most + 1):
        page.keyboard.press(key)
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return count
    raise AssertionError(f"{selector} was not reached with {at_most} times {key}")


def test_the_first_tab_offers_to_skip_what_every_page_begins_with(reader: Reader) -> None:
    """The link becomes visible with the focus, and leads into the page's own text."""
    page = reader.open(ARTICLE).page
    assert press_until(page, ".md-skip") == 1
    page.wait_for_function("() => getComputedStyle(document.activeElement).opacity === '1'")
    page.keyboard.press("Enter")
    assert press_until(page, "article *") == 1


def test_whatever_has_the_focus_shows_it(reader: Reader) -> None:
    """Links of the page and of its frame, highlights and buttons have an outline."""
    page = reader.open(ARTICLE).page
    for selector in (".md-tabs__link", ".cb-text mark a"):
        press_until(page, selector)
        assert (selector, page.evaluate(_OUTLINE)) == (selector, True)
    page.locator(".cb-text mark a").last.focus()
    press_until(page, ".cb-inspector .cb-step button")
    assert page.evaluate(_OUTLINE)


@pytest.mark.parametrize("width", [360, 1000])
def test_the_menu_of_a_narrow_window_opens_for_the_keyboard(reader: Reader, width: int) -> None:
    """Each of its links is seen that has the focus; those of a closed part have none."""
    page = reader.open(ARTICLE, (width, 800)).page
    press_until(page, ".md-nav--primary a, .md-nav--primary label")
    focused, titles = "() => document.activeElement.getBoundingClientRect().x >= 0", []
    while page.evaluate("document.activeElement.closest('.md-nav--primary') !== null"):
        page.wait_for_function(focused)
        titles.append(page.evaluate("document.activeElement.innerText.trim()"))
        page.keyboard.press("Tab")
    assert "All claims" in titles
    assert "Glossary" not in titles
    page.wait_for_function(
        "() => document.querySelector('.md-sidebar--primary').getBoundingClientRect().right <= 0"
    )


def test_highlights_come_in_the_order_of_the_text(reader: Reader) -> None:
    """Tab goes from one highlight to the next, and on to the claim that is shown beside them."""
    page = reader.open(ARTICLE).page
    order = page.locator(".cb-text mark a").evaluate_all("links => links.map((link) => link.hash)")
    found = []
    press_until(page, ".cb-text mark a")
    while page.evaluate("() => document.activeElement.matches('.cb-text a')"):
        if page.evaluate("() => document.activeElement.matches('mark a')"):
            found.append(page.evaluate("() => document.activeElement.hash"))
        page.keyboard.press("Tab")
    assert found == order
    assert page.evaluate("() => document.activeElement.closest('.cb-inspector') !== null")


def test_escape_closes_the_sheet_and_gives_the_focus_back(reader: Reader) -> None:
    """On a phone with a keyboard the sheet takes the focus, and then the highlight has it again."""
    page = reader.open(ARTICLE, SIZES[0]).page
    highlight = page.locator("mark[data-claim=alibaba-ai-target] a").first
    highlight.focus()
    page.keyboard.press("Enter")
    assert page.locator(".cb-inspector").is_visible()
    assert page.evaluate("() => document.activeElement.matches('.cb-inspector')")
    press_until(page, ".cb-inspector .cb-close")
    page.keyboard.press("Escape")
    assert not page.locator(".cb-inspector").is_visible()
    assert highlight.evaluate("link => link === document.activeElement")


def test_the_next_article_adds_no_listener_to_the_document(reader: Reader) -> None:
    """Over instant navigation the document stays, and so would all that listens to it.

    The first round counts for nothing: it loads what cards beside links need.
    """
    page = reader.open(ARTICLE, SIZES[0], script=_COUNT_KEY_LISTENERS).page
    page.locator(".cb-article[data-mounted]").wait_for()
    counts = []
    for _ in range(4):
        page.evaluate(
            "() => document.querySelector('.md-nav a[href$=\"articles/index.html\"]').click()"
        )
        page.wait_for_url("**/articles/index.html")
        page.locator(f".cb a[href$='{ARTICLE.split('/', 1)[1]}']").first.click()
        page.locator(".cb-article[data-mounted]").wait_for()
        counts.append(page.evaluate("() => window.keyListeners"))
    assert counts[1] == counts[-1] > 0
    page.locator(".cb-text mark a").first.click()
    assert page.locator(".cb-inspector").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator(".cb-inspector").is_visible()
