"""How `claimbook check` reports problems to people, to GitHub and to programs."""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimbook.problem import (
    Problem,
    Severity,
    problem_as_dict,
    render_github,
    render_text,
)
from claimbook.problem.counting import count_problems, say_count
from claimbook.problem.visible import show_hidden

if TYPE_CHECKING:
    from claimbook.renaming import NotDoneError

VERSION = 1
"""The version of the JSON report."""
GATHERED = {"text-not-held": "articles have no text held, so their quotes are not checked"}
"""The summary for many notes of a kind that need no correction, by id."""
LEADS_ON = {"unclaimed-amount": "`claimbook check --draft FILE` begins claims for such figures"}
"""What helps with all notes of a kind, by id."""
MOST_APART = 3
"""Up to this many notes of such a kind are listed one by one."""


def print_text(problems: Sequence[Problem], files: int, verbose: bool = False) -> None:
    """Print each fault with its line and help, each note on one line, then a summary.

    Many notes of a kind that need no correction are summarized; `verbose` shows every note in full.
    """
    print_faults(problems)
    notes = [problem for problem in problems if problem.severity is Severity.INFO]
    together = [] if verbose else [id_ for id_ in GATHERED if _count(notes, id_) > MOST_APART]
    for problem in notes:
        if problem.id not in together:
            told = render_text(problem, _has_color())
            click.echo(told + "\n" if verbose else told.partition("\n")[0])
    for id_ in together:
        click.echo(f"{_count(notes, id_):,} {GATHERED[id_]}; --verbose lists them")
    if notes and not verbose:
        for id_ in LEADS_ON.keys() & {problem.id for problem in notes}:
            click.echo(LEADS_ON[id_])
        click.echo()
    click.echo(_sum_up(problems, files))


def _count(problems: Sequence[Problem], id_: str) -> int:
    return sum(problem.id == id_ for problem in problems)


def print_faults(problems: Sequence[Problem]) -> None:
    """Print errors and warnings, each followed by a blank line."""
    for problem in problems:
        if problem.severity is not Severity.INFO:
            click.echo(render_text(problem, _has_color()) + "\n")


def print_github(problems: Sequence[Problem], files: int) -> None:
    """Print annotations (GitHub shows ten per step) and put all of them into the step's summary."""
    for problem in problems:
        click.echo(render_github(problem))
    click.echo(_sum_up(problems, files))
    if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(_write_summary(problems, files))


def print_json(problems: Sequence[Problem], files: int) -> None:
    """Print an object: `version`, `files`, the counts by severity, and `problems`, errors first."""
    counts = Counter(problem.severity for problem in problems)
    report = {
        "version": VERSION,
        "files": files,
        "counts": {severity.value: counts[severity] for severity in Severity},
        "problems": [problem_as_dict(problem) for problem in problems],
    }
    text = json.dumps(report, ensure_ascii=False, indent=2)
    # Bytes of a file name that are no UTF-8 are surrogates, which JSON has an escape for.
    click.echo(text.encode("utf-8", "backslashreplace").decode())


def _has_color() -> bool:
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ


def _sum_up(problems: Sequence[Problem], files: int) -> str:
    return f"{count_problems(problems)} in {say_count(files, 'file')}"


def _write_summary(problems: Sequence[Problem], files: int) -> str:
    """The summary in Markdown; indented blocks show every text literally."""
    lines = [f"### claimbook check: {_sum_up(problems, files)}", ""]
    for problem in problems:
        lines += [f"    {line}" for line in render_text(problem).splitlines()]
    return "\n".join([*lines, "", ""])


def print_not_done(error: NotDoneError) -> int:
    """Print why nothing was changed, with the places in the way; return the exit code."""
    for at, words in error.places:
        click.echo(f"{at.path}:{at.line}:{at.column}: {show_hidden(words)}")
        if at.frame:
            click.echo(f"  {at.line} | {show_hidden(at.frame.rstrip())}")
    click.echo(show_hidden(f"{error}; nothing was changed"), err=True)
    return 1
