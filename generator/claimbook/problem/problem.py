"""A problem: what is wrong, where, and what to write instead.

Problems are values. Reading and checking return them; only the command line and the plugin decide
what to do about them. Errors of the machine, such as a full disk, are a mistake neither in
claimbook nor in a claim file, so one sentence reports them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from types import ModuleType
from typing import Any, NamedTuple, Self


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
    field: tuple[str | int, ...] = field(default=(), compare=False)
    """The path of the field that is meant, `("claims", 0, "period")`; it may be missing there."""


class Proposal(NamedTuple):
    """A field that a check says to write, in the record that its problem is about."""

    field: str
    """Its name: `period`."""
    value: str = ""
    """What to write, as YAML; empty if only the editor can know it."""
    because: str = ""
    """The words of the text that speak for it, which the message begins with."""

    def __str__(self) -> str:
        """Return the line to write."""
        return f"{self.field}: {self.value}".rstrip()


def propose_here(at: Location, *values: str | None) -> tuple[Proposal, ...]:
    """Propose values for the field that a location is of, leaving out empty ones."""
    name = next((each for each in reversed(at.field) if isinstance(each, str)), "")
    return tuple(Proposal(name, value) for value in values if value)


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
    proposed: tuple[Proposal, ...] = ()
    """What the help says to write, where it is a matter of single fields."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A kind of problem, as the module declares it that finds it and has its manual page."""

    id: str
    """Its id, which is the name of the module: `missing-field` for `missing_field.py`."""
    severity: Severity = Severity.ERROR
    """How serious its problems are, unless one of them says otherwise."""

    @classmethod
    def of(cls, module: str, severity: Severity = Severity.ERROR) -> Self:
        """Return the fault that a module finds; the module passes its `__name__`."""
        return cls(name_fault(module), severity)

    def report(
        self,
        at: Location,
        message: str,
        advice: str = "",
        notes: tuple[tuple[Location, str], ...] = (),
        lines: tuple[str, ...] = (),
        *,
        severity: Severity | None = None,
        proposed: tuple[Proposal, ...] = (),
    ) -> Problem:
        """Return a problem of this kind; `advice` becomes its help."""
        return Problem(
            self.id,
            severity or self.severity,
            at,
            message,
            advice,
            notes,
            lines=lines,
            proposed=proposed,
        )


def name_fault(module: str) -> str:
    """Return the id of the fault that a module finds, from the module's full name."""
    return module.rpartition(".")[2].replace("_", "-")


def list_faults(*modules: ModuleType) -> dict[str, ModuleType]:
    """Return modules by the id of the fault that each finds, in the order given."""
    return {name_fault(module.__name__): module for module in modules}


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


def has_errors(problems: Iterable[Problem], *, strict: bool = False) -> bool:
    """Whether any of the problems is an error; if `strict`, warnings count as errors."""
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(problem.severity in failing for problem in problems)


def problem_as_dict(problem: Problem) -> dict[str, Any]:
    """Return the problem as JSON data: `id`, `severity`, place, `message`, `help` and so on.

    Lines and columns are 1-based; columns and lengths count code points.
    """
    return {
        "id": problem.id,
        "severity": problem.severity.value,
        **_place(problem.at),
        "field": list(problem.at.field),
        "message": problem.message,
        "help": problem.help or None,
        "proposed": [_propose(each) for each in problem.proposed],
        "lines": list(problem.lines),
        "notes": [{**_place(at), "message": message} for at, message in problem.notes],
    }


def _propose(proposed: Proposal) -> dict[str, Any]:
    return {name: value or None for name, value in proposed._asdict().items()}


def _place(at: Location) -> dict[str, Any]:
    return {"path": at.path, "line": at.line, "column": at.column, "length": at.length}


def describe_fault(error: Exception) -> str:
    """Return what the system refused, without a full stop.

    Empty if the error is not the system's.
    """
    if not isinstance(error, OSError) or error.errno is None:
        return ""
    reason = str(error.strerror or error)
    # If there are two file names, the second is the one that was to be written.
    what = error.filename2 or error.filename or "a file"
    return f"{what} cannot be read or written: {reason[:1].lower()}{reason[1:]}"
