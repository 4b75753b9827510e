"""The manual of all problems, in its order: what `claimbook explain` and the site's pages show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import ModuleType

from claimbook.checks import AGAINST_EARLIER, CHECKS
from claimbook.problem import Manual, Severity, read_manual
from claimbook.read.faults import FAULTS as READING
from claimbook.views.faults import FAULTS as SITE

MANUALS: Mapping[str, ModuleType] = {**READING, **CHECKS, **AGAINST_EARLIER, **SITE}
"""The module whose docstring is the manual page of each problem, by the problem's id."""

_REFERENCES = frozenset(
    "unknown-entity unknown-metric unknown-outlet unknown-topic unknown-claim unknown-article "
    "alias-clash part-of-itself unused-entity id-gone".split()
)
_GROUNDING = frozenset(
    "part-not-found quote-not-found quote-differs quote-ambiguous quote-too-short where-differs "
    "amount-not-in-quote comparator-dropped text-not-held".split()
)
_SEVERITIES: Mapping[str, Severity] = {
    "text-cut-short": Severity.WARNING,
    "hidden-characters": Severity.WARNING,
    "period-after-publication": Severity.WARNING,
    "chart-not-drawn": Severity.WARNING,
    "id-gone": Severity.WARNING,
    "unused-entity": Severity.INFO,
    "text-not-held": Severity.INFO,
    "unclaimed-amount": Severity.INFO,
    "open-disagreement": Severity.INFO,
    "conversion-off": Severity.INFO,
    "currency-mismatch": Severity.INFO,
    "headline-differs": Severity.INFO,
    "raise-without-change": Severity.INFO,
    "period-mismatch": Severity.INFO,
    "entity-mismatch": Severity.INFO,
    "assumed-currency": Severity.INFO,
    "assumed-period": Severity.INFO,
}
"""How much each problem weighs that is no error."""


@dataclass(frozen=True, slots=True)
class ManualPage:
    """A problem with its manual."""

    id: str
    group: str
    severity: Severity
    manual: Manual


GROUPS: Mapping[str, str] = {
    "Reading": "Can the file be read, and has each field what it wants?",
    "References": "Is there a record for every id that is named?",
    "Grounding": "Do the quote and its figure stand in the article's text?",
    "Sense": "Does what is claimed fit together?",
    "The site": "Can the pages be made?",
}
"""The parts of the manual, each with the question that its checks answer."""


def list_manual() -> Iterator[ManualPage]:
    """Every problem, part by part."""
    for id_, module in MANUALS.items():
        severity = _SEVERITIES.get(id_, Severity.ERROR)
        yield ManualPage(id_, _find_group(id_), severity, read_manual(module))


def _find_group(id_: str) -> str:
    if id_ in READING:
        return "Reading"
    if id_ in SITE:
        return "The site"
    if id_ in _REFERENCES:
        return "References"
    return "Grounding" if id_ in _GROUNDING else "Sense"
