"""A book becomes a site: with its drafts while it is written, without them when published."""

import json
from pathlib import Path

import pytest
from tests.repository import ARTICLE, replace_once, start_book

from claimbook.build import Builder
from claimbook.permalinks import locate_article

SLUG = Path(ARTICLE).stem


@pytest.fixture
def drafted(tmp_path: Path) -> Path:
    """The briefing whose one article is a draft."""
    book = start_book(tmp_path)
    replace_once(book / ARTICLE, "\noutlet: ", "\ndraft: true\noutlet: ")
    return book


def test_a_draft_is_left_out_of_what_is_published(drafted: Path) -> None:
    """It has no page and stands in no other, and programs get nothing of it."""
    site = Builder(drafted).build()
    assert locate_article(SLUG) not in {page.address for page in site.pages}
    # The guide of editors has the name of the file in an example of its own.
    guide = "correct/index.html"
    assert not [page.address for page in site.pages if SLUG in page.body and page.address != guide]
    assert SLUG not in site.briefing
    assert json.loads(site.files["claims.json"])["articles"] == []
    named = [path for path, content in site.files.items() if SLUG.encode() in content]
    assert named == []


def test_a_draft_is_marked_while_it_is_written(drafted: Path) -> None:
    """On its page and in lists."""
    site = Builder(drafted, drafts=True).build()
    pages = {page.address: page.body for page in site.pages}
    assert "Draft</span>" in pages[locate_article(SLUG)]
    assert "Draft</span>" in pages["articles/index.html"]


def test_a_draft_is_checked_like_any_article(drafted: Path) -> None:
    """Who wants to publish it later wants to know now."""
    replace_once(drafted / ARTICLE, "amount: nearly 95 million", "amount: 95 million")
    assert "comparator-dropped" in {problem.id for problem in Builder(drafted).check().problems}
    assert "comparator-dropped" not in {problem.id for problem in Builder(drafted).build().problems}


def test_an_article_that_is_no_draft_is_not_marked(tmp_path: Path) -> None:
    """The mark says something only where it is rare."""
    site = Builder(start_book(tmp_path), drafts=True).build()
    assert not [page.address for page in site.pages if "Draft</span>" in page.body]


def test_a_book_that_is_the_same_is_not_drawn_again(tmp_path: Path) -> None:
    """Its pages are the same objects; a change in a file makes others."""
    builder = Builder(start_book(tmp_path))
    pages = builder.build().pages
    assert builder.build().pages is pages
    replace_once(tmp_path / ARTICLE, "is buying six", "is ordering six")
    assert builder.build().pages != pages
