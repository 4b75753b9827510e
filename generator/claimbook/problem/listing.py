"""Sort problems for a list, and turn them into plain data."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from claimbook.problem.problem import Location, Problem, Severity

_RANK = {severity: rank for rank, severity in enumerate(Severity)}


def sort_problems(problems: Iterable[Problem]) -> list[Problem]:
    """Sort problems by severity (errors first), then by path, line and column.

    Problems at the same place follow the order of the places in their first notes.
    """
    return sorted(
        problems,
        key=lambda problem: (
            _RANK[problem.severity],
            problem.at.path,
            problem.at.line,
            problem.at.column,
            problem.id,
            [(at.path, at.line, at.column) for at, _ in problem.notes[:1]],
            problem.message,
        ),
    )


def problem_as_dict(problem: Problem) -> dict[str, Any]:
    """Return the problem as JSON data: `id`, `severity`, place, `message`, `help` and so on.

    Lines and columns are 1-based; columns and lengths count code points.
    """
    return {
        "id": problem.id,
        "severity": problem.severity.value,
        **_place(problem.at),
        "message": problem.message,
        "help": problem.help or None,
        "lines": list(problem.lines),
        "notes": [{**_place(at), "message": message} for at, message in problem.notes],
    }


def _place(at: Location) -> dict[str, Any]:
    return {"path": at.path, "line": at.line, "column": at.column, "length": at.length}
