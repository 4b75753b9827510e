"""What the search looks in: an entry for everything that a reader may look for."""

import gzip
import json
from typing import Any

import pytest
from tests.repository import ROOT

from claimbook.checking import Checker
from claimbook.export.search import list_addresses, write_search
from claimbook.folders import Folders
from claimbook.study import Study
from claimbook.views.rendering.assets import read_assets

CLAIMS = 10_000
MOST = 1_000_000
"""The bytes of a first search in a book of that many claims."""


@pytest.fixture(scope="module")
def study() -> Study:
    checked = Checker(Folders(ROOT)).check().study
    assert checked is not None
    return checked


@pytest.fixture(scope="module")
def found(study: Study) -> dict[str, dict[str, Any]]:
    """The entries of this repository's briefing by the last part of their address."""
    entries = json.loads(write_search(study))["entries"]
    return {
        entry["address"].removesuffix("/index.html").rpartition("#")[2]: entry for entry in entries
    }


def test_a_claim_is_found_by_its_figure_in_both_currencies(found: dict[str, Any]) -> None:
    """380 billion yuan is also what it was worth in dollars at any rate of the month before."""
    plan = found["alibaba-ai-plan"]
    assert plan["figure"] == "CN¥380 billion"
    assert plan["meta"] == "AInvest, 24 Sep 2025"
    (own, low, high), (other, least, most) = plan["figures"]
    assert (own, low, high) == ("CNY", 379.5e9, 380.5e9)
    assert other == "USD"
    assert least < 53.3e9 < most


def test_a_converted_figure_is_found_by_its_bare_number(found: dict[str, Any]) -> None:
    """380 billion yuan are shown with what they came to, $53.3 billion."""
    assert "53.3" in found["alibaba-ai-plan"]["words"].split()


def test_a_range_is_found_by_all_that_it_covers(found: dict[str, Any]) -> None:
    """`between $206 billion and $213 billion` has both of its ends."""
    assert found["amazon-q4-revenue-forecast"]["figures"] == [["USD", 205.5e9, 213.5e9]]


def test_a_metric_knows_whom_it_compares(found: dict[str, Any]) -> None:
    """The query of two names finds the metric by the places of their entries."""
    addresses = list(found)
    compared = {addresses[place] for place in found["metrics/model-parameters"]["about"]}
    assert compared == {"entities/qwen3-max"}


def test_who_only_speaks_is_found_once(found: dict[str, Any], study: Study) -> None:
    """Nothing is claimed about the person, so that only the page of their words is worth finding.

    The theme's own index leaves the other page out, too.
    """
    assert not study.book.claims_about["eddie-wu"]
    assert "entities/eddie-wu" not in found
    assert found["speakers/eddie-wu"]["words"] == "Chief executive of Alibaba."
    assert "entities/eddie-wu/index.html" in list_addresses(study)
    assert {"entities/alibaba", "speakers/alibaba"} <= found.keys()


def test_words_of_a_quote_are_kept_once(found: dict[str, Any]) -> None:
    """Only those that the claim's own sentence lacks are written."""
    plan = found["alibaba-ai-plan"]
    assert "currently" in plan["words"]
    assert "infrastructure" not in plan["words"]


def test_a_claim_about_a_group_has_the_words_that_describe_it(found: dict[str, Any]) -> None:
    """`Four companies` finds what is said of four that the claim names one by one."""
    assert {"four", "companies"} <= set(found["stoxpo-big-four-ai"]["words"].split())
    assert "american" not in found["alibaba-ai-plan"]["words"].split()


def test_words_at_first_hand_go_before_others(found: dict[str, Any]) -> None:
    """A company's own release, then a voice that an outlet quotes, then an outlet by itself."""
    claims = ("alibaba-june-revenue", "bloomberg-wu-plan", "alibaba-ai-plan")
    assert [found[claim].get("hand", 0) for claim in claims] == [2, 1, 0]


def test_pages_with_an_entry_are_named(study: Study) -> None:
    """The theme leaves out of its own index what is found here."""
    addresses = list_addresses(study)
    assert "articles/alibaba-ai-investment-target/index.html" in addresses
    assert "claims/index.html" not in addresses


def test_a_first_search_in_a_large_book_is_short(study: Study) -> None:
    """Entries grow with claims; with the scripts, those of 10,000 stay below a megabyte."""
    entries = len(gzip.compress(write_search(study))) * CLAIMS / len(study.book.claims)
    scripts = [body for path, body in read_assets().items() if "/search/" in path]
    assert entries + sum(len(gzip.compress(body)) for body in scripts) < MOST
