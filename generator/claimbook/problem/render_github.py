"""Render problems as workflow commands of GitHub Actions, which shows them beside their lines.

Text is escaped as in the runner's own toolkit (actions/toolkit, packages/core/src/command.ts), so
that no text from an article can become a command.
"""

from __future__ import annotations

from claimbook.problem.problem import Problem, Severity
from claimbook.problem.visible import show_hidden

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


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
