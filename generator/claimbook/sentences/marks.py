"""What a chart and its marks say to those who do not see them, and the words on its rows."""

from __future__ import annotations

from collections.abc import Sequence

from claimbook.problem.counting import write_count
from claimbook.sentences.style import begin_sentence, count


def describe_mark(
    figure: str, worth: str, about: Sequence[str], said: Sequence[str], quoted: str
) -> str:
    """Describe a figure for its mark in a chart: what it is, who says it, and in which words.

    `about` has its subject, kind and time; `said` has the bylines; `quoted` is the first's.
    """
    worth = f" (= {worth})" if worth else ""
    what = ", ".join(filter(None, about))
    first, *others = said
    more = f", and {count(len(others))} more" if others else ""
    return f"{begin_sentence(figure)}{worth}: {what}. {begin_sentence(first)}{more}: {quoted}"


def describe_moved_mark(mark: str, earlier: str) -> str:
    """Describe a revised figure for its mark: what it is, then what it was before."""
    return f"{mark}. Before: {earlier}"


def write_expected(kind: str, figure: str, result: str) -> str:
    """Say what was expected and, if it was not met, that: `forecast $9 million, missed`."""
    return f"{kind} {figure}" if result == "met" else f"{kind} {figure}, {result}"


def describe_expected_mark(mark: str, kind: str, expected: str) -> str:
    """Describe a fact for its mark: what it is, then what was expected."""
    return f"{mark}. The {kind} was {expected}"


def describe_span(when: str, counted: str, what: str) -> str:
    """Describe a bar of the timeline: its time, how many claims it has, and their subjects."""
    return f"{when}: {counted}{f'. {what}' if what else ''}"


def describe(number: int, unit: str, highest: str, lowest: str) -> str:
    """Describe a chart of figures for those who do not see it."""
    scale = f"{write_count(number, 'figure')} on one scale{f', in {unit}' if unit else ''}."
    ends = f"The highest is {highest}, the lowest {lowest}."
    return f"{scale} {ends}"


def describe_table() -> str:
    """Say where those who do not see a chart find its figures."""
    return "All of them are in the table below, with links."


def describe_plot(heading: str, content: str) -> str:
    """Describe one of several plots for those who do not see it."""
    return f"{heading}: {content}" if heading else content


def write_plot_heading(measured: str, time: str, unit: str) -> str:
    """Write the heading of one of several plots: `Revenue growth, over a quarter, %`."""
    return begin_sentence(", ".join(filter(None, (measured, time, unit))))


def describe_coverage(articles: int, title: str) -> str:
    """Describe the chart of coverage for those who do not see it."""
    many = write_count(articles, "article")
    shown = f"{many}, each with the number of its figures and how many have a claim"
    return f"{shown}. {title}. The table below has every article, with a link."


def describe_timeline(articles: int, title: str) -> str:
    """Describe the timeline for those who do not see it."""
    days = (
        f"The marks above them are the days on which {write_count(articles, 'article')} came out."
    )
    listed = "The table below has every period; their claims are listed by year."
    return f"{title}. Each bar is a period. {days} {listed}"


def write_share_claimed(claimed: int, total: int) -> str:
    """Say how many of an article's figures claims cover: `3 of 4`."""
    return f"{claimed:,} of {total:,}"


def describe_covered_mark(headline: str, claimed: int, total: int) -> str:
    """Describe an article for its mark in the chart of coverage."""
    return f"{headline}: {claimed:,} of {write_count(total, 'figure')} covered"


def write_more_voices(first: str, more: int) -> str:
    """Name those of many voices that a row has room for, and how many others there are."""
    return f"{first} and {more} more"
