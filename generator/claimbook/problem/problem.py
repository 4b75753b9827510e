"""A problem: what is wrong, where, and what to write instead.

Problems are values. Reading and checking return them; only the command line and the plugin decide
what to do about them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How serious a problem is. Problems are listed in the order of these members."""

    ERROR = "error"
    """The file is wrong, or a page would say something untrue.

    `check` exits with 1, a build fails.
    """
    WARNING = "warning"
    """Fails only with `--strict`."""
    INFO = "info"
    """A finding about an article, or a note. Listed, but never fails."""


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file that a person edits."""

    path: str
    """Path from the book's root folder, with forward slashes: `data/articles/x.yml`."""
    line: int = 1
    """1-based."""
    column: int = 1
    """1-based, in code points."""
    length: int = 1
    """How many code points of the line the carets underline; at least 1."""
    frame: str = ""
    """The line as it is in the file, without its line ending; empty if there is none."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, in words for the person who can correct it."""

    id: str
    """The id of the fault, which is also that of its manual page: `missing-field`."""
    severity: Severity
    at: Location
    message: str
    """One sentence that says what is wrong, without a full stop."""
    help: str = ""
    """What to write instead; empty if there is nothing useful to say."""
    notes: tuple[tuple[Location, str], ...] = ()
    """Related places, each with a sentence."""
    in_draft: bool = False
    """Whether it is in the file of a draft, and so keeps nothing from being published."""
    unchecked: bool = False
    """Whether its record was left out of the book, and so of all further checks."""
    lines: tuple[str, ...] = ()
    """Lines of YAML to copy, which the help announces."""
