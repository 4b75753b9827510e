"""Addresses that were given away before something got another id still lead to it."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.browser.conftest import Reader, build_folder, serve_folder
from tests.repository import ARTICLE, replace_once, start_book

from claimbook.cli import main

if TYPE_CHECKING:
    from playwright.sync_api import Browser

OLD = f"articles/{Path(ARTICLE).stem}/index.html"


@pytest.fixture(scope="module")
def renamed(browser: "Browser", tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """A reader of a briefing in which a claim and its article have other ids than before."""
    folder = start_book(tmp_path_factory.mktemp("renamed") / "book")
    for old, new in (("ferries-ship-plan", "fleet-plan"), (Path(ARTICLE).stem, "electric-ships")):
        assert main(["rename", old, new, "--book", str(folder)]) == 0
    replace_once(folder / "data" / "book.yml", "title: A new briefing", "title: Ferries")
    with serve_folder(folder / "site") as address:
        build_folder(folder, address)
        yield Reader(browser, address, folder / "site")


@pytest.mark.parametrize("before", ["", "at-", "says-"])
def test_an_old_address_leads_to_the_claim(renamed: Reader, before: str) -> None:
    """To its card or to its words, with what stands behind the #, and the claim is chosen."""
    watched = renamed.open(f"{OLD}#{before}ferries-ship-plan")
    page = watched.page
    page.wait_for_url(re.compile(f"/electric-ships/index.html#{before}ferries-ship-plan$"))
    assert page.locator(f"#{before}ferries-ship-plan").count() == 1
    assert page.locator("mark.cb-on").first.get_attribute("data-claim") == "fleet-plan"
    assert watched.complaints == []


def test_without_scripts_the_page_is_found(renamed: Reader) -> None:
    """Its beginning, since browsers drop the rest of the address there."""
    page = renamed.open(OLD, java_script_enabled=False).page
    page.wait_for_url(re.compile("/electric-ships/index.html$"))
    page.goto(f"{page.url}#at-ferries-ship-plan")
    words = page.locator("#at-ferries-ship-plan >> xpath=..")
    assert words.inner_text().startswith("will spend 120 million")


def test_other_pages_stay_where_they_are(renamed: Reader) -> None:
    """Redirects from former addresses are not included."""
    watched = renamed.open("index.html")
    watched.page.wait_for_timeout(300)
    assert [path for path in watched.asked if path.endswith("/index.html")] == [
        f"{renamed.address}/index.html"
    ]
    assert not [path for path in watched.asked if path.endswith("forward.js")]
    assert watched.complaints == []
