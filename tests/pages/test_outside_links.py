"""Links to other sites: where each leads can be read, and nothing is passed on to it."""

from __future__ import annotations

import re
from html import unescape

import pytest
from tests.books import read_study
from tests.pages.test_goldens import BOOK

from claimbook.model import name_host
from claimbook.pages import KINDS

_LINK = re.compile(r'<a ([^>]*\bhref="(https?:[^"]*)"[^>]*)>(.*?)</a>', re.DOTALL)


def list_links() -> list[tuple[str, str, str]]:
    """Attributes, address and words of each link to another site on the pages of a book."""
    study = read_study(BOOK)
    bodies = [unescape(page.body) for make in KINDS.values() for page in make(study)]
    return [found for body in bodies for found in _LINK.findall(body)]


def test_each_link_to_another_site_shows_its_host() -> None:
    """The name of a newspaper in an address proves nothing; what stands before the path does."""
    links = [(words, address) for _, address, words in list_links()]
    assert {words.split(",")[0] for words, _ in links} >= {
        "In the original", "Its own site", "its own site", "Read the original"
    }  # fmt: skip
    assert [words for words, address in links if name_host(address) not in words] == []


def test_each_link_to_another_site_says_that_nobody_vouches_for_it() -> None:
    """And the page that it opens gets no hold of ours."""
    assert {
        attributes for attributes, *_ in list_links() if "noopener nofollow" not in attributes
    } == (set())


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://www.news.example/story?at=other.example", "news.example"),
        ("https://News.Example:8443/", "news.example"),
        ("https://bücher.example/", "bücher.example (xn--bcher-kva.example)"),
        ("https://xn--bcher-kva.example/", "bücher.example (xn--bcher-kva.example)"),
        ("https://аррӏе.example/", "аррӏе.example (xn--80ak6aa92e.example)"),
        ("https://8.8.8.8/x", "8.8.8.8"),
    ],
)
def test_a_host_that_may_look_like_another_is_shown_as_computers_look_it_up(
    address: str, shown: str
) -> None:
    """Letters of other alphabets in both forms, since one of them is what it seems."""
    assert name_host(address) == shown
