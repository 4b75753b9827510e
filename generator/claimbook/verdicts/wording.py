"""Figures as the sentences of findings and explanations write them."""

from __future__ import annotations

from claimbook.sentences import figures
from claimbook.verdicts.figure import Figure


def write_figure(figure: Figure) -> str:
    """Return a figure the way the field writes it: growth as a bare number, a fall as one."""
    return figures.write_amount_as_said(figure.amount, figure.change)
