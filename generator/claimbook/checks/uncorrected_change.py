"""What was published has changed, and no correction says so.

Readers may have quoted a figure from the site. If it is different now, or is about somebody else or
for another metric or period, or has another speaker, data/corrections.yml should say what was
published, what it is now and why, and the site tells readers. This check compares `amount`,
`quote`, `kind`, `about`, `metric`, `change`, `period`, `speaker` and `source`; `says` may be
reworded.

Only `claimbook check --published claims.json` looks for this. Other words for the same figure
(`$53bn` for `$53 billion`) are not a change, nor is another id of the same entity or metric if its
record has the old one in `was`. A figure that was worked out changes with its claims, so
it needs no entry of its own if one of them has one.

Write an entry for it. If the article itself has changed, that is `kind: update`. A quote in which
nothing changed but the figure is covered by the entry for the figure. Where something was added
that the claim did not say, a `kind: clarification` without `was` and `now` covers it. If it says
something else altogether, it is another claim: give it an id of its own, and retract the old one.

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
_MEANING = ("about", "metric", "change", "period")
_FIELDS = {
    "claim": ("quote", "kind", *_MEANING, "speaker", "source"),
    "derived figure": _MEANING,
}
"""The fields besides the amount that say something to readers."""
_NAMES = {"about": "entity", "metric": "metric", "speaker": "entity", "source": "entity"}
"""The kind of record that a field may refer to."""
_WORDS = {"about": "subject (`about`)"}
"""What messages call a field whose name is not a noun."""


def check(study: Study, earlier: Earlier) -> Iterator[Problem]:
    """What was published must mean what it did, or a correction must say so."""
    new = list(earlier.list_new(study))
    touched = {each.claim for each in new}
    # Claims first, since a change in one changes what was worked out from it.
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
    """Whether a correction covers a change, or covers the figure that is all that changed in it."""
    if not was and correction.was is correction.now is None:
        return True
    had, has = _fold(correction.was or ""), _fold(correction.now or "")
    # A correction of something that readers never saw is reported by another check.
    if {_fold(was), _fold(now)} & ({had, has} - {""}):
        return True
    return bool(had and has and now) and _fold(was).replace(had, has) == _fold(now)


def _fold(text: str) -> str:
    return " ".join(text.split())


def _list_changed(study: Study, row: Published, id_: str, now: dict[str, str]) -> Iterator[str]:
    amount = read_amount_of(study, id_)
    if row.amount and not (amount and row.amount.is_that_of(amount)):
        yield "amount"
    for field in _FIELDS[row.noun]:
        was, is_now = row.said.get(field), now.get(field, "")
        names = study.book.former.get(_NAMES.get(field, ""), {})
        if was is not None and not is_same_text(names.get(was, was), is_now):
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
        _tell(id_, field, was, now),
        f"if it was wrong, add an entry to {study.book.data}/corrections.yml: `claim: {id_}`, with "
        "`was`, `now` and the reason; if this is another claim, give it an id of its own",
    )


def _tell(id_: str, field: str, was: str, now: str) -> str:
    if not was:
        return f"`{id_}` was published without `{field}`, and has “{now}” now"
    return f"the {_WORDS.get(field, field)} of `{id_}` was published as “{was}”" + (
        f", and is “{now}” now" if now else ", and is gone"
    )
