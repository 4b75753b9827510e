"""Decide where findings are listed: on the page of disagreements or, if many, on their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimbook.permalinks import locate_finding, locate_page, locate_part
from claimbook.study import Study, once_per_study
from claimbook.verdicts import Finding
from claimbook.views.wording.paging import cut_list

FINDINGS = locate_page("disagreements", "findings_")
"""The first page of findings, if they have pages of their own; no disagreement has such an id."""
MOST_LISTED = 40
"""The most disagreements, or findings, on a page; each takes several lines."""


def has_own_pages(study: Study) -> bool:
    """Whether disagreements and findings are too many for one page."""
    return len(study.evidence.disagreements) + len(study.verdicts.findings) > MOST_LISTED


def list_parts(study: Study) -> list[Sequence[Finding]]:
    """Return the findings of each page of their own."""
    return cut_list(study.verdicts.findings, room=MOST_LISTED)


def place_finding(study: Study, finding: str) -> str:
    """Return the permalink of a finding, given by its id."""
    return _place_all(study).get(finding) or locate_finding(finding)


@once_per_study
def _place_all(study: Study) -> Mapping[str, str]:
    """Return the permalinks of the findings that have pages of their own, by id."""
    if not has_own_pages(study):
        return {}
    return {
        finding.id: f"{locate_part(FINDINGS, number)}#{finding.id}"
        for number, part in enumerate(list_parts(study), start=1)
        for finding in part
    }
