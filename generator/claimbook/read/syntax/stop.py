"""Find where libyaml stopped in a file, and what it had read before."""

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
    """The offset of the error."""
    since: int
    """The offset of what it was reading at the time; `at` if it does not say."""
    what: str
    """The message of libyaml."""
    while_: str
    reached: Reached

    def goes_on(self) -> bool:
        """Whether it stopped right after the last value, on the same line."""
        between = self.places.text[self.reached.end : self.at]
        return 0 < self.reached.end <= self.at and "\n" not in between and not between.strip()

    def line(self) -> str:
        """Return the line that it stopped in."""
        return self.places.lines[self.places.line_at(self.at) - 1]

    def report_sign(self, start: int) -> Problem:
        """Report a value that begins with a character reserved by YAML."""
        sign = self.places.text[start : start + 1] or " "
        at = self.places.locate(start)
        return invalid_yaml.report_sign(at, sign, self.places.value_at(start))

    def report(self, start: int, end: int | None, message: str, advice: str) -> Problem:
        """Report a problem with a stretch of the file."""
        return invalid_yaml.report(self.places.locate(start, end), message, advice)
