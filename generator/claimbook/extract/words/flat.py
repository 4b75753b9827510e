"""A text on one line: without page furniture, and with single spaces."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from claimbook.grounding import number_places
from claimbook.quantity import Span


@dataclass(frozen=True, slots=True)
class FlatText:
    """A text on one line, with the place of each character in the original."""

    text: str
    starts: Sequence[int]
    """The original place of each character of `text`, and one for the end."""

    def find_place(self, at: int) -> int:
        """Return the place on the line of a place in the original, or of the next one kept."""
        return bisect_left(self.starts, at)

    def find_span(self, start: int, end: int) -> Span:
        """Return the span in the original of `text[start:end]`, which must not be empty."""
        return Span(self.starts[start], self.starts[end - 1] + 1)


def flatten(text: str, noise: Sequence[str]) -> FlatText:
    """Put a text on one line; furniture that touches a word becomes a space."""
    glued = "|".join([*map(re.escape, noise), r"[^\S ]"])
    gaps = re.compile(rf"(?:{glued})(?: |{glued})*| (?: |{glued})+")
    pieces: list[str] = []
    starts = array("i")
    done = 0
    for gap in gaps.finditer(text):
        pieces += (text[done : gap.start()], " ")
        starts.extend(number_places(done, gap.start()))
        starts.append(gap.start())
        done = gap.end()
    pieces.append(text[done:])
    starts.extend(number_places(done, len(text) + 1))
    return FlatText("".join(pieces), starts)
