"""Something that published figures rest on has changed.

What a claim means depends on more than the claim: a fiscal year says which days `FY2025-Q2` is,
`part_of` and `speaks_for` say who speaks for whom, a metric says what is measured, and the
briefing's currency is the one in which all money is compared. A change there changes figures and
standings that nobody has touched. So every field of every record is compared with what was
published, unless another check compares it: those that may be reworded are left to
`words-not-as-published`.

Only `claimbook check --published claims.json` looks for this. A correction that was published and
is gone is reported as well, since readers were told of it. Of outlets, a claims.json has only the
names, so compare with the book's folder if you can, as the workflow for pull requests does.

See which claims rest on it. If the change is right, accept it; once the site is published with it,
this is no longer reported.

The metric of these examples was published with `measure: flow`.

Wrong, in data/metrics.yml:

    investment:
      name: Investment
      definition: Money put into machines.
      dimension: money
      measure: stock

Right, in data/metrics.yml:

    investment:
      name: Investment
      definition: Money put into machines.
      dimension: money
      measure: flow
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.shared.earlier import Earlier, Published, find_present, list_changed
from claimbook.checks.shared.fields import CORRECTED, NOT_COMPARED, ORIGIN, REWORDED
from claimbook.problem import Fault, Location, Problem, Severity
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.WARNING)
_ADVICE = "figures and standings rest on it: see what changes with it, and whether it is right"


def check(study: Study, earlier: Earlier) -> Iterator[Problem]:
    """Whatever published claims rest on should be unchanged, or be reviewed by somebody."""
    for row in (*earlier.rows, *earlier.others):
        if row.noun == "correction" and find_present(study, row) is None:
            yield _report_gone(study, row)
        changes = list(list_changed(study, row))
        known = {each.field for each in changes}
        for each in changes:
            # Another speaker is reported once, whatever of it has changed.
            if _is_own(row, each.field) and not (each.field == "speaker_as" and "speaker" in known):
                yield FAULT.report(each.at, each.message, _ADVICE)


def _is_own(row: Published, field: str) -> bool:
    """Whether no other check compares a field."""
    if row.noun == "article" and field in ORIGIN:
        return False
    if field == "amount" or (field == "speaker_as" and not row.said.get("speaker")):
        return False
    others = (CORRECTED.get(row.noun, ()), REWORDED[row.noun], NOT_COMPARED.get(row.noun, ()))
    return not any(field in listed for listed in others)


def _report_gone(study: Study, row: Published) -> Problem:
    path = f"{study.book.data}/corrections.yml"
    message = f"{row.name} was published, and is gone"
    advice = "put it back: readers were told of it"
    return FAULT.report(Location(path), message, advice)
