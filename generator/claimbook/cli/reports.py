"""How `claimbook check` reports problems to people, to GitHub and to programs."""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
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
from claimbook.problem.counting import count_problems, write_count
from claimbook.problem.visible import show_hidden

if TYPE_CHECKING:
    from claimbook.renaming import NotDoneError

VERSION = 1
"""The version of the JSON report."""
GATHERED = {"text-not-held": "articles have no text in seeds/, so their quotes are not checked"}
"""The summary line for many notes of a kind that need no correction, by id."""
LEADS_ON = {
    "unclaimed-amount": "`claimbook check --draft FILE` starts claims for the figures without one"
}
"""A hint that applies to all notes of a kind, by id."""
MOST_APART = 3
"""Up to this many notes of such a kind are listed one by one."""


@dataclass(frozen=True, slots=True)
class Report:
    """The result of a check."""

    problems: Sequence[Problem]
    """The problems that are listed, errors first."""
    files: int
    """How many files were checked."""
    drafts: Sequence[Problem] = ()
    """The problems in drafts, which are only counted."""
    as_published: Sequence[Problem] = ()
    """The notes that the published book has, too, which are counted as well."""
    is_strict: bool = False
    """Whether warnings fail."""
    changes: int = 0
    """How many of the errors and warnings are about what was published."""

    def sum_up(self) -> str:
        """Return the number of problems, and what else an editor should know about them."""
        lines = [f"{count_problems(self.problems)} in {write_count(self.files, 'file')}"]
        if any(each.unchecked for each in self.problems):
            lines.append(
                "what could not be read was not checked, so there may be more to report once these "
                "errors are corrected"
            )
        if self.changes:
            lines.append(
                f"{self.changes:,} of these {'is' if self.changes == 1 else 'are'} about what was "
                "published: follow the help, or leave the decision to whoever may merge it"
            )
        warnings = sum(each.severity is Severity.WARNING for each in self.problems)
        if warnings > self.changes and not self.is_strict:
            lines.append("warnings fail with --strict, which the publishing workflow uses")
        if faults := [each for each in self.drafts if each.severity is not Severity.INFO]:
            count = len({each.at.path for each in faults})
            them = "which is" if count == 1 else "which are"
            lines.append(
                f"{count_problems(faults)} in {write_count(count, 'draft')}, {them} not published: "
                "`claimbook check --with-drafts` lists them, `claimbook review` asks for what is "
                "left to decide"
            )
        return "\n".join(lines)

    def count_as_published(self) -> str:
        """Return the number of notes that the published book has, too; empty if there are none."""
        count = len(self.as_published)
        return f"{write_count(count, 'more note')}, as in the published book" if count else ""


def print_text(report: Report, *, verbose: bool) -> None:
    """Print each fault with its line and help, each note on one line, then a summary.

    Many notes of a kind that need no correction are summarized; `verbose` shows every note in full,
    and those that the published book has as well.
    """
    problems = report.problems
    print_faults(problems)
    notes = [problem for problem in problems if problem.severity is Severity.INFO]
    together = [] if verbose else [id_ for id_ in GATHERED if _count(notes, id_) > MOST_APART]
    for problem in notes:
        if problem.id not in together:
            rendered = render_text(problem, _has_color())
            click.echo(rendered + "\n" if verbose else rendered.partition("\n")[0])
    for id_ in together:
        click.echo(f"{_count(notes, id_):,} {GATHERED[id_]}; --verbose lists them")
    if notes and not verbose:
        for id_ in LEADS_ON.keys() & {problem.id for problem in notes}:
            click.echo(LEADS_ON[id_])
        click.echo()
    if verbose and report.as_published:
        click.echo("As in the published book:\n")
        for problem in report.as_published:
            click.echo(render_text(problem, _has_color()) + "\n")
    click.echo(report.sum_up())
    if counted := report.count_as_published():
        click.echo(counted + ("" if verbose else "; --verbose lists them"))


def _count(problems: Sequence[Problem], id_: str) -> int:
    return sum(problem.id == id_ for problem in problems)


def print_faults(problems: Sequence[Problem]) -> None:
    """Print errors and warnings, each followed by a blank line."""
    for problem in problems:
        if problem.severity is not Severity.INFO:
            click.echo(render_text(problem, _has_color()) + "\n")


def print_github(report: Report) -> None:
    """Print annotations (GitHub shows ten per step), and add all problems to the step summary.

    Notes that the published book has, too, are only in the summary, folded.
    """
    for problem in report.problems:
        click.echo(render_github(problem))
    click.echo(report.sum_up())
    if counted := report.count_as_published():
        click.echo(counted)
    if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(_write_summary(report))


def print_json(report: Report) -> None:
    """Print an object: `version`, `files`, the counts by severity, and `problems`, errors first.

    `drafts` has the counts of problems in drafts, unless those are among `problems`, and
    `as_published` the notes that the published book has, too.
    """
    content = {
        "version": VERSION,
        "files": report.files,
        "counts": _count_severities(report.problems),
        "drafts": _count_severities(report.drafts),
        "problems": [problem_as_dict(problem) for problem in report.problems],
        "as_published": [problem_as_dict(problem) for problem in report.as_published],
    }
    text = json.dumps(content, ensure_ascii=False, indent=2)
    # Bytes of a file name that are not UTF-8 become surrogates, which JSON can escape.
    click.echo(text.encode("utf-8", "backslashreplace").decode())


def _count_severities(problems: Sequence[Problem]) -> dict[str, int]:
    counts = Counter(problem.severity for problem in problems)
    return {severity.value: counts[severity] for severity in Severity}


def _has_color() -> bool:
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ


def _write_summary(report: Report) -> str:
    """Return the summary in Markdown; indented blocks show every text literally."""
    first, *further = report.sum_up().split("\n")
    lines = [f"### claimbook check: {first}", ""]
    for line in further:
        lines += [line[:1].upper() + line[1:], ""]
    lines += _indent(report.problems)
    if counted := report.count_as_published():
        lines += ["", f"<details><summary>{counted}</summary>", ""]
        lines += [*_indent(report.as_published), "", "</details>"]
    return "\n".join([*lines, "", ""])


def _indent(problems: Sequence[Problem]) -> list[str]:
    return [f"    {line}" for each in problems for line in render_text(each).splitlines()]


def print_not_done(error: NotDoneError) -> int:
    """Print why nothing was changed, with the places that prevent it; return the exit code."""
    for at, words in error.places:
        click.echo(f"{at.path}:{at.line}:{at.column}: {show_hidden(words)}")
        if at.frame:
            click.echo(f"  {at.line} | {show_hidden(at.frame.rstrip())}")
    click.echo(show_hidden(f"{error}; nothing was changed"), err=True)
    return 1
