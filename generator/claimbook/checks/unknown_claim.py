"""A claim is named that the book does not have.

`supersedes` and `period_from` name claims, and so do the entries of disagreements.yml and
corrections.yml, the formulas of derived.yml, and what notes and the pages of docs/ cite. The id of
a claim is its permanent address: if it was changed, such references and other people's links lead
nowhere.

Correct the id, or remove it from `supersedes` if the claim was deleted. A claim that was corrected
and then withdrawn needs an entry with `kind: retraction` as well. `period_from` may also be a
web address, which begins with `https://`.

Wrong, in a claim of data/articles/example.yml:

    period_from: exmaple-plan

Right, in a claim of data/articles/example.yml:

    period_from: https://example.com/plan
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from claimbook.checks.shared.references import Use, find_unknown, use
from claimbook.derivation import BadFormula
from claimbook.model import find_address_fault
from claimbook.problem import Fault, Location, Problem
from claimbook.study import Study

FAULT = Fault.of(__name__)


def check(study: Study) -> Iterator[Problem]:
    """What claims, formulas and closed disagreements name must be a claim or a derived figure."""
    book, known = study.book, study.book.figures
    yield from find_unknown(FAULT, "claim", _list_uses(study), known, book)
    replaced = (
        use(name, claim, "supersedes", index)
        for claim in book.claims.values()
        for index, name in enumerate(claim.supersedes)
    )
    gone = "remove it from `supersedes` if that claim was deleted"
    yield from find_unknown(FAULT, "claim", replaced, known, book, gone)
    retracted = {each.claim for each in book.corrections if each.retracts}
    corrected = (
        use(each.claim, each, "claim") for each in book.corrections if each.claim not in retracted
    )
    gone = "add an entry with `kind: retraction` if it was withdrawn"
    yield from find_unknown(FAULT, "claim", corrected, known, book, gone)


def _list_uses(study: Study) -> Iterator[Use]:
    book = study.book
    for claim in book.claims.values():
        if claim.period_from and find_address_fault(claim.period_from):
            yield use(claim.period_from, claim, "period_from")
    for derived in study.derived.values():
        if isinstance(derived, BadFormula) and derived.unknown:
            yield derived.unknown, partial(_give, derived.at)
    lead = book.settings.lead
    if lead and lead not in study.evidence.disagreement:
        yield use(lead, book.settings, "lead")
    for closing in book.closings:
        for index, name in enumerate(closing.claims):
            yield use(name, closing, "claims", index)


def _give(at: Location) -> Location:
    return at
