"""A figure is a difference from a plan or a forecast, and the claim has no `change`.

In “delivered four ferries fewer than planned”, nobody says how many ferries were delivered. Without
`change`, the claim would say four, and disagree with every article that has the number itself.

Write `change: against plan`, or whatever the article compares it with, and the side that it is on:
`down four ferries`. Such figures are only compared with other differences from the same thing. If
the metric itself is a difference, such as a lead or a shortfall, say so in its name.

Wrong, in seeds/example.txt:

    Example doubles its plan

    Example spent 20 million dollars less than planned on machines.

Wrong, in a claim of data/articles/example.yml:

    kind: fact
    says: Example spent less on machines than planned.
    quote: Example spent 20 million dollars less than planned

Right, in a claim of data/articles/example.yml:

    kind: fact
    says: Example spent less on machines than planned.
    quote: Example spent 20 million dollars less than planned
    amount: down 20 million dollars
    change: against plan
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimbook.model import Claim
from claimbook.problem import Fault, Problem, Proposal
from claimbook.quantity import Difference, find_difference
from claimbook.study import Study

FAULT = Fault.of(__name__)
_DIFFERENCE = re.compile(
    r"\b(?:lead|gap|margin|difference|shortfall|surplus|excess|deficit|majority|overruns?|saving"
    r"|savings|delay|versus|against|variance|underspend|overspend|beats?|miss(?:es)?)\b",
    re.IGNORECASE,
)
"""Names of metrics that are differences themselves."""


def check(study: Study) -> Iterator[Problem]:
    """A figure that its article gives as a difference must have a `change`."""
    for claim in study.book.claims.values():
        metric = study.book.metrics.get(claim.metric or "")
        if claim.amount is None or metric is None or claim.change or claim.origin.has("change"):
            continue
        if _DIFFERENCE.search(f"{metric.name} {' '.join(metric.aliases)}"):
            continue
        if found := _find(study, claim):
            figure = study.ground_of(claim.id).used[0].amount.text
            proposed = [Proposal("change", f"against {found.base}")]
            if claim.amount.direction is None:
                proposed.append(Proposal("amount", f"{found.direction.value} {figure}"))
            yield FAULT.report(
                claim.origin.at("amount"),
                f"“{figure} {found.words}” is a difference, and does not say what there was",
                f"add {' and '.join(f'`{each}`' for each in proposed)}",
                proposed=tuple(proposed),
            )


def _find(study: Study, claim: Claim) -> Difference | None:
    """Return what the words after the claim's figure say, in the text or else in the quote."""
    layout = study.layout_of(claim.id)
    used = study.ground_of(claim.id).used
    text = layout.text if layout else claim.quote
    return find_difference(text, used[0].end) if used else None
