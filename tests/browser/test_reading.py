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
    """Nothing is chosen until a highlight is tapped, and nothing is when the sheet has gone."""
    page = reader.open(ARTICLE, SIZES[0]).page
    inspector = page.locator(".cb-inspector")
    chosen = page.locator(".cb-text mark.cb-on")
    assert not inspector.is_visible()
    assert chosen.count() == 0
    tapped = page.locator("mark[data-claim=alibaba-ai-target] a").first
    for close in (
        lambda: page.keyboard.press("Escape"),
        lambda: page.get_by_role("button", name="close").click(),
    ):
        tapped.click()
        assert inspector.is_visible()
        assert chosen.count() > 0
        close()
        assert not inspector.is_visible()
        assert chosen.count() == 0
        assert tapped.evaluate("link => link === document.activeElement")


def test_the_menu_of_a_phone_has_the_name_of_the_site_alone(reader: Reader) -> None:
    """The theme would print its logo over it."""
    page = reader.open("index.html", SIZES[0]).page
    page.locator(".md-header label[for=__drawer]").click()
    title = page.locator(".md-nav--primary > .md-nav__title")
    assert title.inner_text().strip() == "AI spending, claim by claim"
    assert not title.locator(".md-logo").is_visible()


def test_a_timeline_leads_to_its_years(reader: Reader) -> None:
    """Every year of it, in its order, without a script."""
    page = reader.open("timeline/index.html", SIZES[0], java_script_enabled=False).page
    years = page.locator(".cb-year h2").evaluate_all("all => all.map((year) => `#${year.id}`)")
    links = page.get_by_role("navigation", name="Years").locator("a[href^='#y']")
    assert links.evaluate_all("all => all.map((link) => link.hash)") == years
    links.last.click()
    assert page.locator(".cb-year h2").last.evaluate(
        "year => year.getBoundingClientRect().top >= 0 && "
        "year.getBoundingClientRect().top < innerHeight"
    )


def test_without_javascript_every_claim_and_quote_is_there(reader: Reader) -> None:
    """The page is whole before any script runs; what is folded opens."""
    page = reader.open(ARTICLE, java_script_enabled=False).page
    claims = page.locator(".cb-claims .cb-claim")
    page.locator(".cb-more--cards > summary").click()
    assert claims.count() == page.locator(".cb-claims blockquote").count() > 20
    assert all(claims.nth(number).is_visible() for number in range(claims.count()))


@pytest.mark.parametrize("width", [390, 320])
def test_without_javascript_no_page_of_a_phone_is_wider_than_it(reader: Reader, width: int) -> None:
    """The title that the header shows of a page once it is scrolled waits beside it."""
    page = reader.open(ARTICLE, (width, 844), java_script_enabled=False).page
    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("hash_", ["#%", "#%E0%A4%A", "#no-such-claim"])
def test_an_address_with_anything_behind_its_hash_shows_the_first_claim(
    reader: Reader, hash_: str
) -> None:
    """Addresses are cut and misspelt in mails; the inspector is there all the same."""
    watched = reader.open(f"{ARTICLE}{hash_}")
    watched.page.locator(".cb-inspector .cb-claim__links").first.wait_for()
    assert watched.complaints == []


@pytest.mark.parametrize("anchor", ["", "at-", "says-"])
def test_each_address_of_a_claim_chooses_it(reader: Reader, anchor: str) -> None:
    """That of its card, of its words in the text, and of what it says, which search leads to."""
    page = reader.open(f"{ARTICLE}#{anchor}alibaba-profit-growth").page
    page.locator("mark.cb-on[data-claim=alibaba-profit-growth]").first.wait_for()
    assert "up 76%" in page.locator(".cb-inspector").inner_text()


def test_what_is_written_below_the_lead_stands_in_two_columns_on_a_desk(reader: Reader) -> None:
    """What is written below all else is read in one, since it is short."""
    for size, columns in zip((SIZES[0], SIZES[-1]), (1, 2), strict=True):
        page = reader.open("index.html", size).page
        lefts = "those => new Set(those.map(each => each.getBoundingClientRect().left)).size"
        between = "div.cb-briefing ~ p:has(~ div.cb-briefing)"
        after = "div.cb-briefing ~ p:not(:has(~ div.cb-briefing))"
        assert page.eval_on_selector_all(between, lefts) == columns
        assert page.eval_on_selector_all(after, lefts) == 1
