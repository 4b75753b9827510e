"""Folding: what typography may differ in, and the way back to where a character stood."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimbook.grounding.folding import fold_text

FOLDED = [
    ("“Yes” and ‘no’", "\"Yes\" and 'no'"),
    ("«Oui» „nein‟", '"Oui" "nein"'),
    ("five–seven — ten‑fold −3", "five-seven - ten-fold -3"),
    ("a\u00a0b\u2009c\u202fd\te\nf", "a b c d e f"),
    ("a  \n\n b", "a b"),
    ("wait…", "wait..."),
    ("of\u00adfice, zero\u200bwidth, \ufeffmark", "office, zerowidth, mark"),
    ("e\ufb03cient \ufb01sh", "efficient fish"),
    ("\uff11\uff12 \uff05", "12 %"),
    ("café cafe\u0301", "cafe\u0301 cafe\u0301"),
    ("10² ½ ①", "10² ½ ①"),
    ("Case IS kept.", "Case IS kept."),
]
TEXTS = st.text(st.sampled_from("ab1 .,-–—'’“”…\u00a0\u200b\u00ad\ufb01²½é\n\t"), max_size=40)


@pytest.mark.parametrize(("text", "folded"), FOLDED)
def test_typography_folds_and_meaning_stays(text: str, folded: str) -> None:
    """Two texts that differ only in how they are set fold to one string."""
    assert fold_text(text).text == folded


def test_noise_is_left_out() -> None:
    """Furniture inside a word leaves the word whole."""
    folded = fold_text("ExampleEXM-- Cloud (EXM--)", ["EXM--"])
    assert folded.text == "Example Cloud ()"
    assert folded.span(8, 13).start == len("ExampleEXM-- ")


@given(TEXTS, st.integers(0, 5))
def test_each_folded_character_knows_where_it_stood(text: str, offset: int) -> None:
    """Spans lie inside the text, in its order, and fold to what they are the span of."""
    folded = fold_text(text, offset=offset)
    spans = [folded.span(at, at + 1) for at in range(len(folded.text))]
    assert spans == sorted(spans)
    for span, character in zip(spans, folded.text, strict=True):
        assert offset <= span.start < span.end <= offset + len(text)
        assert character in fold_text(text[span.start - offset : span.end - offset]).text


@given(TEXTS)
def test_folding_again_changes_nothing(text: str) -> None:
    """What is folded is plain."""
    once = fold_text(text).text
    assert fold_text(once).text == once
