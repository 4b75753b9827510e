"""The records that a draft proposes: what kind an entity is, and what a metric measures."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.extract.reading_cases import draft, list_fields, make_lexicon

from claimbook.extract import Lexicon
from claimbook.model import Metric, rank_kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Anna Holm, 41, owns 9 ships.", {"anna-holm": "person"}),
        ("Chief executive Anna Holm owns 9 ships.", {"anna-holm": "person"}),
        ("Anna Holm, the mayor of Tidewater, owns 9 ships.", {"anna-holm": "person"}),
        ("Anna Holm is rich. Holm has 9 ships.", {"anna-holm": "person"}),
        ("Mario Ferri owns 9 ships.", {"mario-ferri": "person"}),
        ("The jazz performer Vask Tirn owns 9 ships.", {"vask-tirn": "person"}),
        ("The shipping specialist Vask Tirn owns 9 ships.", {"vask-tirn": "company, perhaps"}),
        ("Vask Tirn, who speaks for the sailors, owns 9 ships.", {"vask-tirn": "person"}),
        ("Vask Tirn, who have won, own 9 ships.", {"vask-tirn": "company, perhaps"}),
        ("Anna lost 9 ships of her fleet. Anna is old.", {"anna": "person"}),
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
        ("The world economy grew 9% this year.", {"world": "world"}),
        (
            "Cloud sales rose 9%, and Coast Air is glad. Coast Air Cloud sells room in the cloud.",
            {"coast-air-cloud": "company, perhaps"},
        ),
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


@pytest.mark.parametrize(
    ("name", "place", "likeliest"),
    [
        ("Helle Strand", False, ("company", "person")),
        ("Fowey Harbour Authority", False, ("organization", "government")),
        ("Skagen Lines", False, ("company", "organization")),
        ("Lindmoor", True, ("place", "government")),
        ("steel", False, ("product", "industry")),
        ("harbour funds", False, ("industry", "group")),
        ("young sailors", False, ("group", "industry")),
        ("NHB", False, ("organization", "company")),
        ("Norhaven Storm", False, ("event", "organization")),
        ("Quarry Road Plant", False, ("place", "organization")),
        ("Severn Bridge", False, ("place", "organization")),
        ("Lake Harrow", False, ("place", "organization")),
        ("Kestrel Valley", False, ("place", "organization")),
        ("Aurora", False, ("company", "organization")),
    ],
)
def test_the_likeliest_kinds_of_an_entity_come_first(
    name: str, place: bool, likeliest: tuple[str, str]
) -> None:
    """By the words of its name, by capital letters, and by what the article says of it."""
    kinds = rank_kinds(name, place=place)
    assert kinds.listed[:2] == likeliest
    assert not kinds.sure
    assert len(set(kinds.listed)) == len(kinds.listed)


def test_an_entity_that_had_another_id_before_is_not_proposed_again() -> None:
    """Its claims are about it under its present one."""
    lexicon = make_lexicon(
        harbour={"name": "Marrow Harbour", "kind": "place", "was": ["coast-air"]}
    )
    made = draft("Coast Air owns 9 ships.", lexicon)
    assert made.proposals.entities == {}
    assert [fields["about"] for fields in list_fields(made)] == ["harbour"]


@pytest.mark.parametrize(
    ("text", "record"),
    [
        ("Coast Air has 9 ships.", ("Ships", "The number of ships.", "count", "stock", "")),
        (
            "Coast Air bought 9 ships.",
            ("Ships bought", "The number of ships bought.", "count", "flow", "or stock"),
        ),
        (
            "At least 400 people were evacuated.",
            (
                "People evacuated",
                "The number of people evacuated.",
                "count",
                "flow",
                "or stock or running",
            ),
        ),
        (
            "Coast Air took €9 million in landing charges.",
            (
                "Landing charges",
                "Landing charges, as a sum of money.",
                "money",
                "flow",
                "or stock or moving",
            ),
        ),
        (
            "It has a €9 million harbour construction plan.",
            (
                "Harbour construction",
                "Harbour construction, as a sum of money.",
                "money",
                "flow",
                "or stock or moving",
            ),
        ),
        (
            "The ferry line is to be 12.4 km long.",
            (
                "Ferry line length",
                "Ferry line length, in km.",
                "km",
                "stock",
                "or moving or flow",
            ),
        ),
        (
            "The new harbour wall will cost 9 million euros.",
            (
                "Harbour wall cost",
                "Harbour wall cost, as a sum of money.",
                "money",
                "flow",
                "or stock or moving",
            ),
        ),
        (
            "A survey found that 57% of residents think it is full.",
            (
                "Share of residents",
                "Share of residents, as a percentage.",
                "share",
                "stock",
                "or moving or flow",
            ),
        ),
        (
            "Of its harbours, 17% of the cranes are new.",
            (
                "Share of cranes",
                "Share of cranes, as a percentage.",
                "share",
                "stock",
                "or moving or flow",
            ),
        ),
        (
            "Coast Air expects to carry 70 divers.",
            ("Divers", "The number of divers.", "count", "stock", "or flow"),
        ),
        (
            "Coast Air lost one city.",
            ("Cities lost", "The number of cities lost.", "count", "flow", "or stock"),
        ),
        (
            "Life expectancy rose from 71 years to 77 years.",
            (
                "Life expectancy",
                "Life expectancy, as a length of time.",
                "duration",
                "stock",
                "or moving or flow",
            ),
        ),
    ],
)
def test_a_new_metric_is_proposed_from_the_words_of_its_clause(
    text: str, record: tuple[str, ...]
) -> None:
    """With all that its record needs; how its amounts go together is marked where that is open."""
    (proposed,) = draft(text).proposals.metrics.values()
    open_ = proposed.decide.get("measure", "")
    assert (*proposed.fields.values(), open_) == record


@pytest.mark.parametrize(
    ("text", "authority"),
    [
        ("Coast Air made a profit of €3 million in 2025.", ("own",)),
        ("Coast Air has 900 employees.", ("own",)),
        ("Inflation was 3% in 2025.", ()),
    ],
)
def test_what_a_company_books_is_its_own_word(text: str, authority: tuple[str, ...]) -> None:
    """So that papers that name no source for it count as one."""
    (proposed,) = draft(text).proposals.metrics.values()
    assert proposed.fields["authority"] == authority


def test_a_metric_of_the_book_is_preferred_to_a_new_one() -> None:
    """Where the words for what a figure counts are in its name."""
    lexicon = make_lexicon()
    metric = {"name": "Crane hire costs", "definition": "What cranes cost.", "measure": "flow"}
    book = replace(
        lexicon.book, metrics={"hire": Metric.model_validate({**metric, "dimension": "money"})}
    )
    drafts = list_fields(draft("The line pays costs for its crane of £42,000.", Lexicon(book)))
    assert [each["metric"] for each in drafts] == ["hire"]
