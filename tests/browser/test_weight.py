"""How much a reader's browser loads, and that it loads nothing that a page does not need."""

import gzip
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from tests.browser.conftest import BASE, SIZES, Reader

ARTICLE = "articles/alibaba-ai-investment-target/index.html"
METRIC = "metrics/capital-expenditure/index.html"
WORDS = "glossary/index.html"
MOST = 101_000
"""Bytes of a page, compressed, beside its fonts."""
_PARTS = "/assets/claimbook/parts/"


def list_loaded(reader: Reader, path: str) -> list[str]:
    """Return the path in the site of each file that a page loads."""
    watched = reader.open(path, SIZES[0])
    watched.page.wait_for_load_state("networkidle")
    watched.page.close()
    paths = (urlsplit(address).path.removeprefix(BASE) for address in watched.asked)
    return list(dict.fromkeys(path for path in paths if path))


def list_parts(watched: object) -> set[str]:
    """Return the names of the scripts that a page has loaded because it needs them."""
    asked: list[str] = getattr(watched, "asked", [])
    return {address.partition(_PARTS)[2] for address in asked if _PARTS in address}


@pytest.mark.parametrize("path", [ARTICLE, METRIC, "index.html", "claims/index.html"])
def test_a_page_is_light(reader: Reader, site: Path, path: str) -> None:
    """Everything that the browser loads for it, compressed as hosts do, but for fonts."""
    loaded = [each for each in list_loaded(reader, path) if not each.endswith(".woff2")]
    assert path in loaded
    sizes = {each: len(gzip.compress((site / each).read_bytes(), 6)) for each in loaded}
    assert sum(sizes.values()) < MOST, sizes


def test_a_page_loads_the_scripts_that_it_needs(reader: Reader) -> None:
    """One with words alone loads none of those for charts, citations and tables."""
    for path, needed in (
        (WORDS, set()),
        (METRIC, {"charts.js", "cite.js"}),
        ("claims/index.html", {"claims-table.js"}),
    ):
        watched = reader.open(path)
        watched.page.wait_for_load_state("networkidle")
        assert list_parts(watched) == needed, path
        watched.page.close()


def test_after_instant_navigation_they_are_loaded_too(reader: Reader) -> None:
    """Once, on the first page that needs them, which loads nothing else anew."""
    watched = reader.open(WORDS)
    page = watched.page
    page.evaluate("window.cbSame = true")
    page.locator(".md-tabs a", has_text="Metrics").click()
    page.wait_for_url("**/metrics/index.html")
    page.locator(".cb a[href*='capital-expenditure']").first.click()
    page.wait_for_url(f"**/{METRIC}")
    page.locator(".cb-chart__files button", has_text="PNG").first.wait_for(state="attached")
    assert page.evaluate("window.cbSame")
    assert {"charts.js", "cite.js"} <= list_parts(watched)
    assert len([each for each in watched.asked if each.endswith("charts.js")]) == 1
