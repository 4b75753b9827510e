"""Claims disagree, and nobody has said why.

Figures for the same entity, metric and time cannot all be true if they differ by more than rounding
allows. That is not a fault in the claim file: it is what the briefing is for, and readers see the
figures side by side.

If the reason is known, add an entry to disagreements.yml with the `claims`, the `state`
(`explained` or `superseded`) and the `reason`. If the figures do not measure the same thing, say so
in the claims with `scope`, `period` or another metric.

Wrong, in data/articles/example-report.yml:

    headline: What Example spends
    outlet: daily-example
    published: 2025-01-15
    claims:
      - id: report-plan
        says: Example plans to spend 50 million dollars.
        quote: 50 million dollars
        about: example
        metric: investment
        kind: plan
        amount: 50 million dollars

Right, in data/disagreements.yml:

    - claims: [example-plan, report-plan]
      state: explained
      reason: The report adds what is spent on buildings.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.shared.findings import are_grounded, locate_figure
from claimbook.evidence import Disagreement, find_unlike
from claimbook.problem import Fault, Problem, Severity
from claimbook.sentences.figures import write_factor
from claimbook.study import Study
from claimbook.verdicts.wording import write_figure

FAULT = Fault.of(__name__, Severity.INFO)
_SHARES = ("%", "pp")
"""Units whose figures differ by points, as one can see: 78% and 76%."""
_FAR = 2
"""From this factor on, messages give the factor."""


def check(study: Study) -> Iterator[Problem]:
    """Every disagreement should have an explanation."""
    for disagreement in study.evidence.disagreements:
        shown = disagreement.shown
        if disagreement.state != "open" or not shown or not are_grounded(study, shown):
            continue
        # Figures that are hardly the same thing have a warning of their own.
        if not find_unlike(study.book, study.verdicts, study.evidence, disagreement):
            yield _report(study, disagreement, shown)


def _report(study: Study, disagreement: Disagreement, shown: tuple[str, str]) -> Problem:
    figures, factor = study.verdicts.figures, disagreement.factor
    first, last = sorted(shown, key=disagreement.claims.index)
    far = factor and factor >= _FAR and figures[last].amount.unit not in _SHARES
    by = f" by a factor of {write_factor(factor)}" if factor and far else ""
    more = len(disagreement.claims) - 2
    others = f", and so {'does' if more == 1 else 'do'} {more} more" if more else ""
    explained = disagreement.explanations[:1]
    return FAULT.report(
        locate_figure(study, last),
        f"{write_figure(figures[last])} disagrees with {write_figure(figures[first])}{by}{others}",
        explained[0].sentence
        if explained
        else "if the reason is known, add it to disagreements.yml",
        notes=((locate_figure(study, first), f"the other is `{first}`"),),
    )
