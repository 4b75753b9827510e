"""Leave the speaker of quoted words open if none is found."""

from __future__ import annotations

from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.resolving.sentence.said import Said
from claimbook.extract.resolving.speaker.quoted_names import MOST
from claimbook.quantity import Span

_FEWEST_SPACES = 4
"""Quotations with fewer spaces are names or phrases, which need no speaker."""


def leave_open(around: Around) -> Said | None:
    """Return an open speaker for quoted words that do not name one; None if nothing is quoted."""
    quoted = around.quoted
    if quoted is None or around.words_of(quoted).count(" ") < _FEWEST_SPACES:
        return None
    before = around.split.before(around.pick.sentence)
    near = [*around.names, *(around.cast.within(before.span) if before else [])]
    outside = {n.key: n for n in near if not quoted.covers(Span(n.start, n.end))}
    return Said("", None, quoted, "direct", candidates=tuple(outside.values())[:MOST])
