"""Count problems and other things in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from claimbook.problem.problem import Problem, Severity

_NOUNS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def count_problems(problems: Iterable[Problem]) -> str:
    """Count problems by severity, worst first: `2 errors, 1 warning`, or `no problems`."""
    counts = Counter(problem.severity for problem in problems)
    said = [write_count(counts[s], noun) for s, noun in _NOUNS.items() if counts[s]]
    return ", ".join(said) or "no problems"


def write_count(count: int, noun: str, plural: str = "") -> str:
    """Return a number with its noun: `1 file`, `2 files`."""
    return f"{count:,} {noun if count == 1 else plural or noun + 's'}"
