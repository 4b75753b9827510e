"""A text on one line: without page furniture, and with single spaces."""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence

from claimbook.grounding import Folded, number_places


def flatten(text: str, noise: Sequence[str]) -> Folded:
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
    return Folded("".join(pieces), starts)
