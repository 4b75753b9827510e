"""Say what a series of counts, or a text, shows."""

from __future__ import annotations

from claimbook.sentences.style import end, own


def describe_fall(voice: str, earlier: str, later: str) -> str:
    """Say that a running total fell without an explanation."""
    counts = f"{own(voice)} count was {earlier}, and then {later}"
    return end(f"{counts}; nothing says that it was revised")


def describe_copy(copy: str, original: str, share: float) -> str:
    """Say that a text is largely a copy of another."""
    part = f"{round(share * 100)}% of its wording"
    return end(f"{own(copy)} text shares {part} with {own(original)}, which it does not cite")


def describe_same_figure(entity: str, measured: str, figure: str, one: str, other: str) -> str:
    """Say that the same figure is given for two periods."""
    return end(f"{own(entity)} {measured} is given as {figure} for {one} and for {other}")
