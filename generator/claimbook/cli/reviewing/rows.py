"""A claim or a record on a line of its own."""

from __future__ import annotations

from rich.text import Text

from claimbook.cli.reviewing.passages import clean
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


def say_figure(entry: Entry) -> str:
    """The figure of a claim; of what has none, its id."""
    return clean(str(entry.fields.get("amount") or entry.name or "the article"))
