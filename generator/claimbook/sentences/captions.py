"""What stands below the title of a chart: how to read it, and what it leaves out."""

from __future__ import annotations

from collections.abc import Sequence

from claimbook.sentences.style import begin_sentence, end, inside, join_all, own


def say_dots(*, relaying: bool) -> str:
    """What the dots of a disagreement are, some of them hollow if outlets relay others' words."""
    hollow = ", hollow for an outlet that reports the word of another" if relaying else ""
    return end(f"A dot for each source{hollow}")


def say_bars_and_lines() -> str:
    """How to read a chart of what was expected and what came."""
    return end("A bar for what came, a line for what was expected")


def say_not_drawn(figures: Sequence[tuple[str, str]]) -> str:
    """That some figures are too vague for a place on the scale: `figures` has who gives each."""
    told = join_all([f"{own(who)} “{figure}”" for who, figure in figures])
    verb = "names no number and is" if len(figures) == 1 else "name no number and are"
    return end(begin_sentence(f"{told} {verb} not drawn"))


def say_together(names: Sequence[str]) -> str:
    """That the last rows of a chart are of several together, beside whom single ones compare."""
    rows = "The last row, for" if len(names) == 1 else "The last rows, for"
    verb = "is" if len(names) == 1 else "are"
    who = "; ".join(inside(name) for name in names)
    return end(f"{rows} {who} together, {verb} not compared with the others")


def say_why_apart(reasons: Sequence[str], alone: int) -> str:
    """Why figures of one metric are in several charts, and how many of them are in none."""
    first = end(f"Not in one chart, as they do not compare: {'; '.join(reasons)}")
    if not alone:
        return first
    left = (
        "1 figure with no other to compare is"
        if alone == 1
        else (f"{alone:,} figures with no other to compare are")
    )
    return f"{first} {end(f'{left} in the tables only')}"


def say_more_sources(first: str, more: int) -> str:
    """The first of many sources and how many there are besides."""
    return end(f"{first}, and {more} more; all of them are below")
