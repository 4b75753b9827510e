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

from claimbook.checks.shared.earlier import Earlier, Published, find_published, list_changed
from claimbook.checks.shared.fields import CORRECTED, REWORDED
from claimbook.checks.shared.present import read_said
from claimbook.model import Correction, is_same_text
from claimbook.problem import Fault, Problem
from claimbook.study import Study

FAULT = Fault.of(__name__)
_MOST = 3
"""How many texts a help proposes."""


def check(study: Study, earlier: Earlier) -> Iterator[Problem]:
    """What a new correction quotes as published must have been published."""
    new = list(earlier.list_new(study))
    for number, each in enumerate(new):
        if each.was is None or _follows(each, new[:number]):
            continue
        row = find_published(study, earlier, each.claim)
        if row is None:
            message = f"`{each.claim}` has not been published, so there is nothing to correct"
            yield FAULT.report(
                each.origin.at("claim"), message, "remove the entry, or correct the id"
            )
        elif not _said(row, each.was):
            message = f"`{each.claim}` was not published with “{each.was}”"
            yield FAULT.report(each.origin.at("was"), message, _suggest(study, row, each))


def _follows(correction: Correction, before: list[Correction]) -> bool:
    """Whether it corrects the result of another new correction, which no reader saw."""
    return any(
        each.claim == correction.claim and is_same_text(each.now or "", correction.was or "")
        for each in before
    )


def _said(row: Published, text: str) -> bool:
    return any(is_same_text(text, said) for said in row.said.values())


def _suggest(study: Study, row: Published, correction: Correction) -> str:
    """Say what readers saw in the field that has changed, or of a claim that is gone."""
    changed = _list_changed(study, row)
    now = correction.now or ""
    wanted = [was for was, new in changed.values() if is_same_text(new, now)]
    if correction.retracts:
        wanted = [row.said[name] for name in ("says", "amount") if row.said.get(name)]
    if wanted := wanted or [was for was, _ in changed.values()]:
        return f"write what readers saw: {' or '.join(f'`{was}`' for was in wanted[:_MOST])}"
    return "write what readers saw, as the claim had it"


def _list_changed(study: Study, row: Published) -> dict[str, tuple[str, str]]:
    """Return what readers saw and see in each field that is not as it was published."""
    changed = {each.field: (each.was, each.now) for each in list_changed(study, row) if each.was}
    present = read_said(study, study.book.former[row.noun].get(row.id, row.id)) or {}
    was, now = row.said.get("amount"), present.get("amount")
    if was and now and not is_same_text(was, now):
        changed["amount"] = was, now
    seen = ("amount", *CORRECTED[row.noun], *REWORDED[row.noun])
    return {name: changed[name] for name in seen if name in changed}
