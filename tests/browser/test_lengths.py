"""How long the pages of this briefing are on a phone: what is rarely read is folded."""

import pytest
from tests.browser.conftest import SIZES, Reader

LONGEST = {
    ".": 6_000,
    "claims": 8_000,
    "entities": 6_000,
    "metrics": 6_000,
    "outlets": 6_000,
    "topics": 6_000,
    "timeline": 5_000,
    "data": 6_000,
    "articles": 9_000,
}
"""The greatest height of a page of each kind, in CSS pixels."""
_ALONE = (".", "claims")
"""Of these, the first page counts: what is below it is of other kinds, or meant to be whole."""


@pytest.mark.parametrize("kind", LONGEST)
def test_a_phone_shows_no_page_of_endless_length(reader: Reader, kind: str) -> None:
    """No page of the kind is longer than its limit before a reader unfolds anything."""
    page = reader.open("404.html", SIZES[0]).page
    heights = {}
    found = (reader.site / kind).glob("index.html" if kind in _ALONE else "**/index.html")
    for path in sorted(found):
        address = path.relative_to(reader.site).as_posix()
        page.goto(f"{reader.address}/{address}", wait_until="load")
        heights[address] = page.evaluate("document.documentElement.scrollHeight")
    assert heights
    too_long = {address: height for address, height in heights.items() if height > LONGEST[kind]}
    assert too_long == {}


def test_a_link_opens_what_it_leads_to(reader: Reader) -> None:
    """A place inside a folded part of a page is shown to who follows a link to it."""
    page = reader.open("entities/alibaba/index.html#contradicted", SIZES[0]).page
    folded = page.locator("details:has(#contradicted)")
    folded.locator("li").first.wait_for(state="visible")
    assert folded.get_attribute("open") is not None
