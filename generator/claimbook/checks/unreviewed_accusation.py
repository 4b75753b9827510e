"""A claim is shown in red, and no editor has said that they reviewed it.

Red means that a figure is wrong, or that it stands alone against its own article or against the
source that knows best. That accuses the outlet and the author, so somebody should read the text
before the page is published.

Read the article again. If the claim is fair to it, write the day as `reviewed` in the claim, or in
the entry of disagreements.yml that lists it. If not, correct the claim: its `speaker`, `period` or
`scope` may be missing. If the outlet answered, write it as `response`.

Wrong, in a claim of data/articles/example.yml:

    wrong: {instead: 25 million dollars, reason: The company's plan says so.}

Right, in a claim of data/articles/example.yml:

    wrong: {instead: 25 million dollars, reason: The company's plan says so.}
    reviewed: 2025-01-20
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.shared.findings import are_grounded, locate_figure
from claimbook.evidence import RED, Standing
from claimbook.problem import Fault, Problem, Proposal, Severity
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.WARNING)


def check(study: Study) -> Iterator[Problem]:
    """An editor must have reviewed every claim that is shown in red."""
    for standing in study.evidence.standings.values():
        accuses = standing.kind in RED and not standing.reviewed
        if accuses and are_grounded(study, (standing.claim,)):
            yield _report(study, standing)


def _report(study: Study, standing: Standing) -> Problem:
    return FAULT.report(
        locate_figure(study, standing.claim),
        f"this is shown in red, and no editor has looked at it: {standing.reason.rstrip('.')}",
        "read the article again; if this is fair to it, write `reviewed:` and today's date in the "
        "claim",
        proposed=(Proposal("reviewed"),),
    )
