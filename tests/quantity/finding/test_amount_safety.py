"""That no text, however odd, makes the reading of amounts fail or lose its place."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from claimbook.quantity import UnreadableAmountError, find_amounts, read_amount, write_amount

VOCABULARY = """
0 1 7 10 380 2025 1,200 12,34,567.89 33.5 .75 1/2 ½ 9999999999999999999999 5-7 (20.5%) $ € HK$
US$ CNY RMB yuan dollars cents pounds % percent per cent points pp basis x × times fold tenfold
half a an quarter third thirds one two ten twenty hundred thousand million billion trillion
lakh crore k m bn B and or to from between more than less nearly about up down rose fell by of
in - – + ~ < > = ( ) [ ] , . : ; / ^ ' " years months km GW tons degrees Celsius feet inches
models people S&P iPhone Q2 September pm th couple dozen plus minus negative e 10-K ET2min
trillions
"""
WORDS = st.sampled_from([*VOCABULARY.split(), "\n", "\u00a0", "\u200b", "🙂"])
GLUE = st.sampled_from(("", " ", " ", " "))
TEXTS = st.text() | st.lists(st.tuples(WORDS, GLUE), max_size=25).map(
    lambda pieces: "".join(word + glue for word, glue in pieces)
)


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_amounts_stand_in_order_in_the_text(text: str) -> None:
    """Each amount is the text between its offsets, and none overlaps the one before it."""
    end = 0
    for mention in find_amounts(text):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.amount.text
        end = mention.end


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_each_text_is_read_or_refused(text: str) -> None:
    """One amount is read from a text and can be written, or the text is refused with a reason."""
    try:
        amount = read_amount(text)
    except UnreadableAmountError as refusal:
        understood, reason = refusal.understood, refusal.reason
    else:
        assert write_amount(amount, sign=True)
        return
    assert reason
    assert 0 <= understood <= len(text)


@settings(deadline=None)
@given(TEXTS)
def test_the_ends_of_an_interval_are_in_order(text: str) -> None:
    """The low end of an interval lies below its high end, and the value within or at an end."""
    for mention in find_amounts(text):
        low, high = mention.amount.interval.low, mention.amount.interval.high
        value = mention.amount.value
        assert low is None or high is None or low <= high
        assert value is None or low is None or low <= value
        assert value is None or high is None or value <= high
