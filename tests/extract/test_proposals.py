"""Which kind a proposed entity has: a person only where the article shows that it is one."""

from __future__ import annotations

import pytest
from tests.extract.reading_cases import draft, list_fields, make_lexicon


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Anna Holm, 41, owns 9 ships.", {"anna-holm": "person"}),
        ("Chief executive Anna Holm owns 9 ships.", {"anna-holm": "person"}),
        ("Anna Holm, the mayor of Tidewater, owns 9 ships.", {"anna-holm": "person"}),
        ("Anna Holm is rich. Holm has 9 ships.", {"anna-holm": "person"}),
        ("Mario Ferri owns 9 ships.", {"mario-ferri": "person"}),
        ("Mario Park owns 9 ships.", {"mario-park": "company, perhaps"}),
        ("Blue Rovers won. The Rovers own 9 ships.", {"blue-rovers": "organization"}),
        ("FC Lugano won. Lugano has 9 ships.", {"fc-lugano": "organization"}),
        (
            "Anna Holm: The fleet is large, and Anna Holm owns 9 ships.\n\nBo Lind: And I do not.",
            {"anna-holm": "person"},
        ),
        ("Coast Air owns 9 ships.", {"coast-air": "company, perhaps"}),
        ("Coast Air Group owns 9 ships.", {"coast-air-group": "company"}),
        ("The Harbour Council owns 9 ships.", {"harbour-council": "government"}),
        ("Germany owns 9 ships.", {"germany": "place"}),
        ("Harbour Lines and its Lines own 9 ships.", {"harbour-lines": "company, perhaps"}),
    ],
)
def test_the_kind_of_a_new_entity(text: str, kinds: dict[str, str]) -> None:
    """What is not certain has a mark with the other kinds."""
    proposed = draft(text).proposals.entities
    shown = {
        id_: each.fields["kind"] + (", perhaps" if "kind" in each.decide else "")
        for id_, each in proposed.items()
    }
    assert shown == kinds


def test_an_entity_that_had_another_id_before_is_not_proposed_again() -> None:
    """Its claims are about it under its present one."""
    lexicon = make_lexicon(
        harbour={"name": "Marrow Harbour", "kind": "place", "was": ["coast-air"]}
    )
    made = draft("Coast Air owns 9 ships.", lexicon)
    assert made.proposals.entities == {}
    assert [fields["about"] for fields in list_fields(made)] == ["harbour"]
