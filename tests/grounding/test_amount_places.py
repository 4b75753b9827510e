"""Which figures of a text stand where a claim's words do: found without a look at all of them."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from claimbook.grounding.mentions import touching, within
from claimbook.quantity import Mention, Span, find_amounts

TEXT = "; ".join(f"${number} million" for number in range(1, 2000))
MENTIONS = tuple(find_amounts(TEXT))
PLACES = st.integers(0, 400).flatmap(
    lambda start: st.integers(1, 60).map(lambda length: Span(start, start + length))
)


class Counted(list[Mention]):
    """Mentions that count how many of them were looked at."""

    looked = 0

    def __getitem__(self, at: Any) -> Any:
        found = super().__getitem__(at)
        self.looked += len(found) if isinstance(at, slice) else 1
        return found

    def __iter__(self) -> Any:
        self.looked += len(self)
        return super().__iter__()


@given(st.lists(PLACES, max_size=3))
def test_what_stands_in_some_places_is_found(spans: list[Span]) -> None:
    """A whole figure, or a part of one, in one place or several."""
    few = MENTIONS[:60]
    assert within(few, spans) == tuple(
        m for m in few if any(s.start <= m.start and m.end <= s.end for s in spans)
    )
    assert touching(few, spans) == tuple(
        m for m in few if any(m.start < s.end and s.start < m.end for s in spans)
    )


def test_a_long_text_costs_a_claim_no_more_than_its_own_words() -> None:
    """Otherwise an article with twice the claims would take four times as long."""
    mentions = Counted(MENTIONS)
    assert len(mentions) == 1999
    place = Span(mentions[1500].start, mentions[1501].end)
    mentions.looked = 0
    assert len(within(mentions, [place])) == len(touching(mentions, [place])) == 2
    assert mentions.looked < 100
