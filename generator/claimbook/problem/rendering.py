"""Render problems for people, and for GitHub Actions, which shows them beside their lines.

For people, there is the place and a sentence, the line with carets, and what to write instead. The
layout follows tools that are known for good messages (rustc, ruff). Editors and terminals turn
`path:line:column` into a link.

For GitHub, a problem is a workflow command. Text is escaped as in the runner's own toolkit
(actions/toolkit, packages/core/src/command.ts), so that no text from an article can become a
command.
"""

from __future__ import annotations

import click
from rich.cells import cell_len

from claimbook.problem.problem import Location, Problem, Severity
from claimbook.problem.visible import show_hidden

WIDTH = 100
"""The most columns for a line of a file with its carets."""
TAB = "    "
MOST_NOTES = 3
"""With three notes, a header, two lines of frame and a help, a message has seven lines."""

_COLORS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render_text(problem: Problem, color: bool = False) -> str:
    """Render a problem in at most seven lines, plus lines to copy, without a final line break.

    `color` adds ANSI escape sequences. Without it there are none, whatever the file contains.
    """
    style = _COLORS[problem.severity]
    kind = f"{problem.severity.value}[{problem.id}]"
    place = show_hidden(_write_place(problem.at))
    lines = [
        f"{_paint(place, color, bold=True)}: {_paint(kind, color, fg=style, bold=True)}: "
        f"{show_hidden(problem.message)}"
    ]
    if problem.at.frame.strip():
        lines += _draw_frame(problem.at, style if color else None)
    if problem.help:
        lines.append(f"  {_paint('help', color, fg='green')}: {show_hidden(problem.help)}")
    lines += [f"    {show_hidden(line)}" for line in problem.lines]
    for at, message in problem.notes[:MOST_NOTES]:
        note = show_hidden(f"{_write_place(at)}: {message}")
        lines.append(f"  {_paint('note', color, fg='blue')}: {note}")
    return "\n".join(lines)


def _write_place(at: Location) -> str:
    return f"{at.path}:{at.line}:{at.column}"


def _paint(text: str, color: bool, fg: str | None = None, bold: bool = False) -> str:
    return click.style(text, fg=fg, bold=bold or None) if color else text


def _draw_frame(at: Location, style: str | None) -> list[str]:
    """Return the line and the carets below it, shortened around the carets if too wide."""
    gutter = f"  {at.line} | "
    before, marked, after = _show_line(at)
    before, marked, after = _cut_around(before, marked, after, WIDTH - len(gutter))
    carets = "^" * max(1, cell_len(marked))
    below = " " * (len(gutter) - 2) + "| " + " " * cell_len(before)
    line = (gutter + before + marked + after).rstrip()
    return [line, below + _paint(carets, style is not None, fg=style, bold=True)]


def _show_line(at: Location) -> tuple[str, str, str]:
    """Return the text before, above and after the carets, with hidden characters named."""
    start = min(max(0, at.column - 1), len(at.frame))
    end = min(start + max(1, at.length), len(at.frame))
    # The rest would be cut off later anyway, and a line may have a million characters.
    first, last = max(0, start - 2 * WIDTH), min(end, start + 2 * WIDTH)
    pieces = (at.frame[first:start], at.frame[start:last], at.frame[end : end + 2 * WIDTH])
    before, marked, after = (show_hidden(piece.replace("\t", TAB)) for piece in pieces)
    return before, marked, after


def _cut_around(before: str, marked: str, after: str, room: int) -> tuple[str, str, str]:
    """Fit the three pieces of a line into `room` columns, with an ellipsis for what is left out."""
    if cell_len(before) + cell_len(marked) + cell_len(after) <= room:
        return before, marked, after
    third = room // 3
    if cell_len(marked) > room - 2 * third:
        marked = _keep_start(marked, room - 2 * third)
    left = max(third, room - cell_len(marked) - cell_len(after))
    before = _keep_end(before, left)
    after = _keep_start(after, room - cell_len(before) - cell_len(marked))
    return before, marked, after


def _keep_start(text: str, room: int) -> str:
    if cell_len(text) <= room:
        return text
    while text and cell_len(text) > room - 1:
        text = text[: min(len(text) - 1, room)]
    return text + "…"


def _keep_end(text: str, room: int) -> str:
    if cell_len(text) <= room:
        return text
    while text and cell_len(text) > room - 1:
        text = text[max(1, len(text) - room) :]
    return "…" + text


def render_github(problem: Problem) -> str:
    """Return one line: `::error file=…,line=…,col=…,endColumn=…,title=…::…`."""
    at = problem.at
    properties = {
        "file": at.path,
        "line": str(at.line),
        "endLine": str(at.line),
        "col": str(at.column),
        "endColumn": str(at.column + at.length),
        "title": problem.id,
    }
    listed = ",".join(f"{name}={_escape_property(value)}" for name, value in properties.items())
    return f"::{_COMMANDS[problem.severity]} {listed}::{_escape_data(_write_message(problem))}"


def _write_message(problem: Problem) -> str:
    lines = [show_hidden(problem.message)]
    if problem.help:
        lines += ["help: " + show_hidden(line) for line in problem.help.splitlines()]
    lines += [f"  {show_hidden(line)}" for line in problem.lines]
    lines += [
        show_hidden(f"note: {at.path}:{at.line}:{at.column}: {message}")
        for at, message in problem.notes
    ]
    return "\n".join(lines)


def _escape_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_data(show_hidden(text)).replace(":", "%3A").replace(",", "%2C")
