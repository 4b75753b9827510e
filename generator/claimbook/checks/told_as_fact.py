"""A claim of the kind `fact` has a quote about a plan or a possibility.

Right before the figure the quote has words such as `plans to spend`, `could reach` or `a goal of`,
but its kind says that it has happened. Readers would see a fact where nobody stated one, and it
would be compared with facts.

Write the kind that fits the quote: `plan`, `target`, `forecast` or `estimate`. If the figure is a
present one in a sentence about the future, quote only the words about that figure.

Wrong, in a claim of data/articles/example.yml:

    says: Example spends on machines.
    quote: Example plans to spend 20 million dollars
    kind: fact

Right, in a claim of data/articles/example.yml:

    says: Example plans to spend on machines.
    quote: Example plans to spend 20 million dollars
    kind: plan
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimbook.checks.shared.intending import INTENDS
from claimbook.checks.shared.passages import list_held
from claimbook.model import Kind
from claimbook.problem import Fault, Problem, Proposal, Severity
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.WARNING)
_KINDS = tuple(Proposal("kind", kind) for kind in ("plan", "target", "forecast", "estimate"))
_NOT_YET = re.compile(
    rf"\b(?:{INTENDS}\sto|will|would|could|may|might)"
    r"(?:\s(?:also|have|soon|then|eventually|only))?\s[a-z]+"
    r"(?:\s(?:an?|some|about|up to|at least|more than|another|over|on|by|to|for|in)){0,3}\s$"
    r"|\b(?:goals?|targets?|forecasts?)\sof\s(?:about\s|more than\s|at least\s|up to\s)?$"
)
"""Right before a figure, with one verb between the two: `plans to spend`."""


def check(study: Study) -> Iterator[Problem]:
    """A quote about a plan or a possibility is not a fact."""
    for article, layout in list_held(study):
        for claim in article.claims:
            ground = study.ground_of(claim.id)
            place = ground.places[0]
            if claim.kind is not Kind.FACT or not place.spans or not ground.used:
                continue
            words = layout.show_text(place.spans[0].start, ground.used[0].start)
            if found := _NOT_YET.search(words):
                yield FAULT.report(
                    claim.origin.at("kind"),
                    f"the kind is `fact`, and the quote has “{found[0].strip()}”",
                    "write the kind that fits the quote: plan, target, forecast or estimate",
                    proposed=_KINDS,
                )
