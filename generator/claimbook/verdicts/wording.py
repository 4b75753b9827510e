"""Figures and names as the sentences of findings and explanations have them."""

from __future__ import annotations

from collections.abc import Iterable

from claimbook.quantity import write_amount
from claimbook.verdicts.figure import Figure


def write_figure(figure: Figure) -> str:
    """A figure as the field writes it; of a change, with the way it went."""
    return write_amount(figure.amount, sign=figure.change is not None)


def join_names(names: Iterable[str]) -> str:
    """Names in a sentence, each once: `a, b and c`."""
    once = list(dict.fromkeys(names))
    return " and ".join(filter(None, (", ".join(once[:-1]), *once[-1:])))
