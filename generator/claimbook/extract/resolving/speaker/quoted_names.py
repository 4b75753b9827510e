"""Choose among names the one that `it said` or `the bank said` means."""

from __future__ import annotations

from collections.abc import Sequence

from claimbook.extract.naming.names import Name
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.words.attribution import SAYS

MOST = 4
"""How many candidates for a speaker there may be."""


def keep_quoted(around: Around, meant: Sequence[Name]) -> tuple[Name, ...]:
    """Return the names that the article quotes somewhere; all of them if it quotes none."""
    quoted = {n.key for n in around.cast.all if SAYS.match(around.text, n.end)}
    return tuple(n for n in meant if n.key in quoted) or tuple(meant)
