"""Where libyaml stopped in a file, and what it had read by then."""

from __future__ import annotations

from dataclasses import dataclass

from claimbook.problem import Problem
from claimbook.read.faults import invalid_yaml
from claimbook.read.places import Places


@dataclass(frozen=True, slots=True)
class Reached:
    """The last value that was read before libyaml stopped."""

    start: int = 0
    end: int = 0
    style: str = ""
    """`"`, `'`, `|`, `>`, empty for plain text, `]` for a list or a mapping."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Where and why libyaml stopped."""

    places: Places
    at: int
    """Offset of the place that it complains about."""
    since: int
    """Offset of what it was reading then; `at` where it does not say."""
    what: str
    """Its own words."""
    while_: str
    reached: Reached

    def goes_on(self) -> bool:
        """Whether it stopped in the line in which the last value ended, right behind it."""
        between = self.places.text[self.reached.end : self.at]
        return 0 < self.reached.end <= self.at and "\n" not in between and not between.strip()

    def line(self) -> str:
        """The line that it stopped in."""
        return self.places.lines[self.places.line_at(self.at) - 1]

    def report_sign(self, start: int) -> Problem:
        """A value begins with a sign that YAML keeps for itself."""
        sign = self.places.text[start : start + 1] or " "
        at = self.places.locate(start)
        return invalid_yaml.report_sign(at, sign, self.places.value_at(start))

    def report(self, start: int, end: int | None, message: str, advice: str) -> Problem:
        """The problem that the stop stands for, at a stretch of the file."""
        return invalid_yaml.report(self.places.locate(start, end), message, advice)
