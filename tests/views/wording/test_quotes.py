"""Quotes are cut around their figure, between words."""

import pytest

from claimbook.views.wording.quotes import cut_quote

WORDS = " ".join(f"word{number}" for number in range(60))


def test_a_short_quote_stays_whole() -> None:
    """Nothing is marked as left out."""
    assert cut_quote("will spend 380 billion yuan", "380 billion yuan") == (
        "will spend 380 billion yuan"
    )


@pytest.mark.parametrize("place", [0, 200, len(WORDS)])
def test_a_long_quote_keeps_its_figure(place: int) -> None:
    """At the start, inside and at the end; what is left is words of the quote."""
    at = WORDS.find(" ", place) if place < len(WORDS) else len(WORDS)
    quote = f"{WORDS[:at]} 380 billion yuan {WORDS[at:]}".strip()
    cut = cut_quote(quote, "380 billion yuan")
    assert "380 billion yuan" in cut
    assert len(cut) <= 152
    assert f" {cut.strip('…')} " in f" {quote} "
    assert cut.startswith("…") or quote.startswith(cut.strip("…"))
    assert cut.endswith("…") or quote.endswith(cut.strip("…"))
