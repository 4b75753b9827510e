"""The card of a claim: what it states of the claim, and where it leads."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from tests.books import PLAN, study_claims
from tests.derivation.figures import make_figures, make_record
from tests.repository import start_book

from claimbook.read import read_book
from claimbook.study import Study, study_book
from claimbook.views.claims.card import Card, list_cards, write_alone


def list_facts(study: Study, claim: str) -> dict[str, str]:
    """Return the lines of a claim's card by their names."""
    (card,) = (each for each in all_cards(study) if each.shown.claim.id == claim)
    return {name: value for name, value, _ in card.facts}


def all_cards(study: Study) -> tuple[Card, ...]:
    return tuple(card for article in study.book.articles for card in list_cards(study, article))


def test_cards_are_numbered_in_the_order_of_the_text() -> None:
    """Where no text is held, in the order of the file."""
    cards = all_cards(study_book(make_figures({"one": "$20 billion", "two": "$30 billion"})))
    assert [(card.shown.claim.id, card.number, card.total) for card in cards] == [
        ("one", 1, 2),
        ("two", 2, 2),
    ]


def test_a_card_has_the_answer_of_the_one_it_speaks_ill_of(tmp_path: Path) -> None:
    """With its day; where nothing is known of one, nothing is said."""
    answered = {**PLAN, "response": "{date: 2025-01-20, text: It was a slip.}"}
    one, other = all_cards(study_claims(tmp_path, answered, {**PLAN, "id": "other"}))
    assert (one.response, other.response) == ("Answer of 20 January 2025: It was a slip.", "")


@pytest.mark.parametrize(
    ("fields", "name", "value"),
    [
        ({"change": "year-on-year", "amount": "up 5%"}, "Metric", "Investment, year-on-year"),
        ({"speaker": "{name: The chair}"}, "Said by", "The chair"),
        ({"source": "police"}, "Citing", "police"),
        (
            {"kind": "fact", "speaker": "example"},
            "Interest",
            "the source speaks of itself, or has a stake in it",
        ),
        ({"as_of": "earlier"}, "Said", "earlier, according to the article"),
        ({"as_of": "2025-01-10"}, "Said", "10 January 2025"),
        ({"scope": "{how-counted: by hand}"}, "How counted", "by hand"),
        ({"amount": "$20 million"}, "Currency", "taken as US dollars: the text says only “$”"),
        ({"amount": "3 times higher"}, "Multiple", "read as “times as much”"),
    ],
)
def test_what_a_claim_states_has_a_line_on_its_card(
    tmp_path: Path, fields: dict[str, str], name: str, value: str
) -> None:
    """A claim that does not state it has no such line."""
    plain = {**PLAN, "amount": "20 million euros"}
    other = {**plain, "id": "plain", "amount": "30 million euros"}
    study = study_claims(tmp_path, {**plain, **fields}, other)
    assert list_facts(study, "example-plan")[name] == value
    if name != "Metric":
        assert name not in list_facts(study, "plain")


def test_a_supplied_period_names_the_claim_that_it_is_from(tmp_path: Path) -> None:
    """Or says in words where else."""
    other = {**PLAN, "id": "other", "period": "2025"}
    study = study_claims(
        tmp_path,
        other,
        {**other, "id": "linked", "period_from": "other"},
        {**other, "id": "told", "period_from": "https://example.org/plan"},
    )
    assert list_facts(study, "linked")["Period from"] == "this article"
    assert list_facts(study, "told")["Period from"] == "https://example.org/plan"


def test_a_period_that_was_assumed_is_told_with_the_claim_that_it_is_from(tmp_path: Path) -> None:
    """The text does not give it, but the figure is compared with those that it is given for."""
    forecast = {**PLAN, "kind": "forecast", "period": "2026"}
    undated = {key: value for key, value in forecast.items() if key != "period"}
    study = study_claims(tmp_path, forecast, {**undated, "id": "undated"})
    facts = list_facts(study, "undated")
    assert facts["Period"] == "taken as 2026: the text does not say so"
    assert facts["Period from"] == "this article"
    assert list_facts(study, PLAN["id"])["Period"] == "2026"


def test_a_claim_names_the_figures_that_are_worked_out_from_it() -> None:
    """With a link to each."""
    book = make_figures({"one": "$20 billion", "two": "$30 billion"})
    derived = replace(book, derived=(make_record("one + two", "USD"),))
    assert list_facts(study_book(derived), "one")["Used in"] == "about $50 billion"


def test_a_claim_that_is_found_leads_into_its_text(tmp_path: Path) -> None:
    """And one of an article with an address to its words there."""
    book = read_book(start_book(tmp_path)).book
    assert book is not None
    links = {name: address for name, address, _ in all_cards(study_book(book))[0].links}
    assert links["In the text"] == links["Permalink"].replace("#", "#at-")
    outside = any(name.startswith("In the original, at ") for name in links)
    assert outside is (book.articles[0].url is not None)


@pytest.mark.parametrize(
    ("edit", "report"),
    [
        ("https://github.com/a/b/edit/main/", "https://github.com/a/b/issues/new?title=Error%20in"),
        ("https://codeberg.org/a/b/_edit/main/", "https://codeberg.org/a/b/issues/new?title="),
        (
            "https://gitlab.com/g/h/a/-/edit/main/",
            "https://gitlab.com/g/h/a/-/issues/new?issue%5Btitle%5D=",
        ),
        ("https://example.org/files/", ""),
    ],
)
def test_an_error_can_be_reported_where_the_book_is_edited(
    tmp_path: Path, edit: str, report: str
) -> None:
    """As an issue with the claim's words; not where the forge is not known."""
    book = read_book(start_book(tmp_path)).book
    assert book is not None
    edited = replace(book, settings=book.settings.model_copy(update={"edit_url": edit}))
    links = {name: address for name, address, _ in all_cards(study_book(edited))[0].links}
    name = next((name for name in links if name.startswith("Report an error")), "")
    address = links.get(name, "")
    assert address.startswith(report)
    assert bool(address) is bool(report)
    if report:
        assert name == f"Report an error, at {urlsplit(edit).netloc}"
        assert f"> {book.articles[0].claims[0].says}\n" in unquote(address)


def test_that_claims_rest_on_their_outlet_alone_is_said_once(tmp_path: Path) -> None:
    """Also of those for which it cites somebody; whoever differs has a reason of their own."""
    other = {**PLAN, "id": "other", "quote": "plans 90 million dollars", "amount": "$90 million"}
    alone = {**PLAN, "id": "alone", "kind": "fact", "period": "'2023'"}
    cited = {**alone, "id": "cited", "period": "'2022'", "speaker": "{name: The chair}"}
    study = study_claims(tmp_path, PLAN, other, alone, cited)
    cards = all_cards(study)
    assert {card.shown.claim.id: card.reason for card in cards} == {
        "example-plan": "The Daily Example gives different figures: $20 million and $90 million.",
        "other": "The Daily Example gives different figures: $90 million and $20 million.",
        "alone": "",
        "cited": "",
    }
    told = "○ One outlet: the claim rests on the Daily Example alone, whomever it cites."
    assert [write_alone(study, cards), write_alone(study, ())] == [told, ""]
