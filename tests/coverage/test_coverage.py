"""Coverage: every figure and sentence of the parts, held against the claims."""

from typing import Any

from tests.books import make_article

from claimbook.coverage import Coverage, cover_article
from claimbook.grounding import Match, ground_article

TEXT = """Example doubles its plan

Dr. Smith spent 20 million dollars. "It is not enough!" he said.
The U.S. office has 300 desks... It takes three years.

- A list item without a stop

Sign up for 5 dollars
"""
PARTS = {"body": "Dr. Smith … a stop"}
SENTENCES = [
    "Example doubles its plan",
    "Dr. Smith spent 20 million dollars.",
    '"It is not enough!" he said.',
    "The U.S. office has 300 desks...",
    "It takes three years.",
    "- A list item without a stop",
]


def cover(*claims: dict[str, Any], text: str | None = TEXT) -> Coverage:
    """Return the coverage of the text by claims, of which only the telling fields are given."""
    common = {"says": "Example says so.", "about": "example", "kind": "fact"}
    article = make_article(
        "example",
        headline="Example doubles its plan",
        parts=PARTS,
        claims=[
            {"id": f"claim-{number}", **common, **claim} for number, claim in enumerate(claims)
        ],
    )
    return cover_article("example", ground_article(article, text))


def test_a_figure_counts_as_claimed_where_a_claim_uses_it() -> None:
    """To stand in a quote is not enough, and what is furniture does not count."""
    coverage = cover(
        {"quote": "spent 20 million dollars", "metric": "m", "amount": "20 million dollars"},
        {"quote": "It takes three years", "metric": "m", "amount": "four years"},
    )
    assert [mention.amount.text for mention in coverage.claimed] == ["20 million dollars"]
    assert [mention.amount.text for mention in coverage.unclaimed] == [
        "doubles",
        "300 desks",
        "three years",
    ]
    assert coverage.amounts == 4


def test_offsets_are_those_of_the_held_text() -> None:
    """Where a figure is said to stand, it stands."""
    for mention in cover().unclaimed:
        assert TEXT[mention.start : mention.end] == mention.amount.text


def test_sentences_end_at_stops_and_at_the_end_of_a_paragraph() -> None:
    """Neither abbreviations nor the dots of an omission within a sentence end one."""
    found = [TEXT[each.span.start : each.span.end] for each in cover().sentences]
    assert found == SENTENCES


def test_a_sentence_is_claimed_where_a_quote_shares_words_with_it() -> None:
    """A quote over two sentences claims both."""
    coverage = cover({"quote": 'dollars. "It is'}, {"quote": "a list item"})
    claimed = [TEXT[each.span.start : each.span.end] for each in coverage.sentences if each.claimed]
    assert claimed == SENTENCES[1:3]


def test_the_sentence_of_a_position_is_found() -> None:
    """Of a position in furniture there is none."""
    coverage = cover()
    span = coverage.sentence_at(TEXT.index("300"))
    assert span is not None
    assert TEXT[span.start : span.end] == SENTENCES[3]
    assert coverage.sentence_at(TEXT.index("Sign up")) is None


def test_quotes_are_counted_by_how_they_were_found() -> None:
    """Best first; claims by their quote, not by the places of `also_at`."""
    coverage = cover(
        {"quote": "It takes three years"},
        {"quote": "“It is not enough!” he said"},
        {"quote": "he said", "also_at": ["quite another thing"]},
        {"quote": "spent 30 million dollars"},
    )
    assert coverage.matches == ((Match.EXACT, 2), (Match.FOLDED, 1), (Match.DIFFERS, 1))


def test_of_a_text_that_is_not_held_nothing_is_known() -> None:
    """Its quotes are counted as not held."""
    coverage = cover({"quote": "20 million dollars"}, text=None)
    assert not coverage.held
    assert (coverage.amounts, coverage.sentences) == (0, ())
    assert coverage.matches == ((Match.NOT_HELD, 1),)
