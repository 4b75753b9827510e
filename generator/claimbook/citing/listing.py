"""The figures that a page cites, each once, for the list at its end."""

from __future__ import annotations

from collections.abc import Iterable

from claimbook.citing.answer import Answer
from claimbook.citing.cited import Cited


def list_figures(answers: Iterable[Answer | None]) -> tuple[Cited, ...]:
    """What some answers cite, each once, in the order in which readers come upon it."""
    cited = {each.id: each for answer in answers if answer for each in answer.cited}
    return tuple(cited.values())
