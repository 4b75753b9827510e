"""A correction is new, and what it corrects has changed.

A correction tells readers that the briefing was wrong. Anyone who changes a figure can also write
one, so it does not prove that the change is right. Each change that a new entry of corrections.yml
covers is listed with what was published and what it is now, and so is each new entry that covers
none, such as a retraction.

Only `claimbook check --published claims.json` looks for this. Read the article: does it say what
the claim says now? If it does, merge the correction even though the check of the pull request has
failed. Once the site is published with it, this is no longer reported.

The claim of these examples was published with 30 million dollars.

Wrong, in data/corrections.yml:

    - date: 2025-02-03
      claim: example-plan
      kind: correction
      was: 30 million dollars
      now: 20 million dollars
      reason: We misread the article.

Right, in seeds/example.txt:

    Example doubles its plan

    Example plans to spend 30 million dollars on machines, and then 20 million dollars more.

Right, in a claim of data/articles/example.yml:

    quote: plans to spend 30 million dollars
    amount: 30 million dollars
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.shared.earlier import Earlier, find_published
from claimbook.checks.shared.figure_changes import list_figure_changes
from claimbook.model import Correction
from claimbook.problem import Fault, Problem, Severity
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.WARNING)
_ADVICE = "read the article before you accept this: readers are told of the correction"
_ADVICE_UNTOLD = (
    "write what it said as `was`, or readers do not learn what was retracted; and read the article "
    "before you accept this"
)


def check(study: Study, earlier: Earlier) -> Iterator[Problem]:
    """Readers should know each correction, or somebody should review it."""
    left = list(earlier.list_new(study))
    used: list[Correction] = []
    for change in list_figure_changes(study, earlier):
        if made := change.correction:
            used.append(made)
            message = f"{change.message}; a new correction says: “{made.reason}”"
            at = made.origin.at("claim")
            notes = ((at, "the correction"),)
            yield FAULT.report(change.at, message, _ADVICE, notes)
    for each in left:
        if each not in used:
            message = f"the {each.kind.value} of `{each.claim}` is new: “{each.reason}”"
            row = find_published(study, earlier, each.claim) if each.retracts else None
            what = row.what_it_said if row else ""
            advice = _ADVICE_UNTOLD if what and each.was is None else _ADVICE
            yield FAULT.report(each.origin.at("claim"), message + what, advice)
