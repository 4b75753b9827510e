"""The feeds: what readers of feeds get, and that no text becomes markup on its way to them."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from tests.books import PLAN, study_claims, study_empty

from claimbook.export.feed_items import clean_text
from claimbook.export.feeds import write_atom, write_changes, write_json_feed
from claimbook.study import Study
from claimbook.views.rendering.assets import read_assets

SITE = "https://example.org/book/"
ATOM = {"a": "http://www.w3.org/2005/Atom", "h": "http://www.w3.org/1999/xhtml"}
HOSTILE = {**PLAN, "says": "'<script>alert(1)</script> & more'"}


def _read_atom(study: Study, address: str = SITE) -> ET.Element:
    return ET.fromstring(write_atom(study, address))  # noqa: S314 - our own


def _text(node: ET.Element, path: str) -> str:
    return node.findtext(path, "", ATOM)


def test_an_entry_tells_an_article_with_its_claims(tmp_path: Path) -> None:
    """Atom wants an id, a title and a moment of the feed and of each entry (RFC 4287)."""
    study = study_claims(tmp_path, PLAN, article="url: https://news.example/plan\n")
    feed = _read_atom(study)
    assert _text(feed, "a:id") == SITE
    assert _text(feed, "a:updated") == "2025-01-15T00:00:00Z"
    entry = feed.find("a:entry", ATOM)
    assert entry is not None
    assert _text(entry, "a:id") == f"{SITE}articles/second/index.html"
    assert _text(entry, "a:author/a:name") == "The Daily Example"
    links = {link.get("rel"): link.get("href") for link in entry.findall("a:link", ATOM)}
    assert links["via"] == "https://news.example/plan"
    assert links["alternate"] == f"{SITE}articles/second/index.html"
    assert _text(entry, "a:content/h:div/h:ul/h:li/h:p/h:strong") == "$20 million"


def test_an_item_of_the_json_feed_says_the_same(tmp_path: Path) -> None:
    """JSON Feed 1.1, with absolute addresses and no null."""
    study = study_claims(tmp_path, PLAN)
    written = write_json_feed(study, SITE).decode()
    feed = json.loads(written)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == f"{SITE}feed.json"
    (item,) = feed["items"]
    assert item["id"] == item["url"] == f"{SITE}articles/second/index.html"
    assert "“plans to spend 20 million dollars”" in item["content_html"]
    assert "null" not in written


def test_an_entry_says_whose_word_a_claim_is_and_how_it_stands(tmp_path: Path) -> None:
    """With the reason, and in the summary what a reader should look at, as lists count it."""
    spoken = {**PLAN, "speaker": "{name: Ada Wong, role: chair}"}
    study = study_claims(tmp_path, spoken, {**PLAN, "id": "other", "amount": "90 million dollars"})
    entry = _read_atom(study).find("a:entry", ATOM)
    assert entry is not None
    told = [line.text for line in entry.findall("a:content/h:div/h:ul/h:li/h:p", ATOM)]
    assert told[1:3] == [
        "Ada Wong, chair, in the Daily Example, 15 Jan 2025",
        "◆ Disputed: Two sources differ: Ada Wong, chair, said $20 million; "
        "the Daily Example said $90 million.",
    ]
    assert _text(entry, "a:summary") == (
        "The Daily Example, 15 January 2025. 2 claims of this article, with their quotes: "
        "reports both sides of 1 dispute."
    )


def test_text_of_strangers_is_text_in_both(tmp_path: Path) -> None:
    """It makes no element."""
    study = study_claims(tmp_path, HOSTILE)
    (item,) = json.loads(write_json_feed(study, SITE))["items"]
    assert "<script" not in item["content_html"]
    assert "&lt;script&gt;" in item["content_html"]
    feed = _read_atom(study)
    assert not [node for node in feed.iter() if node.tag.endswith("script")]


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1f", "\ud800", "\ufffe", "\uffff"])
def test_characters_that_xml_forbids_are_shown_as_replaced(character: str) -> None:
    """One of them would make the whole feed unreadable (XML 1.0, section 2.2)."""
    assert clean_text(f"one{character}other") == "one\ufffdother"


def test_without_an_address_links_are_relative_and_ids_last(tmp_path: Path) -> None:
    """The same book has the same ids in every build."""
    study = study_claims(tmp_path, PLAN)
    feed = _read_atom(study, "")
    assert _text(feed, "a:id").startswith("urn:uuid:")
    assert _text(feed, "a:entry/a:id") == _text(_read_atom(study, ""), "a:entry/a:id")
    link = feed.find("a:entry/a:link", ATOM)
    assert link is not None
    assert link.get("href") == "articles/second/index.html"


def test_drafts_are_not_told(tmp_path: Path) -> None:
    """They are not published either."""
    study = study_claims(tmp_path, PLAN, article="draft: true\n")
    assert _read_atom(study).find("a:entry", ATOM) is None
    assert json.loads(write_json_feed(study, SITE))["items"] == []


@pytest.mark.parametrize("write", [write_atom, write_changes])
def test_a_browser_shows_a_feed_with_a_style_sheet_of_the_site(
    write: Callable[[Study], bytes], tmp_path: Path
) -> None:
    """Without one, a browser runs ids, days and titles together."""
    (sheet,) = re.findall(
        rb'<\?xml-stylesheet type="text/css" href="(.+?)"', write(study_empty(tmp_path))
    )
    assert b"entry > title" in read_assets()[sheet.decode()]


@pytest.mark.parametrize("write", [write_atom, write_json_feed])
def test_an_empty_book_has_feeds_without_items(
    write: Callable[[Study, str], bytes], tmp_path: Path
) -> None:
    """And the clock is not read for them."""
    study = study_empty(tmp_path)
    assert write(study, SITE) == write(study, SITE)
    assert b"article" not in write(study, SITE)
