"""A disagreement is closed, or its ruling changed, since it was published.

An entry of disagreements.yml removes the red from a claim, or says who is wrong, so somebody should
read the articles before accepting it. An entry about published claims is reported if it is new, if
it has changed, or if it is gone.

Only `claimbook check --published claims.json` looks for this. `reviewed` makes no difference, since
anyone who writes the entry can also write that. If the ruling is right, merge it even though the
check of the pull request has failed. It is best to explain a difference in the claim itself, whose
`scope`, `period` or `speaker` may be missing. Then no entry is needed.

The claim `example-plan` was published; the entry is new.

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

Wrong, in data/disagreements.yml:

    - claims: [example-plan, report-plan]
      state: explained
      reason: The report counts houses, too.

Right, in a claim of data/articles/example-report.yml:

    scope: {basis: with houses}

Right, in data/disagreements.yml:

    []
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.shared.earlier import Earlier, Published
from claimbook.checks.shared.fields import RULING, describe_change, write_value
from claimbook.model import Closing, is_same_text
from claimbook.problem import Fault, Location, Problem, Severity
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.WARNING)


def check(study: Study, earlier: Earlier) -> Iterator[Problem]:
    """What readers were told about a disagreement should be unchanged."""
    if earlier.rulings is None:
        return
    known = {row.id for row in earlier.rows if row.noun == "claim"}
    known |= {claim for row in earlier.rulings for claim in _claims_of(row)}
    left = list(earlier.rulings)
    shown = {(each.state, each.reason) for each in study.evidence.disagreements}
    for closing in study.book.closings:
        claims = {_first(study, known, claim) for claim in closing.claims}
        about = [row for row in earlier.rulings if claims <= _claims_of(row)]
        left = [row for row in left if row not in about]
        if (closing.state, closing.reason) in shown and claims & known:
            yield from _compare(closing, about)
    for row in left:
        yield FAULT.report(
            Location(f"{study.book.data}/disagreements.yml"),
            f"the ruling on {_name(sorted(_claims_of(row)))} was published, and is gone",
            "readers were told of it: put it back, or look at how the claims stand without it",
        )


def _first(study: Study, known: set[str], claim: str) -> str:
    """Return the id that a claim was published with."""
    record = study.book.claims.get(claim)
    return next((old for old in record.was if old in known), claim) if record else claim


def _claims_of(row: Published) -> set[str]:
    return set(row.said.get("claims", "").split(", "))


def _compare(closing: Closing, about: list[Published]) -> Iterator[Problem]:
    name = f"the ruling on {_name(closing.claims)}"
    if not about:
        decision = f"`{closing.ruling}` is right" if closing.ruling else f"`{closing.state}`"
        yield _report(f"{name} is new: {decision}", closing.origin.at("state"))
        return
    changes = [list(_list_changed(closing, row)) for row in about]
    for field, was, now in min(changes, key=len):
        yield _report(describe_change(name, field, was, now), closing.origin.at(field))


def _list_changed(closing: Closing, row: Published) -> Iterator[tuple[str, str, str]]:
    for field in RULING:
        was, now = row.said.get(field), write_value(getattr(closing, field))
        if field != "claims" and was is not None and not is_same_text(was, now):
            yield field, was, now


def _name(claims: tuple[str, ...] | list[str]) -> str:
    return " and ".join(f"`{claim}`" for claim in claims)


def _report(message: str, at: Location) -> Problem:
    return FAULT.report(
        at,
        message,
        "readers are told who is wrong: read the articles of all these claims before you accept it",
    )
