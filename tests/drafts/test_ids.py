"""The id that a draft gets: short, readable and always the same."""

from __future__ import annotations

import pytest

from claimbook.drafts import make_claim_id


@pytest.mark.parametrize(
    ("named", "amount", "id_"),
    [
        ("harbour-news coast-air ships", "12 ships", "harbour-news-coast-air-ships-12"),
        (
            "the-harbour-post coast-air passengers",
            "412,000 passengers",
            "harbour-post-coast-air-passengers-412000",
        ),
        ("the", "9%", "the-9"),
        ("", "৪১২,০০০ জন", "claim-412000"),
        ("বন্দর", "٢٩", "claim-29"),
        ("harbour-news", "১২টি", "harbour-news-12"),
        ("harbour-news coast-air berths-9", "9 berths", "harbour-news-coast-air-berths-9-9"),
        (
            "the-harbour-post north-haven-port-authority passengers-on-cruise-ships",
            "nearly half a million",
            "harbour-post-north-haven-port-nearly-half-a-million",
        ),
    ],
)
def test_a_claim_id_says_little_twice(named: str, amount: str, id_: str) -> None:
    """What the figure counts is in the metric; a long id keeps its beginning and its figure."""
    assert make_claim_id(named, amount, frozenset()) == id_
    assert make_claim_id(named, amount, {id_}) == f"{id_}-2"
