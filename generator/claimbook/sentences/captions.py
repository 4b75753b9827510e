"""What stands below the title of a chart: how to read it, and what it leaves out."""

from __future__ import annotations

from collections.abc import Sequence

from claimbook.sentences.style import begin_sentence, end, inside, join_all, own

APART = {
    "change": "amounts and their growth, or growth since different times",
    "dimension": "figures in units of different sorts",
    "length": "periods of different lengths",
    "kind": "facts and plans or forecasts",
}
"""What keeps two figures of one metric from sharing a scale, by the obstacle."""
APART_BY_PERIOD = "figures with and without a period"
"""The same where only a missing period does."""


def say_undated() -> str:
    """What was assumed of figures without a period, so that they share a scale with others."""
    return "Those that name no period are taken to mean the same."


def name_length(length: str) -> str:
    """How long periods of a class are: `a quarter`, `3 years`."""
    if length == "open":
        return "a time without first or last day"
    if length[0].isdigit() or length == "nine months":
        return length
    return f"a {'half-year' if length == 'half' else length}"


def say_dots(*, relaying: bool) -> str:
    """What the dots of a disagreement are, some of them hollow if outlets relay others' words."""
    hollow = ", hollow for an outlet that reports the word of another" if relaying else ""
    return end(f"A dot for each source{hollow}")


def say_bars_and_lines() -> str:
    """How to read a chart of what was expected and what came."""
    return end("A bar for what came, a line for what was expected")


def say_red() -> str:
    """What the red of a chart means."""
    return "In red what stands alone."


def say_before_and_after(*, ranges: bool) -> str:
    """How to read a chart of revised figures, some of them ranges."""
    middle = "; a range is drawn at its middle" if ranges else ""
    return end(f"Hollow before, filled after{middle}")


def say_own_scales() -> str:
    """That plots of one chart have no scale in common."""
    return "Each line has a scale of its own."


def say_dotted() -> str:
    """How to read the chart of coverage."""
    unknown = "Texts that are not held here cannot be counted."
    return f"Dotted where no claim uses a figure. {unknown}"


def write_least_claimed(number: int) -> str:
    """That the chart of coverage has some of the articles only."""
    return f"The picture has the {number} articles with the least claimed, the table has all."


def say_filled() -> str:
    """How to read the timeline."""
    return "Filled for facts, estimates and opinions, hollow for plans, targets and forecasts."


def write_fuller(left: int) -> str:
    """How many periods the timeline leaves out."""
    periods = "1 period" if left == 1 else f"{left:,} periods"
    return end(f"{periods} with fewer claims {'is' if left == 1 else 'are'} only in the table")


def say_pale_end() -> str:
    """What the pale end of a bar is."""
    return "The pale end of a bar is what its words leave open."


def write_cut(left: int) -> str:
    """How many rows a chart leaves out."""
    figures = "1 smaller figure is" if left == 1 else f"{left:,} smaller figures are"
    return end(f"{figures} only in the table")


def cite_sources(bylines: str, rates: str, *, several: bool) -> str:
    """Who gives the figures of a chart, and at which `rates` they were converted, if they were."""
    converted = f" Converted at the {rates} of the day." if rates else ""
    return f"{'Sources' if several else 'Source'}: {bylines}.{converted}"


def say_counted_here() -> str:
    """Where the numbers of the chart of coverage come from."""
    return "Counted in the texts that are held here."


def say_periods_source() -> str:
    """Where the periods of the timeline come from."""
    return "Periods as the claims give them; spans of years are shown by the month."


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
    return end(f"{first}; {more} more in the table")
