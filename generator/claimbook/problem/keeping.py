"""Write problems as bytes, so that the next run need not find them again."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import astuple
from typing import Any

from claimbook.problem.problem import Location, Problem, Severity


def write_problems(problems: Iterable[Problem]) -> bytes:
    """Return problems as JSON."""
    return json.dumps([astuple(problem) for problem in problems]).encode()


def read_problems(content: bytes) -> tuple[Problem, ...]:
    """Restore what `write_problems` wrote; raises ValueError if it is anything else."""
    try:
        return tuple(_read(*row) for row in json.loads(content))
    except TypeError as error:
        raise ValueError(str(error)) from None


def _read(
    id_: str,
    severity: str,
    at: list[Any],
    message: str,
    help_: str,
    notes: Any,
    in_draft: bool,
    unchecked: bool,
    lines: list[str],
) -> Problem:
    return Problem(
        id_,
        Severity(severity),
        Location(*at),
        message,
        help_,
        tuple((Location(*place), sentence) for place, sentence in notes),
        in_draft,
        unchecked,
        tuple(lines),
    )
