"""Outside quotations, `I` is the author, and `we` the publisher if the text names it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.extract.reading_cases import list_fields, make_document, make_lexicon

from claimbook.extract import extract_article

REST = " The Tidewater club is glad. Tidewater sails, and Tidewater wins."


def draft_first(text: str, **found: str) -> tuple[dict[str, object], dict[str, Any]]:
    """The first claim of a document, and the entities that are proposed."""
    made = extract_article(replace(make_document(text + REST), **found), make_lexicon())
    proposed = {id_: dict(each.fields) for id_, each in made.proposals.entities.items()}
    return list_fields(made)[0], proposed


def test_i_is_the_author() -> None:
    """With a mark; the author is a person, whatever the text says."""
    fields, proposed = draft_first("Last year I sold 9 boats to the club.", author="Runa Tvedt")
    assert fields["about"] == "runa-tvedt"
    assert "about" in dict(fields["decide"])  # type: ignore[call-overload]
    assert proposed["runa-tvedt"]["kind"] == "person"


def test_i_within_quotation_marks_is_the_speaker() -> None:
    """Also in a paragraph that begins with them."""
    text = "“I sold 9 boats to the club,” Anna Holm said."
    assert draft_first(text, author="Runa Tvedt")[0]["about"] == "anna-holm"
    text = "“It was late in the year. I sold 9 boats to the club."
    assert draft_first(text, author="Runa Tvedt")[0].get("about") != "runa-tvedt"


def test_several_authors_are_not_one() -> None:
    """Nor is the staff of a newspaper."""
    text = "Last year I sold 9 boats to the club."
    assert draft_first(text, author="Runa Tvedt and Ola Holm")[0].get("about") is None
    assert draft_first(text, author="Harbour News", outlet="Harbour News")[0].get("about") is None


def test_we_is_the_publisher_that_the_text_names() -> None:
    """Otherwise it may be anybody, and is left open."""
    text = "We carried 9 million passengers last year."
    assert (
        draft_first(f"Coast Air is a line. {text}", outlet="Coast Air")[0]["about"] == "coast-air"
    )
    assert draft_first(text, outlet="Coast Air")[0].get("about") is None
