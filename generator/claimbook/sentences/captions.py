"""Write the line below the title of a chart: how to read it, and what it leaves out."""

from __future__ import annotations

from collections.abc import Sequence

from claimbook.problem.counting import write_count
from claimbook.sentences.style import begin_sentence, end, inside, join_all, own

APART = {
    "change": "amounts with their growth, or growth since different times",
    "dimension": "different units of measurement",
    "length": "periods of different lengths",
    "kind": "facts with plans or forecasts",
    "limit": "limits with actual figures",
}
"""Why two figures of one metric cannot share a scale, by the obstacle."""
APART_BY_PERIOD = "figures that have a period with figures that have none"
"""The same if only a missing period does."""


def explain_undated() -> str:
    """Say what was assumed so that figures without a period could share a scale with others."""
    return "Figures that name no period are taken to be for the same one."


def name_length(length: str) -> str:
    """Name the length of periods of a class: `a quarter`, `3 years`."""
    if length == "open":
        return "a time without first or last day"
    if length[0].isdigit() or length == "nine months":
        return length
    return f"a {'half-year' if length == 'half' else length}"


def explain_dots(*, relaying: bool) -> str:
    """Say what the dots of a disagreement mean; if `relaying`, some of them are hollow."""
    hollow = ", hollow for an outlet that repeats its figure" if relaying else ""
    return end(f"A dot for each source{hollow}")


def explain_bars_and_lines() -> str:
    """Say how to read a chart of expectations and outcomes."""
    return end("Bars show the outcome, lines what was expected")


def explain_red() -> str:
    """Say what red means in a chart."""
    return "Red marks what stands alone."


def explain_before_and_after(*, ranges: bool) -> str:
    """Say how to read a chart of revised figures, some of them ranges."""
    middle = ", each range at its middle" if ranges else ""
    return end(f"Hollow marks show the earlier figures, filled ones the later{middle}")


def explain_own_scales() -> str:
    """Say that the plots of one chart have no common scale."""
    return "Each line has a scale of its own."


def explain_coverage_chart() -> str:
    """Say how to read the chart of coverage."""
    unknown = "Only articles whose text we hold are counted."
    return f"Dotted parts are figures that no claim covers. {unknown}"


def explain_left_out_articles(number: int) -> str:
    """Say that the chart of coverage has only some of the articles."""
    return f"The picture has the {number} articles that claims cover least; the table has all."


def explain_timeline() -> str:
    """Say how to read the timeline."""
    return "Filled for facts, estimates and opinions; hollow for plans, targets and forecasts."


def explain_left_out_periods(left: int) -> str:
    """Say how many periods the timeline leaves out."""
    periods = write_count(left, "period")
    return end(f"{periods} with fewer claims {'is' if left == 1 else 'are'} only in the table")


def explain_pale_end() -> str:
    """Say what the pale end of a bar means."""
    return "The pale end of a bar is what its words leave open."


def explain_left_out_rows(left: int) -> str:
    """Say how many rows a chart leaves out."""
    figures = write_count(left, "smaller figure")
    return end(f"{figures} {'is' if left == 1 else 'are'} only in the table")


def cite_sources(bylines: str, rates: str, *, several: bool) -> str:
    """Say who gives the figures of a chart and, if they were converted, at which `rates`."""
    converted = f" Converted at the {rates} of the day." if rates else ""
    return f"{'Sources' if several else 'Source'}: {bylines}.{converted}"


def explain_coverage_source() -> str:
    """Say where the numbers of the chart of coverage come from."""
    return "Counted in the texts that we hold."


def explain_timeline_source() -> str:
    """Say where the periods of the timeline come from."""
    return "Periods as the claims give them; spans of years are shown to the month."


def explain_not_drawn(figures: Sequence[tuple[str, str]]) -> str:
    """Say that some figures are too vague to be drawn; `figures` has who gives each."""
    listed = join_all([f"{own(who)} “{figure}”" for who, figure in figures])
    verb = "names no number and is" if len(figures) == 1 else "name no number and are"
    return end(begin_sentence(f"{listed} {verb} not drawn"))


def explain_groups(names: Sequence[str]) -> str:
    """Say that the last rows of a chart are for groups, which include single ones above."""
    rows = "The last row, for" if len(names) == 1 else "The last rows, for"
    verb = "is" if len(names) == 1 else "are"
    who = "; ".join(inside(name) for name in names)
    return end(f"{rows} {who} together, {verb} not compared with the others")


def explain_separate_charts(reasons: Sequence[str], alone: int) -> str:
    """Say why figures of one metric are in several charts, and how many of them are in none."""
    first = end(f"Not all are in one chart, since these cannot be compared: {'; '.join(reasons)}")
    if not alone:
        return first
    left = (
        "1 figure with no other to compare it with is"
        if alone == 1
        else f"{alone:,} figures with no others to compare them with are"
    )
    return f"{first} {end(f'{left} only in the tables')}"


def explain_more_sources(first: str, more: int) -> str:
    """Name the first of many sources, and how many others there are."""
    return end(f"{first}; {more} more in the table")
