"""A stretch of a text that remembers the places of the words looked for in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimbook.extract.words.letters import NOTED
from claimbook.lazy import lazy
from claimbook.quantity import Span


class Stretch:
    """A sentence or other stretch of a text, whose figures all look for the same words."""

    def __init__(self, text: str, span: Span) -> None:
        """Take the stretch at a span of the text."""
        self.text = text
        self.span = span
        self._found: dict[int, tuple[re.Pattern[str], Sequence[Span]]] = {}

    @lazy
    def low(self) -> str:
        """Its words in lower case."""
        return self.text[self.span.start : self.span.end].lower()

    def find(self, pattern: re.Pattern[str]) -> Sequence[Span]:
        """Return the matches of a pattern in it."""
        # By its id, since a pattern takes long to hash; what is kept with it keeps the id its own.
        if found := self._found.get(id(pattern)):
            return found[1]
        spans: Sequence[Span] = ()
        noted = NOTED.get(id(pattern))
        if noted is None or any(map(self.low.__contains__, noted[1])):
            spans = [Span(*hit.span()) for hit in pattern.finditer(self.text, *self.span)]
        self._found[id(pattern)] = pattern, spans
        return spans
