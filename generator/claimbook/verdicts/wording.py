"""Write figures as the sentences of findings and explanations show them."""

from __future__ import annotations

from claimbook.sentences import figures
from claimbook.verdicts.figure import Figure


def write_figure(figure: Figure) -> str:
    """Write a figure as journalists do: growth and falls as bare numbers."""
    return figures.write_amount_as_said(figure.amount, figure.change)
