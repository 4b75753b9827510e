"""A correction quotes something that was never published.

Readers are told “we had written …”, so `was` in data/corrections.yml must be what the published
site says of the claim: its amount, its quote, its kind or the text of another field.

Only `claimbook check --published claims.json` looks for this, at corrections that the published
site does not have yet.

The claim of these examples was published with 30 million dollars.

Wrong, in data/corrections.yml:

    - date: 2025-02-03
      claim: example-plan
      kind: correction
      was: 35 million dollars
      now: 20 million dollars
      reason: We misread the article.

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

from claimbook.checks.earlier import Earlier, Published
from claimbook.model import Correction, is_same_text
from claimbook.problem import Problem, Severity
from claimbook.study import Study


def check(study: Study, earlier: Earlier) -> Iterator[Problem]:
    """What a new correction quotes as published must have been published."""
    new = list(earlier.list_new(study))
    for number, each in enumerate(new):
        if each.was is None or _follows(each, new[:number]):
            continue
        row = find_published(study, earlier, each.claim)
        if row is None:
            message = f"`{each.claim}` has not been published, so there is nothing to correct"
            yield _report(each, "claim", message, "remove the entry, or correct the id")
        elif not _said(row, each.was):
            message = f"`{each.claim}` was not published with “{each.was}”"
            yield _report(each, "was", message, _suggest(row, each))


def find_published(study: Study, earlier: Earlier, claim: str) -> Published | None:
    """Return a claim or derived figure as it was published, perhaps under a former id."""
    former = (
        old for names in study.book.former.values() for old, id_ in names.items() if id_ == claim
    )
    return next(filter(None, map(earlier.find, (claim, *former))), None)


def _follows(correction: Correction, before: list[Correction]) -> bool:
    """Whether it corrects the result of another new correction, which no reader saw."""
    return any(
        each.claim == correction.claim and is_same_text(each.now or "", correction.was or "")
        for each in before
    )


def _said(row: Published, text: str) -> bool:
    return any(is_same_text(text, said) for said in row.said.values())


def _suggest(row: Published, correction: Correction) -> str:
    amount = row.said.get("amount")
    if amount and not is_same_text(amount, correction.now or ""):
        return f"write what readers saw: `{amount}`"
    return "write what readers saw, as the claim had it"


def _report(correction: Correction, field: str, message: str, advice: str) -> Problem:
    at = correction.origin.at(field)
    return Problem("was-not-published", Severity.ERROR, at, message, advice)
