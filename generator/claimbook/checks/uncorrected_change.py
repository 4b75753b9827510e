"""What was published has changed, and no correction says so.

Readers may have quoted a figure from the site. If the figure has changed, or its entity, metric,
period or speaker, data/corrections.yml should say what was published, what it is now and why, and
the site tells readers. This check compares `amount`, `quote`, `kind`, `about`, `metric`, `change`,
`scope`, `period`, `as_of`, `speaker` and `source`; `says` may be reworded. The currency of a bare
`$` and the days of a period are compared, too: `FY2025-Q2` has different days if the fiscal year of
its entity begins in another month.

Only `claimbook check --published claims.json` looks for this. The same figure in other words
(`$53bn` for `$53 billion`) is not a change, and neither is a new id of the same entity or metric,
if its record has the old id in `was`. A derived figure changes with its claims, so it needs no
entry of its own if one of them has one.

Write an entry for it. If the article itself has changed, use `kind: update`. If only the figure in
a quote has changed, the entry for the figure covers the quote. If something was added that the
claim did not say, or if the same words now mean different days or another currency, use
`kind: clarification` without `was` and `now`. If the claim now says something else altogether, it
is another claim: give it an id of its own, and retract the old one.

The claim of these examples was published with 30 million dollars.

Wrong, in data/book.yml:

    title: An example

Right, in data/corrections.yml:

    - date: 2025-02-03
      claim: example-plan
      kind: correction
      was: 30 million dollars
      now: 20 million dollars
      reason: We misread the article.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.shared.earlier import Earlier
from claimbook.checks.shared.figure_changes import list_figure_changes
from claimbook.problem import Fault, Problem, Severity
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.WARNING)


def check(study: Study, earlier: Earlier) -> Iterator[Problem]:
    """What was published must mean what it did, or a correction must say so."""
    for change in list_figure_changes(study, earlier):
        if change.correction is None:
            yield FAULT.report(
                change.at,
                change.message,
                f"if it was wrong, add an entry to {study.book.data}/corrections.yml: "
                f"`claim: {change.id}`, with `was`, `now` and the reason; if this is another "
                "claim, give it an id of its own",
            )
