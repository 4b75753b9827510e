"""What a reader does: from a figure to its claim to the words it came from."""

import re

import pytest
from tests.browser.conftest import SIZES, Reader

ARTICLE = "articles/alibaba-ai-investment-target/index.html"


@pytest.mark.parametrize("size", SIZES)
def test_from_a_figure_on_the_home_page_to_the_quote_in_its_text(
    reader: Reader, size: tuple[int, int]
) -> None:
    """A figure leads to its words in the text, marked as chosen, and these to their claim."""
    watched = reader.open("index.html", size)
    page = watched.page
    figure = page.locator(".cb-clash__figure a").nth(1)
    assert figure.inner_text() == "CN¥380 billion"
    figure.click()
    page.wait_for_url(re.compile("#at-alibaba-ai-plan$"))
    chosen = page.locator("mark#at-alibaba-ai-plan")
    chosen.wait_for()
    assert "cb-on" in (chosen.get_attribute("class") or "")
    words = "currently actively advancing a 380 billion yuan AI infrastructure construction plan"
    assert chosen.inner_text() == words
    assert chosen.evaluate("mark => mark.getBoundingClientRect().top < innerHeight")
    inspector = page.locator(".cb-inspector")
    if size == SIZES[0]:
        assert not inspector.is_visible()  # the sheet would cover the words
        chosen.get_by_role("link").click()
    assert "CN¥380 billion" in inspector.inner_text()
    assert watched.complaints == []
    assert watched.hosts == {reader.host}


def test_a_highlight_opens_its_claim_beside_the_text(reader: Reader) -> None:
    """The inspector shows the claim of the passage that is chosen, by click and by keyboard."""
    page = reader.open(ARTICLE).page
    page.locator("mark[data-claim=alibaba-market-value-gain] a").click()
    inspector = page.locator(".cb-inspector")
    assert "nearly HK$300 billion" in inspector.inner_text()
    page.locator("mark[data-claim=alibaba-profit-growth] a").focus()
    page.keyboard.press("Enter")
    assert "up 76%" in inspector.inner_text()
    assert page.url.endswith("#alibaba-profit-growth")


def test_on_a_phone_the_claim_comes_up_as_a_sheet_that_closes(reader: Reader) -> None:
    """The sheet is not in the way until a highlight is chosen, and goes with Escape."""
    page = reader.open(ARTICLE, SIZES[0]).page
    inspector = page.locator(".cb-inspector")
    assert not inspector.is_visible()
    page.locator("mark[data-claim=alibaba-ai-target] a").first.click()
    assert inspector.is_visible()
    page.keyboard.press("Escape")
    assert not inspector.is_visible()


def test_without_javascript_every_claim_and_quote_is_there(reader: Reader) -> None:
    """The page is whole before any script runs."""
    page = reader.open(ARTICLE, java_script_enabled=False).page
    claims = page.locator(".cb-claims > .cb-claim")
    assert claims.count() == page.locator(".cb-claims blockquote").count() > 20
    assert all(claims.nth(number).is_visible() for number in range(claims.count()))
