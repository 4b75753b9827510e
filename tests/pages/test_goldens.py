"""One page of each kind over a small invented book, as the Markdown that is published.

`pytest tests/pages --update` writes the pages as they come now; read them in the diff.
"""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from claimbook.pages import make_pages
from claimbook.read import read_book
from claimbook.study import study_book

BOOK = Path(__file__).with_name("book")
GOLDENS = Path(__file__).with_name("goldens")
ADDRESSES = (
    "entities/index.html",
    "entities/tramways/index.html",
    "topics/index.html",
    "topics/transport/index.html",
    "outlets/index.html",
    "outlets/morning/index.html",
    "disagreements/index.html",
    "coverage/index.html",
)
_CHART_KEY = re.compile(r"\b[0-9a-f]{32,64}\b")


@pytest.fixture(scope="module")
def bodies() -> dict[str, str]:
    """The Markdown of every page, by address.

    Entities are written as their characters, so that a diff can be read; the keys of charts, which
    change with the libraries that draw, are left out.
    """
    reading = read_book(BOOK)
    assert reading.book is not None
    assert reading.problems == ()
    pages = make_pages(study_book(reading.book))
    return {
        page.address: html.unescape(_CHART_KEY.sub("…", page.body)).strip() + "\n" for page in pages
    }


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_is_its_golden(address: str, bodies: dict[str, str], update: bool) -> None:
    """Every word and link of it."""
    golden = GOLDENS / f"{address.removesuffix('/index.html').replace('/', '-')}.md"
    if update:
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(bodies[address], encoding="utf-8", newline="\n")
    assert bodies[address] == golden.read_text(encoding="utf-8")


def test_there_is_no_golden_without_its_page() -> None:
    """What is left over from a page that is gone would hold nothing."""
    named = {f"{a.removesuffix('/index.html').replace('/', '-')}.md" for a in ADDRESSES}
    assert {path.name for path in GOLDENS.glob("*.md")} == named
