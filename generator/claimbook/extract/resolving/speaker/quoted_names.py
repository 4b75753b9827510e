"""Choose among names the one that `it said` or `the bank said` means."""

from __future__ import annotations

from collections.abc import Sequence

from claimbook.extract.naming.names import Name
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.resolving.speaker.actors import Actor
from claimbook.extract.words.attribution import SAYS
from claimbook.grounding import Span

MOST = 4
"""How many candidates for a speaker there may be."""


def keep_quoted(around: Around, meant: Sequence[Name]) -> tuple[Name, ...]:
    """Return the names that the article quotes somewhere; all of them if it quotes none."""
    quoted = {n.key for n in around.cast.all if SAYS.match(around.text, n.end)}
    return tuple(n for n in meant if n.key in quoted) or tuple(meant)


def find_namesake(around: Around, actor: Actor) -> Name | None:
    """Return the body just named that has the actor's noun in its name: `the bank`, Harbour Bank.

    It is None if several bodies have it.
    """
    noun = actor.words.rsplit(" ", 1)[-1].capitalize()
    sentence = around.split.before(around.pick.sentence)
    before = around.cast.within(Span(sentence.span.start if sentence else 0, actor.span.start))
    named = {n.key: n for n in before if not {noun, f"{noun}s"}.isdisjoint(n.words.split())}
    return next(iter(named.values())) if len(named) == 1 else None
