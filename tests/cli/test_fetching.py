"""Fetching a page: only one that may be read, and never in CI. No network is used here."""

from __future__ import annotations

from urllib.error import URLError
from urllib.request import Request

import pytest

from claimbook.cli.extracting import fetching
from claimbook.cli.extracting.fetching import fetch_page
from claimbook.web import FetchError

RULES = b"User-agent: *\nDisallow: /private/\n"


@pytest.fixture(autouse=True)
def site(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A site with rules for robots, which notes what it is asked for."""
    asked: list[str] = []

    def answer(url: str) -> bytes:
        asked.append(url)
        return RULES if url.endswith("/robots.txt") else b"<html>a page</html>"

    monkeypatch.setattr(fetching, "_get", answer)
    monkeypatch.setattr(fetching, "_PAUSE", 0)
    monkeypatch.delenv("CI", raising=False)
    fetching._read_rules.cache_clear()
    return asked


def test_a_page_is_fetched_after_the_rules_of_its_site_which_are_read_once(
    site: list[str],
) -> None:
    """However many pages of the site are read."""
    assert fetch_page("https://example.com/a") == b"<html>a page</html>"
    fetch_page("https://example.com/b")
    assert site == [
        *("https://example.com/robots.txt", "https://example.com/a", "https://example.com/b"),
    ]


def test_a_page_that_robots_may_not_read_is_not_fetched(site: list[str]) -> None:
    """The message says how to go on."""
    with pytest.raises(FetchError, match=r"robots\.txt .* save the page"):
        fetch_page("https://example.com/private/a")
    assert site == ["https://example.com/robots.txt"]


def test_nothing_is_fetched_in_ci_nor_from_an_address_that_is_not_public(
    site: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file of links must not make a server read its own network."""
    for url in ("http://127.0.0.1/a", "http://localhost/a", "http://10.0.0.1/a"):
        with pytest.raises(FetchError):
            fetch_page(url)
    monkeypatch.setenv("CI", "true")
    with pytest.raises(FetchError, match="CI"):
        fetch_page("https://example.com/a")
    assert site == []


def test_a_page_that_leads_to_an_address_that_is_not_public_is_not_followed() -> None:
    """As a link on a public page might."""
    follow = fetching._PublicOnly().redirect_request
    with pytest.raises(URLError, match="leads elsewhere"):
        follow(Request("https://example.com/a"), None, 302, "", {}, "http://127.0.0.1/b")
    assert (
        follow(Request("https://example.com/a"), None, 302, "", {}, "https://example.org/b")
        is not None
    )
