"""A figure of the headline that the article has again is drafted once."""

from __future__ import annotations

import pytest
from tests.extract.reading_cases import draft, list_fields, make_lexicon


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("Coast Air buys 9 ships", "Coast Air bought 9 ships in 2024."),
        ("Coast Air has sales of $9 million", "Coast Air had sales of 9 million dollars."),
        (
            "Harbour Board puts $9 Million plan to voters",
            "The Harbour Board voted to ask for a $9 million plan on Monday.",
        ),
        ("Coast Air carries 4m passengers", "Coast Air carried 4 million passengers in 2024."),
    ],
)
def test_the_words_of_the_headline_are_another_place_of_the_claim(headline: str, text: str) -> None:
    """The claim has the words of the article, in which more is said."""
    made = draft(text, headline=headline)
    (fields,) = list_fields(made)
    assert fields["quote"] == text.removesuffix(".")
    assert fields["also_at"] == (headline,)


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("Coast Air buys 9 ships", "Coast Air bought 8 ships in 2024."),
        ("Coast Air has sales of $9 million", "Coast Air had sales of 9 million euros."),
        ("Coast Air has 9 ships", "Coast Air is old. Harbour Lines has 9 ships."),
        ("Coast Air will buy 9 ships, Anna Holm says", "Coast Air has bought 9 ships."),
        (
            "Coast Air will buy 9 ships, council says",
            "Coast Air will buy 9 ships, the Harbour Board said.",
        ),
        ("Coast Air has sales of $9 million", "Coast Air had sales of nearly 9 million dollars."),
        ("Coast Air sales rise 9% in 2024", "Coast Air sales rose 9% in 2023."),
    ],
)
def test_figures_that_may_not_mean_the_same_stay_apart(headline: str, text: str) -> None:
    """Another number, hedge, unit, entity, kind, speaker or period."""
    fields = list_fields(draft(text, headline=headline))
    assert len(fields) == 2
    assert not any("also_at" in each for each in fields)


def test_the_headline_says_what_the_article_leaves_open() -> None:
    """Who said it."""
    made = draft(
        "Coast Air will buy 9 ships by 2026.", headline="Coast Air will buy 9 ships, council says"
    )
    (fields,) = list_fields(made)
    assert fields["speaker"] == {"name": "council", "mode": "indirect"}


def test_of_two_places_in_the_article_the_first_is_joined() -> None:
    """The headline's words are in one claim only."""
    made = draft(
        "Coast Air has 9 ships. It is old. The 9 ships of Coast Air are new.",
        make_lexicon(),
        "Coast Air has 9 ships now",
    )
    places = [each.get("also_at") for each in list_fields(made)]
    assert places[0] == ("Coast Air has 9 ships now",)
    assert not any(places[1:])


def test_a_figure_that_a_sentence_has_twice_is_drafted_once() -> None:
    """Two claims with the same quote that say the same would be one claim, repeated."""
    (fields,) = list_fields(
        draft("Coast Air has 9 ships in the north as it has 9 ships in the south.")
    )
    assert fields["mentions"] == ("9 ships",)


def test_a_figure_of_different_years_is_drafted_twice() -> None:
    """The period tells the two apart."""
    made = draft("Coast Air had 9 ships in 2023 and 9 ships in 2024.")
    assert [each["period"] for each in list_fields(made)] == ["2023", "2024"]


def test_what_an_editor_may_tell_apart_is_drafted_twice() -> None:
    """Whom the two figures are about is left open."""
    made = draft("The lowest 20% of women have more than those in the highest 20%.")
    assert len(list_fields(made)) == 2
