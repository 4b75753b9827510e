"""Word the figure that a page opens with."""

from __future__ import annotations

from claimbook.sentences.style import end


def describe_leading(subject: str, period: str, figure: str, reason: str) -> str:
    """Say what the best confirmed figure is, and what its standing is."""
    return f"{end(f'{begin_leading(subject, period)} {figure}')} {reason}".strip()


def begin_leading(subject: str, period: str) -> str:
    """Begin that sentence, up to the figure, which is a link on pages."""
    return f"The figure for {subject}{f', {period},' if period else ''} is"
