"""Say that a file of the review is no longer YAML, where, and how to continue."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from claimbook.cli.reviewing.passages import clean
from claimbook.cli.reviewing.question import Sheet
from claimbook.problem import Problem
from claimbook.read.growing import grow_tree


def find_unreadable(sheet: Sheet) -> Problem | None:
    """Return why a file cannot be read; None if it can, or is gone."""
    if not sheet.path.is_file():
        return None
    tree = grow_tree(sheet.name, sheet.path.read_bytes())
    return tree.problems[0] if tree.broken else None


def show_unreadable(problem: Problem) -> Iterator[Text]:
    """Yield the place, the line and what is wrong with it, then what the editor can do."""
    at = problem.at
    yield Text(f"{at.path}:{at.line}:{at.column} cannot be read:", style="bold")
    yield Text(f"  {clean(at.frame)}")
    yield Text(f"  {clean(problem.message)}", style="red")
    if problem.help:
        yield Text(f"  {clean(problem.help)}", style="dim")
    yield Text("Correct and save it in your editor. Then press any key to continue, or q to quit.")
