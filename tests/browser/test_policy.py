"""Private and strict: the policy of built pages stops nothing that readers need.

The policy itself is tested in tests/plugin/test_policy.py. What it refuses is a complaint of the
page that is watched.
"""

from pathlib import Path

from tests.browser.conftest import Reader, Watched, list_pages

METRIC = "metrics/ai-infrastructure-investment/index.html"
NAVIGATIONS = 10


def assert_quiet(watched: Watched, reader: Reader) -> None:
    """Assert that nothing was refused, missing or wrong, and no other host was asked."""
    assert watched.complaints == []
    assert watched.hosts == {reader.host}


def test_every_kind_of_page_keeps_the_policy_and_fits_a_phone(reader: Reader, site: Path) -> None:
    """No page is wider than 360 px or complains; all are opened in one window, which is quicker."""
    watched = reader.open("404.html", (360, 780))
    page = watched.page
    for path in list_pages(site):
        watched.complaints.clear()
        page.goto(f"{reader.address}/{path}", wait_until="load")
        policy = page.locator('meta[http-equiv="Content-Security-Policy"]')
        assert "default-src 'none'" in str(policy.get_attribute("content"))
        width = page.evaluate("document.documentElement.scrollWidth")
        assert (path, width, watched.complaints) == (path, 360, [])
        assert watched.hosts == {reader.host}


def test_search_finds_what_is_typed(reader: Reader) -> None:
    """The search runs in a worker of the site's own, and its results lead on."""
    watched = reader.open("index.html")
    page = watched.page
    page.locator(".md-search__input").press_sequentially("infrastructure")
    result = page.locator(".md-search-result__link").first
    result.wait_for()
    result.click()
    page.wait_for_url("**/*?h=infrastructure*")
    assert_quiet(watched, reader)


def test_the_theme_changes_and_stays_changed(reader: Reader) -> None:
    """The choice between light and dark is kept from page to page."""
    watched = reader.open("index.html", media={"color_scheme": "light"})
    page = watched.page
    page.locator("label[title='Switch to dark']").click()
    dark = page.locator("body[data-md-color-scheme=slate]")
    dark.wait_for()
    page.locator(".md-tabs").get_by_role("link", name="Articles").click()
    page.wait_for_url("**/articles/**")
    assert dark.count() == 1
    assert_quiet(watched, reader)


def test_ten_pages_later_the_charts_tell_what_they_show(reader: Reader) -> None:
    """Instant navigation swaps the page and keeps the policy, the scripts and their quiet."""
    watched = reader.open(METRIC)
    page = watched.page
    page.evaluate("() => window.samePage = true")
    for _ in range(NAVIGATIONS // 2):
        page.locator(".md-tabs__link[href*='articles']").click()
        page.get_by_role("heading", name="Articles", level=1).wait_for()
        page.go_back()
        page.get_by_role("heading", name="AI infrastructure investment", level=1).wait_for()
    page.locator(".cb-chart__drawing:visible a").first.focus()
    assert page.locator(".cb-told").count() == 1
    assert page.evaluate("() => window.samePage"), "the browser loaded a page anew"
    assert_quiet(watched, reader)
