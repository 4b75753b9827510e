"""The manual of all problems, as `claimbook explain` and the pages of checks show it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import ModuleType

from claimbook.checks import AGAINST_EARLIER, AGAINST_TODAY, GROUNDING, REFERENCES, SENSE
from claimbook.problem import Fault, Manual, Severity, read_manual
from claimbook.read.faults import FAULTS as READING
from claimbook.verdicts.findings import FINDINGS
from claimbook.views.manual.faults import FAULTS, OF_CHANGES


@dataclass(frozen=True, slots=True)
class ManualPage:
    """A problem with its manual."""

    id: str
    group: str
    severity: Severity
    manual: Manual


_COMPARED = {**AGAINST_EARLIER, **OF_CHANGES}
_SITE = {id_: module for id_, module in FAULTS.items() if id_ not in OF_CHANGES}
_PARTS: tuple[tuple[str, str, Mapping[str, ModuleType]], ...] = (
    ("Reading", "Can the file be read, and does every field have a valid value?", READING),
    ("References", "Is there a record for every id that is named?", REFERENCES),
    ("Grounding", "Are the quote and its figure in the article's text?", GROUNDING),
    ("Sense", "Does what is claimed fit together?", {**SENSE, **AGAINST_TODAY, **FINDINGS}),
    ("Against what is published", "Do readers learn what has changed?", _COMPARED),
    ("The site", "Can the pages be made?", _SITE),
)

GROUPS: Mapping[str, str] = {name: question for name, question, _ in _PARTS}
"""The parts of the manual, each with the question that its checks answer."""

MANUALS: Mapping[str, ModuleType] = {
    id_: module for _, _, modules in _PARTS for id_, module in modules.items()
}
"""The module whose docstring is the manual page of each problem, by the problem's id."""


def list_manual() -> Iterator[ManualPage]:
    """Yield the manual pages of all problems, in the order of the parts."""
    for group, _, modules in _PARTS:
        for id_, module in modules.items():
            yield ManualPage(id_, group, find_severity(module), read_manual(module))


def find_severity(module: ModuleType) -> Severity:
    """Return how serious the problems of a module are that declares a fault or a finding."""
    fault: Fault = module.KIND.fault if hasattr(module, "KIND") else module.FAULT
    return fault.severity
