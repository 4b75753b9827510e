"""A claim or a record on a line of its own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from rich.text import Text

from claimbook.cli.reviewing.passages import clean
from claimbook.cli.reviewing.screen import Screen
from claimbook.drafts import Entry


def show_row(key: str, entry: Entry, value: str = "") -> Text:
    """A key or a number, a value, then the figure and the words of a claim, or a name."""
    told = str(entry.fields.get("says") or entry.fields.get("name") or "")
    return cut_row(
        (f" {key:>4} ", "bold cyan"), f" {clean(value)}{say_figure(entry)}  ", (clean(told), "dim")
    )


def cut_row(*parts: str | tuple[str, str] | Text) -> Text:
    """A row of a list, which a terminal cuts where its line ends."""
    return Text.assemble(*parts, no_wrap=True, overflow="ellipsis")


def count_fitting(rows: Sequence[Text], screen: Screen) -> int:
    """How many of some rows a page of a screen has room for, at least one."""
    counts = range(1, len(rows) + 1)
    return max(1, bisect_left(counts, True, key=lambda n: not screen.has_room(rows[:n])))


def say_figure(entry: Entry) -> str:
    """The figure of a claim; of what has none, its id."""
    return clean(str(entry.fields.get("amount") or entry.name or "the article"))
