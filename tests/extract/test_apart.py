"""What stands apart from an article has no claims: code, recipes, references, other languages."""

from __future__ import annotations

import pytest
from tests.extract.reading_cases import draft, list_fields, make_lexicon

STORY = "The harbour bakery sold 400 loaves in June.\n\n"
RECIPE = """- 2 cups of rye flour

- 1 tbsp (15 g) salt

- 300 ml water

Knead it for 10 minutes, and bake it at 220 degrees until it is 80% done.
"""
GERMAN = (
    "Die Reederei Nordlicht hat am 8. Mai vier neue Schiffe bestellt, wie ihr Vorstand am Abend in "
    "Holmstadt mitteilte. Sie kosten zusammen 90 Euro und fahren ab Herbst zu den Inseln. "
    "Der Umsatz wuchs um 12 % auf einen neuen Bestwert, und die Zahl der Gäste stieg auf 9200.\n"
)


def list_amounts(text: str) -> list[object]:
    """The amounts that are drafted."""
    return [fields["amount"] for fields in list_fields(draft(text)) if "amount" in fields]


def test_a_recipe_has_no_figures_below_its_first_ingredient() -> None:
    """Nor quantities of food above it; the draft says so."""
    assert list_amounts(STORY + RECIPE) == ["400 loaves"]
    led = "It puts 2 tbsp of salt in each loaf, as it has for years.\n\n"
    assert list_amounts(STORY + led + RECIPE) == ["400 loaves"]
    assert draft(STORY + RECIPE).apart == ("the quantities of a recipe are left out",)


def test_a_quantity_of_food_alone_is_no_recipe() -> None:
    """It needs three ingredients."""
    text = STORY + "300 ml water is lost in each loaf, the bakery found.\n"
    assert list_amounts(text) == ["400 loaves", "300 ml"]
    assert draft(text).apart == ()


@pytest.mark.parametrize(
    "line",
    [
        ">>> boats = [1, 2, 30]",
        "harbour_port = 8080",
        "client.wait_for(boats, 30)",
        "openHarbour(12) # wait",
        "for (i = 0; i < 12; i++) {",
        "<li value=12>Holm 14</li>",
    ],
)
def test_code_has_no_figures(line: str) -> None:
    """Whatever the language is."""
    assert list_amounts(f"{STORY}{line}\n\nThe bakery has closed 3 shops on the islands.\n") == [
        "400 loaves",
        "3 shops",
    ]


@pytest.mark.parametrize(
    "line",
    ["Holm Bread (the baker) sold 9 shops; it has none.", "Sales (in June) were $9 million."],
)
def test_prose_with_brackets_is_no_code(line: str) -> None:
    """Nor is a semicolon within a sentence."""
    assert len(list_amounts(STORY + line)) == len(["400 loaves", "9"])


def test_numbers_in_brackets_that_count_up_are_references() -> None:
    """In square ones they are in any case."""
    text = "Rye is good for sailors (1). They eat 9 loaves a week (2, 3), and less meat [14].\n"
    assert list_amounts(text) == ["9 loaves a week"]


def test_another_language_has_only_what_needs_no_grammar() -> None:
    """Its capitals are not those of names, and its days and nouns are not known."""
    made = draft(GERMAN)
    fields = list_fields(made)
    assert [each["amount"] for each in fields] == ["90 Euro", "12 %"]
    assert [each.get("about") for each in fields] == [None, None]
    assert not made.proposals.entities
    assert not made.proposals.metrics
    assert made.apart == (
        "the text is not in English: only sums of money, shares and measures are drafted",
    )


def test_another_language_may_name_what_the_book_has() -> None:
    """By its name there."""
    lexicon = make_lexicon(nordlicht={"name": "Reederei Nordlicht", "kind": "company"})
    assert {each.get("about") for each in list_fields(draft(GERMAN, lexicon))} == {"nordlicht"}
