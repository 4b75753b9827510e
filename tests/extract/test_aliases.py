"""The aliases of a proposed entity: the short names that its article has for it."""

from __future__ import annotations

import pytest
from tests.extract.reading_cases import draft, list_fields, make_lexicon

from claimbook.extract import Vocabulary
from claimbook.extract.drafting.proposals import Proposal


def list_aliases(text: str) -> dict[str, object]:
    """The aliases of each entity that an article's draft proposes, by id."""
    proposed = draft(text).proposals.entities
    return {
        id_: each.fields["aliases"] for id_, each in proposed.items() if "aliases" in each.fields
    }


@pytest.mark.parametrize(
    ("text", "aliases"),
    [
        (
            "The Tidewater Harbour Trust (THT) has grown. The THT owns 9 ships.",
            {"tidewater-harbour-trust": ("THT",)},
        ),
        (
            "Marrow Freight Group has grown. Marrow said that it owns 9 ships. Marrow is proud.",
            {"marrow-freight-group": ("Marrow",)},
        ),
        (
            "Coast Lines Holdings Ltd owns 9 ships. Coast Lines Holdings has grown.",
            {"coast-lines-holdings": ("Coast Lines Holdings Ltd",)},
        ),
        ("Anna Holm is rich. Holm has 9 ships.", {"anna-holm": ("Holm",)}),
        (
            "Coast Marine Group (CMG) has grown. CMG is proud, and Coast said it owns 9 ships.",
            {"coast-marine-group": ("CMG", "Coast")},
        ),
    ],
)
def test_a_new_entity_has_the_short_names_of_its_article(
    text: str, aliases: dict[str, object]
) -> None:
    """Its beginning, its initials, the surname of a person, a company's name with its suffix."""
    assert list_aliases(text) == aliases


@pytest.mark.parametrize(
    "text",
    [
        "The Tidewater Harbour Trust has grown. The Trust owns 9 ships.",
        "Blue Rovers won. The Rovers own 9 ships.",
        "FC Marrow won. Marrow has 9 ships.",
        "World Harbour Office (WHO) has grown. It asks who else has it. The WHO owns 9 ships.",
        "Anchor Freight Group has grown. Its anchor is new. Anchor said that it owns 9 ships.",
        "Germany has grown. Then German ports had 9 ships.",
        "COAST AIR has grown. Coast Air owns 9 ships.",
        "Anna Holm and Bo Holm are rich. Anna Holm has 9 ships. Holm is proud.",
    ],
)
def test_no_alias_is_a_common_word_or_may_mean_another(text: str) -> None:
    """Nor is one that only differs in its capitals, or that any book would know."""
    assert list_aliases(text) == {}


def propose(name: str, *aliases: str) -> Proposal:
    """The proposal of a company."""
    id_ = name.lower().replace(" ", "-")
    fields = {"name": name, "kind": "company"}
    return Proposal(id_, {**fields, "aliases": aliases} if aliases else fields)


def test_no_two_entities_get_one_alias() -> None:
    """Neither of those that the file has nor of those that other articles of the run propose."""
    vocabulary = Vocabulary("entities", "marrow-air:\n  name: Marrow Air\n  aliases: [marrow]\n")
    vocabulary.add([propose("Marrow Lines Group", "Marrow", "MLG")], "one")
    vocabulary.add([propose("Tidewater Freight Group", "Tidewater", "TFG")], "two")
    vocabulary.add([propose("Tidewater"), propose("Tern Fishing Grounds", "TFG")], "three")
    assert [line for line in vocabulary.text.splitlines() if "aliases" in line] == [
        "  aliases: [marrow]",
        "  aliases: [MLG]",
    ]


def test_an_article_that_has_only_the_short_name_is_about_the_entity() -> None:
    """Once the book has the alias."""
    text = "Marrow said that it owns 9 ships. Marrow is proud."
    lexicon = make_lexicon(
        marrow_freight_group={
            "name": "Marrow Freight Group",
            "kind": "company",
            "aliases": ["Marrow"],
        }
    )
    made = draft(text, lexicon)
    assert [fields["about"] for fields in list_fields(made)] == ["marrow-freight-group"]
    assert made.proposals.entities == {}


@pytest.mark.parametrize(
    ("alias", "text", "about"),
    [
        ("Holm", "Bo Holm is rich. Holm has 9 ships.", "bo-holm"),
        (
            "Marrow",
            "Marrow Foods Group has grown. Marrow said that it owns 9 ships. Marrow is proud.",
            "marrow-foods-group",
        ),
    ],
)
def test_a_short_name_means_whoever_the_article_names_in_full(
    alias: str, text: str, about: str
) -> None:
    """And not the entity of the book that another article called so."""
    lexicon = make_lexicon(other={"name": "Quite Another", "kind": "company", "aliases": [alias]})
    assert [fields["about"] for fields in list_fields(draft(text, lexicon))] == [about]
