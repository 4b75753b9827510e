"""A problem with its place: what is wrong, where, and what to write instead.

Problems are values. Reading and checking return them; only the command line and the plugin decide
what follows from them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem weighs. The order of the members is the order in which they are listed."""

    ERROR = "error"
    """The file is wrong, or the page would say something untrue: `check` exits 1, a build fails."""
    WARNING = "warning"
    """Fails under `--strict` only."""
    INFO = "info"
    """A finding about an article, or a note. Listed, never fails."""


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
    """How many code points of the line the caret underlines; at least 1."""
    frame: str = ""
    """The line itself, as it stands in the file, without its line end; empty where none is."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, in words for the person who can mend it."""

    id: str
    """The fault's name, kebab-case, one of the ids of the manual: `missing-field`."""
    severity: Severity
    at: Location
    message: str
    """One sentence that states what is wrong; no full stop at its end."""
    help: str = ""
    """What to write instead; empty where nothing useful can be said."""
    notes: tuple[tuple[Location, str], ...] = ()
    """Other places that belong to it, each with a sentence."""
