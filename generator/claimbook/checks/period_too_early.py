"""A claim's period is too early to be right.

A plan, a target or a forecast is about a time that is still to come when it is announced. If its
period ended more than a year before that, the year is mistyped, or the plan is a fact by now. And
no figure in the news is about a time before 1500.

Correct the period. If the article reports what has happened, write `kind: fact`.

Wrong, in seeds/example.txt:

    Its last plan was of 2022.

Wrong, in a claim of data/articles/example.yml:

    kind: plan
    period: 2022

Right, in a claim of data/articles/example.yml:

    kind: plan
    period: 2025
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from claimbook.model import Claim
from claimbook.problem import Fault, Problem, Severity
from claimbook.quantity import spell_day
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.WARNING)

_LATE = timedelta(days=366)
"""Results come late: a year's forecast may be news until its report."""
_EARLIEST = date(1500, 1, 1)


def check(study: Study) -> Iterator[Problem]:
    """A plan, target or forecast must not be for a time long past."""
    for claim in study.book.claims.values():
        said_on = study.book.said_on(claim)
        if claim.period and is_too_early(claim, said_on):
            what = claim.kind.value if _is_ahead(claim) else "claim"
            yield FAULT.report(
                claim.origin.at("period"),
                f"this {what} is for {claim.period.text}, but was made on {spell_day(said_on)}",
                "correct the period, or write the `kind` that it has in the article",
                notes=((claim.origin.at("kind"), "the claim's kind"),),
            )


def is_too_early(claim: Claim, said_on: date) -> bool:
    """Whether the period of a claim that was made on a day cannot be right."""
    end = claim.period.end if claim.period else None
    return end is not None and (end < _EARLIEST or (_is_ahead(claim) and end < said_on - _LATE))


def _is_ahead(claim: Claim) -> bool:
    """Whether it looks ahead from a day that is known."""
    return claim.kind.class_ == "intent" and claim.as_of != "earlier"
