"""Show a claim or a record on a single line."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from rich.text import Text

from claimbook.cli.reviewing.passages import clean
from claimbook.cli.reviewing.screen import Screen
from claimbook.drafts import Entry


def show_row(entry: Entry) -> Text:
    """Return the figure and words of a claim, or a name."""
    words = str(entry.fields.get("says") or entry.fields.get("name") or "")
    return cut_row(f"       {name_by_figure(entry)}  ", (clean(words), "dim"))


def cut_row(*parts: str | tuple[str, str] | Text) -> Text:
    """Return a row of a list, which a terminal cuts at the end of its line."""
    return Text.assemble(*parts, no_wrap=True, overflow="ellipsis")


def count_fitting(rows: Sequence[Text], screen: Screen) -> int:
    """Return how many of the rows fit on a page of a screen, at least one."""
    counts = range(1, len(rows) + 1)
    return max(1, bisect_left(counts, True, key=lambda n: not screen.has_room(rows[:n])))


def name_by_figure(entry: Entry) -> str:
    """Return the figure of a claim, or its id if it has none."""
    return clean(str(entry.fields.get("amount") or entry.name or "the article"))
