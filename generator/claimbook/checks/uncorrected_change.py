"""What was published has changed, and no correction says so.

Readers may have quoted a figure from the site. If its amount, its quote or its kind is another one
now, data/corrections.yml should say what it was, what it is and why, and the site tells them.

Only `claimbook check --published claims.json` looks for this. Other words for the same figure
(`$53bn` for `$53 billion`) are no change. A figure that was worked out changes with its claims, so
it needs no entry of its own if one of them has one.

Write an entry for it. If the article itself has changed, that is `kind: update`. A quote in which
nothing changed but the figure is covered by the entry for the figure.

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

from claimbook.checks.earlier import (
    Earlier,
    Published,
    locate_field,
    read_amount_of,
    read_said,
)
from claimbook.derivation import Derivation
from claimbook.model import Correction, is_same_text
from claimbook.problem import Problem, Severity
from claimbook.study import Study

SEVERITY = Severity.WARNING
_TEXTS = ("quote", "kind")


def check(study: Study, earlier: Earlier) -> Iterator[Problem]:
    """Each published amount, quote and kind should be as it was, or a correction should say so."""
    new = list(earlier.list_new(study))
    touched = {each.claim for each in new}
    # Claims first, since what was worked out from one that has changed changes with it.
    for row in sorted(earlier.rows, key=lambda row: row.noun != "claim"):
        id_ = study.book.former.get(row.noun, {}).get(row.id, row.id)
        now = read_said(study, id_) if row.noun in ("claim", "derived figure") else None
        if now is None or _rests_on(study, id_, touched):
            continue
        for field in _list_changed(study, row, id_, now):
            was, is_now = row.said[field], now.get(field, "")
            if not any(_tells(each, was, is_now) for each in new if each.claim == id_):
                touched.add(id_)
                yield _report(study, id_, field, was, is_now)


def _tells(correction: Correction, was: str, now: str) -> bool:
    """Whether a correction tells of a change, or of the figure that is all that changed in it."""
    had, has = _fold(correction.was or ""), _fold(correction.now or "")
    # A correction of what readers never saw is told as such, and not here too.
    if {_fold(was), _fold(now)} & ({had, has} - {""}):
        return True
    return bool(had and has and now) and _fold(was).replace(had, has) == _fold(now)


def _fold(text: str) -> str:
    return " ".join(text.split())


def _list_changed(study: Study, row: Published, id_: str, now: dict[str, str]) -> Iterator[str]:
    amount = read_amount_of(study, id_)
    if row.amount and not (amount and row.amount.is_that_of(amount)):
        yield "amount"
    for field in _TEXTS if row.noun == "claim" else ():
        if field in row.said and not is_same_text(row.said[field], now.get(field, "")):
            yield field


def _rests_on(study: Study, id_: str, touched: set[str]) -> bool:
    """Whether it is worked out from a claim that has changed."""
    derived = study.derived.get(id_)
    return isinstance(derived, Derivation) and not touched.isdisjoint(derived.claims)


def _report(study: Study, id_: str, field: str, was: str, now: str) -> Problem:
    return Problem(
        "uncorrected-change",
        SEVERITY,
        locate_field(study, id_, field),
        f"the {field} of `{id_}` was published as “{was}”"
        + (f", and is “{now}” now" if now else ", and is gone"),
        f"if it was wrong, add an entry to data/corrections.yml: `claim: {id_}`, with `was`, `now` "
        "and the reason",
    )
