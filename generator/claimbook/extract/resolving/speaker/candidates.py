"""Choose among the names that may be a speaker, or leave them all open."""

from __future__ import annotations

from collections.abc import Sequence

from claimbook.extract.naming.names import Name
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.resolving.sentence.said import Said
from claimbook.extract.words.attribution import SAYS
from claimbook.quantity import Span

MOST = 4
"""How many candidates for a speaker there may be."""
_FEWEST_SPACES = 4
"""Quotations with fewer spaces are names or phrases, which need no speaker."""


def keep_quoted(around: Around, meant: Sequence[Name]) -> tuple[Name, ...]:
    """Return the names that the article quotes somewhere; all of them if it quotes none."""
    quoted = {n.key for n in around.cast.all if SAYS.match(around.text, n.end)}
    return tuple(n for n in meant if n.key in quoted) or tuple(meant)


def leave_open(around: Around) -> Said | None:
    """Return an open speaker for quoted words that do not name one; None if nothing is quoted."""
    quoted = around.quoted
    if quoted is None or around.words_of(quoted).count(" ") < _FEWEST_SPACES:
        return None
    before = around.split.before(around.pick.sentence)
    near = [*around.names, *(around.cast.within(before.span) if before else [])]
    outside = {n.key: n for n in near if not quoted.covers(Span(n.start, n.end))}
    return Said("", None, quoted, "direct", candidates=tuple(outside.values())[:MOST])
