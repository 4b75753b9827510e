"""What only one of two readers of a web page takes for the article is told."""

from __future__ import annotations

import pytest

from claimbook.extract import (
    Document,
    Given,
    Lexicon,
    Source,
    describe_doubts,
    describe_result,
    extract_article,
    extract_source,
    read_source,
)
from claimbook.extract.models.answer import Proposed
from claimbook.extract.models.verifying import Verifier
from claimbook.extract.splitting.split import split_document
from claimbook.model import Book, Settings

pytest.importorskip("trafilatura")
pytest.importorskip("resiliparse")

PAGE = """<!doctype html><html lang="en"><head><title>Harbour buys cranes</title>
<meta property="article:published_time" content="2025-05-14T09:00:00+01:00"></head><body>
<main><article><h1>Harbour buys cranes</h1>
<p>The Harbour Board will buy nearly 30 cranes by 2031, it said on Wednesday after debate.</p>
<p>They will lift 4 million tonnes a year, and will be built in Tidewater by people of the town.</p>
<p>The cranes cost 12 million pounds each, which is more than the board had thought at first.</p>
{}</article></main></body></html>"""
WORDS = "The board has 1,200 workers, and it wants to keep all of them in the years to come."
SEEN_BY_ONE = PAGE.format(f'<div class="popup"><p>{WORDS}</p></div>')
LEFT_OUT = PAGE.format(f'<div class="teaser"><p>{WORDS}</p></div>')
LEXICON = Lexicon(Book(Settings(title="A book")))


def read(page: str) -> Document:
    """The document of a page."""
    return read_source(Source("cranes.html", page.encode()), Given(outlet="Harbour News"))


def test_a_paragraph_that_only_one_reader_sees_is_marked_at_its_claims() -> None:
    """And at no others; it is in the text."""
    document = read(SEEN_BY_ONE)
    assert document.doubtful == (WORDS,)
    assert WORDS in document.text
    remarks = {
        each.draft.text("amount"): each.draft.remarks
        for each in extract_article(document, LEXICON).drafted
    }
    doubt = ("only one of two readers of the page takes this paragraph for the article's",)
    assert remarks.pop("1,200 workers") == doubt
    assert set(remarks.values()) == {()}


def test_a_paragraph_that_was_left_out_is_told_with_its_first_words() -> None:
    """For people and, in full, for programs."""
    result = extract_source(Source("cranes.html", LEFT_OUT.encode()), Given(), LEXICON)
    assert list(describe_doubts(result)) == [
        "1 paragraph of the page may be missing in the text: "
        "“The board has 1,200 workers, and it wants to keep all of …”"
    ]
    assert describe_result(result, "")["dropped"] == [WORDS]
    doubted = extract_source(Source("cranes.html", SEEN_BY_ONE.encode()), Given(), LEXICON)
    assert next(describe_doubts(doubted)).startswith("1 paragraph may not be part of the article")


def test_a_page_on_which_both_agree_raises_no_doubt() -> None:
    """Nothing is marked, and nothing told."""
    document = read(PAGE.format(""))
    assert (document.doubtful, document.dropped) == ((), ())


def test_a_quote_that_was_left_out_is_refused_with_that_reason() -> None:
    """Words that the page does not have at all are refused as such."""
    split = split_document(read(LEFT_OUT), "USD")
    (left_out,) = Verifier(split, LEXICON, ()).verify(Proposed(quote=WORDS.removesuffix(".")))
    assert left_out.reason.startswith("the page has these words, and trafilatura ")
    assert left_out.reason.endswith(" left them out")
    (absent,) = Verifier(split, LEXICON, ()).verify(Proposed(quote="The board has 1,300 workers"))
    assert absent.reason.startswith("the text does not have the words")


DECK = "A loan of 9 million pounds pays for the new quay, which opens next year"


def make_headed(shown: str, described: str) -> str:
    """The page with lines below its headline, which are outside of its article."""
    title = "<h1>Harbour buys cranes</h1>"
    page = PAGE.format("").replace(f"<article>{title}", f"<header>{title}{shown}</header><article>")
    return page.replace("</head>", f'<meta name="description" content="{described}"></head>')


@pytest.mark.parametrize(
    ("shown", "described", "is_there"),
    [
        (f'<h2 class="deck">{DECK}</h2>', DECK, True),
        (f"<div><p><b>A loan</b>{DECK.removeprefix('A loan')}</p></div>", f"“{DECK}”.", True),
        ('<h2 class="deck">A loan pays for the quay</h2>', DECK, False),
        ("", DECK, False),
        (f'<div class="related"><p>{DECK}</p></div>', DECK, False),
        ('<p class="section">Harbour news</p>', "Harbour news", False),
    ],
)
def test_the_lines_below_the_headline_that_sum_it_up_are_in_the_text(
    shown: str, described: str, is_there: bool
) -> None:
    """They are those that the page is described with, and are said once."""
    document = read(make_headed(shown, described))
    assert document.text.split("\n\n")[1].startswith(DECK if is_there else "The Harbour Board")
    assert document.text.count(DECK) == is_there
    assert document.doubtful == ()


def test_a_dateline_stays_at_the_beginning_of_the_text() -> None:
    """It says where the article was written."""
    page = make_headed(f"<h2>{DECK}</h2>", DECK)
    document = read(page.replace("<p>The Harbour Board", "<p>TIDEWATER (NHA) — The Harbour Board"))
    assert document.text.split("\n\n")[1].startswith("TIDEWATER")
