"""A cited figure says its words, who says it and how it stands, however one comes to it."""

from typing import TYPE_CHECKING

import pytest
from tests.browser.conftest import SIZES, Reader

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

FIGURE = "a.cb-citation >> nth=0"
CARD = "#cb-card"


def check_card(page: "Page") -> "Locator":
    """Return the open card, which lies inside the window and has the quote of the figure."""
    card = page.locator(CARD)
    card.wait_for(state="visible")
    box = card.bounding_box()
    assert box is not None
    size = page.viewport_size
    assert size is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= size["width"]
    assert card.locator("blockquote").first.inner_text().startswith("“")
    assert page.locator(FIGURE).get_attribute("aria-describedby") == "cb-card"
    return card


@pytest.mark.parametrize("size", SIZES)
def test_pointing_at_a_figure_shows_its_words(reader: Reader, size: tuple[int, int]) -> None:
    """The card stays on the way to it, and goes when one leaves both."""
    watched = reader.open("index.html", size)
    page = watched.page
    page.locator(FIGURE).hover()
    card = check_card(page)
    card.hover()
    page.wait_for_timeout(300)
    assert card.is_visible()
    page.mouse.move(1, 1)
    card.wait_for(state="detached")
    assert watched.complaints == []


def test_the_keyboard_opens_and_closes_a_card(reader: Reader) -> None:
    """Focus opens it, Escape closes it, and Enter follows the link."""
    page = reader.open("index.html").page
    page.locator(FIGURE).focus()
    card = check_card(page)
    page.keyboard.press("Escape")
    card.wait_for(state="detached")
    assert page.evaluate("document.activeElement.matches('.cb-citation')")
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/**")


def test_a_tap_opens_a_card_and_the_next_one_follows(reader: Reader) -> None:
    """A tap beside it closes it."""
    page = reader.open("index.html", SIZES[0], has_touch=True, is_mobile=True).page
    page.locator(FIGURE).tap()
    card = check_card(page)
    page.locator("h2").first.tap()
    card.wait_for(state="detached")
    page.locator(FIGURE).tap()
    check_card(page)
    page.locator(FIGURE).tap()
    page.wait_for_url("**/articles/**")


def test_without_scripts_a_figure_is_a_link_to_its_claim(reader: Reader) -> None:
    """And the list at the end has its words."""
    page = reader.open("index.html", java_script_enabled=False).page
    href = page.locator(FIGURE).get_attribute("href") or ""
    assert href.startswith("articles/")
    assert page.locator(".cb-cited blockquote").count() > 3
    page.locator(FIGURE).click()
    page.wait_for_url("**/articles/**")


def test_paper_has_figures_as_footnotes(reader: Reader) -> None:
    """A number behind each figure, and the list open with the same numbers."""
    page = reader.open("index.html").page
    page.emulate_media(media="print")
    number = page.locator(FIGURE).evaluate("each => getComputedStyle(each, '::after').content")
    assert number == '"1"'
    first = page.locator(".cb-cited li blockquote").first
    assert first.evaluate("each => each.checkVisibility({contentVisibilityAuto: true})")
    assert (first.bounding_box() or {}).get("height", 0) > 5


def test_pointing_at_a_link_shows_what_is_there(reader: Reader) -> None:
    """What a claim says with its quote, or what a page says of itself; the link stays a link."""
    watched = reader.open("metrics/revenue/index.html")
    page = watched.page
    link = page.locator("a.cb-rows__figure >> nth=0")
    link.scroll_into_view_if_needed()
    link.hover()
    card = page.locator(CARD)
    card.wait_for(state="visible")
    assert link.inner_text() in card.inner_text()
    assert "“" in card.inner_text()
    marked = card.locator(".cb-held > bdi, .cb-typed > bdi")
    signs = "all => all.map(each => getComputedStyle(each, '::after').content[1])"
    assert marked.evaluate_all(signs) in (["≡"], ["†"])
    assert link.get_attribute("aria-describedby") == "cb-card"
    page.keyboard.press("Escape")
    card.wait_for(state="detached")
    page.goto(f"{reader.address}/entities/index.html")
    page.locator("a.cb-list__head >> nth=0").hover()
    card.wait_for(state="visible")
    assert (
        card.locator("strong").inner_text() == page.locator("a.cb-list__head >> nth=0").inner_text()
    )
    assert watched.complaints == []


def test_the_keyboard_opens_a_preview_without_another_stop(reader: Reader) -> None:
    """The next stop after a link is the next link, card or not; what goes away has none."""
    page = reader.open("entities/index.html").page
    page.locator("a.cb-list__head >> nth=0").focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    page.locator(CARD).wait_for(state="visible")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('a.cb-list__head, .cb-list a')")
    assert page.evaluate("!document.activeElement.closest('#cb-card')")


def test_a_tap_on_a_link_follows_it(reader: Reader) -> None:
    """A preview is for those who can point without pressing."""
    page = reader.open("entities/index.html", SIZES[0], has_touch=True, is_mobile=True).page
    page.locator("a.cb-list__head >> nth=0").tap()
    page.wait_for_url("**/entities/*/index.html")
    assert page.locator(CARD).count() == 0
