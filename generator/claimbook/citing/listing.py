"""List the figures that a page cites, each once, for the end of the page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimbook.citing.answer import Answer
from claimbook.citing.cited import Cited
from claimbook.views.rendering.environment import render


def list_figures(answers: Iterable[Answer | None]) -> tuple[Cited, ...]:
    """List the figures that answers cite, each once, in the order of the page."""
    cited = {each.id: each for answer in answers if answer for each in answer.cited}
    return tuple(cited.values())


def write_list(figures: Sequence[Cited], address: str, *, notes: bool = False) -> str:
    """Write the list of the figures that the page at an address cites, or that its notes cite."""
    return render(
        "cited.md.j2",
        address,
        figures=figures,
        origins=[each.origin for each in figures],
        summary=_sum_up(figures),
        notes=notes,
    )


def _sum_up(figures: Sequence[Cited]) -> str:
    """Summarize a list of figures: `12 claims, each with its words and who says it`."""
    one = "1 claim, with its words and who says it"
    return (
        one if len(figures) == 1 else f"{len(figures)} claims, each with its words and who says it"
    )
