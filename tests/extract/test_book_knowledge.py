"""What a book knows decides where an article's words leave something open."""

from __future__ import annotations

from dataclasses import replace
from unittest.mock import Mock

import pytest
from tests.books import make_article
from tests.extract.reading_cases import list_fields, make_document, make_lexicon

from claimbook.extract import Lexicon, extract_article
from claimbook.grounding import find_passage


def make_known(kind: str = "event") -> Lexicon:
    """A book in which both claims of a metric are about one entity."""
    lexicon = make_lexicon(
        flood={"name": "The flood at Marrow", "kind": kind},
        office={"name": "The Flood Office", "kind": "organization"},
    )
    claim = {
        "says": "People were carried.",
        "quote": "people were carried",
        "about": "flood",
        "metric": "passengers",
        "kind": "fact",
        "amount": "3 people",
    }
    articles = tuple(
        make_article(slug, claims=[{**claim, "id": f"{slug}-carried"}]) for slug in ("one", "two")
    )
    return Lexicon(replace(lexicon.book, articles=articles))


def test_a_metric_that_is_always_about_one_entity_is_so_in_a_draft() -> None:
    """With a mark, since the sentence names another."""
    text = "The Flood Office is at work. It has had 7 passengers."
    made = extract_article(make_document(text), make_known())
    (fields,) = list_fields(made)
    assert fields["about"] == "flood"
    assert fields["decide"] == {"says": "whom “It” stands for", "about": "or office"}


def test_an_article_that_never_names_that_entity_is_about_those_that_it_names() -> None:
    """An event may go without its name, but no company does: the book's may be an example."""
    text = "The Flood Office is at work. It has had 7 passengers."
    made = extract_article(make_document(text), make_known("company"))
    (fields,) = list_fields(made)
    assert fields["about"] == "office"
    assert fields["decide"] == {"says": "whom “It” stands for"}


def test_a_figure_that_another_article_has_is_remarked() -> None:
    """By the outlet and the claim, so that an editor can look at both."""
    made = extract_article(make_document("Boats had 3 passengers on that day."), make_known())
    (drafted,) = made.drafted
    assert drafted.draft.remarks == (
        "one has the same figure: one-carried",
        "two has the same figure: two-carried",
    )


def test_a_clock_time_is_when_it_was_said_where_the_article_has_a_time_zone() -> None:
    """On the day that the sentence names; not for a moment after the article."""
    document = make_document(
        "At 14:00 on Tuesday boats had 3 passengers. At 23:00 boats will have 9 passengers.",
        published="2025-05-14T16:00+01:00",
    )
    first, second = list_fields(extract_article(document, make_lexicon()))
    assert (first["as_of"], first.get("period")) == ("2025-05-13T14:00+01:00", None)
    assert "as_of" not in second


def test_a_sentence_that_stands_a_thousand_times_is_refused_without_being_looked_up_each_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nothing tells its places apart, and the report says so."""
    looking_up = Mock(wraps=find_passage)
    monkeypatch.setattr("claimbook.drafts.quoting.find_passage", looking_up)
    made = extract_article(
        make_document("Boats had 3 passengers that day. " * 1000), make_lexicon()
    )
    assert looking_up.call_count < 100
    assert made.drafted == ()
    assert {each.reason for each in made.refused} == {
        "its sentence stands in the text more than once"
    }


def test_a_speaker_whom_only_an_office_names_has_said_a_figure() -> None:
    """Though the article has no name for it that could be weighed against others."""
    lexicon = make_lexicon(mayor={"name": "The mayor of Marrow", "kind": "person", "role": "mayor"})
    made = extract_article(make_document("The mayor of Marrow said boats had 9 riders."), lexicon)
    (fields,) = list_fields(made)
    assert fields["speaker"] == "mayor"
