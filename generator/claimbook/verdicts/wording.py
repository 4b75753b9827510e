"""Figures as the sentences of findings and explanations write them."""

from __future__ import annotations

from collections.abc import Iterable

from claimbook.sentences import figures
from claimbook.sentences.figures import write_factor
from claimbook.sentences.style import begin_sentence, join_all, lower_first
from claimbook.verdicts.figure import Figure


def write_figure(figure: Figure) -> str:
    """A figure as people in the field write it: growth and declines without a sign."""
    return figures.write_amount_as_said(figure.amount, figure.change)


def join_names(names: Iterable[str]) -> str:
    """Names in a sentence, each once: `a, b and c`."""
    return join_all(list(names))


__all__ = ["begin_sentence", "join_names", "lower_first", "write_factor", "write_figure"]
