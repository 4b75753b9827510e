"""What was published has changed, and no correction says so.

Readers may have quoted a figure from the site. If it is different now, or is about somebody else or
for another metric or period, or has another speaker, data/corrections.yml should say what was
published, what it is now and why, and the site tells readers. This check compares `amount`,
`quote`, `kind`, `about`, `metric`, `change`, `scope`, `period`, `as_of`, `speaker` and `source`;
`says` may be reworded. The currency of a bare `$` and the days of a period are compared, too:
`FY2025-Q2` is other days if the fiscal year of its entity begins in another month.

Only `claimbook check --published claims.json` looks for this. Other words for the same figure
(`$53bn` for `$53 billion`) are not a change, nor is another id of the same entity or metric if its
record has the old one in `was`. A figure that was worked out changes with its claims, so
it needs no entry of its own if one of them has one.

Write an entry for it. If the article itself has changed, that is `kind: update`. A quote in which
nothing changed but the figure is covered by the entry for the figure. Where something was added
that the claim did not say, or where the same words mean other days or another currency now, a
`kind: clarification` without `was` and `now` covers it. If it says something else altogether, it is
another claim: give it an id of its own, and retract the old one.

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

from claimbook.checks.earlier import Earlier, Published, list_changed
from claimbook.checks.fields import CORRECTED, WRITTEN_IN
from claimbook.checks.present import locate_field, read_amount_of
from claimbook.derivation import Derivation
from claimbook.model import Correction, is_same_text
from claimbook.problem import Problem, Severity
from claimbook.study import Study

SEVERITY = Severity.WARNING
_WORDS = {"about": "subject (`about`)", "days": "days (`period`)"}
"""What messages call a field whose name is not a noun."""


def check(study: Study, earlier: Earlier) -> Iterator[Problem]:
    """What was published must mean what it did, or a correction must say so."""
    new = list(earlier.list_new(study))
    touched = {each.claim for each in new}
    # Claims first, since a change in one changes what was worked out from it.
    for row in sorted(earlier.rows, key=lambda row: row.noun != "claim"):
        id_ = study.book.former.get(row.noun, {}).get(row.id, row.id)
        is_figure = row.noun in ("claim", "derived figure") and id_ in study.book.figures
        if not is_figure or _rests_on(study, id_, touched):
            continue
        for field, was, is_now in _list_changed(study, row, id_):
            added = not was or _is_worked_out(row, field, was)
            if not any(_covers(each, was, is_now, added) for each in new if each.claim == id_):
                touched.add(id_)
                yield _report(study, id_, field, was, is_now)


def _is_worked_out(row: Published, field: str, was: str) -> bool:
    """Whether the words of a field are the same, and only what they mean has changed."""
    return field == "days" or (field == "amount" and was != row.said.get(field, was))


def _covers(correction: Correction, was: str, now: str, added: bool) -> bool:
    """Whether a correction covers a change, or covers the figure that is all that changed in it."""
    if added and correction.was is correction.now is None:
        return True
    had, has = _fold(correction.was or ""), _fold(correction.now or "")
    # A correction of something that readers never saw is reported by another check.
    if {_fold(was), _fold(now)} & ({had, has} - {""}):
        return True
    return bool(had and has and now) and _fold(was).replace(had, has) == _fold(now)


def _fold(text: str) -> str:
    return " ".join(text.split())


def _list_changed(study: Study, row: Published, id_: str) -> Iterator[tuple[str, str, str]]:
    amount = read_amount_of(study, id_)
    if row.amount and not (amount and row.amount.is_that_of(amount)):
        now = amount.text if amount else ""
        if amount and is_same_text(row.amount.text, now):
            yield "amount", f"{row.amount.text} ({row.amount.unit})", f"{now} ({amount.unit})"
        else:
            yield "amount", row.amount.text, now
    changed = {each.field: (each.was, each.now) for each in list_changed(study, row)}
    for field in CORRECTED[row.noun]:
        # Another period has other days, which need no second message.
        if field in changed and not (field == "days" and "period" in changed):
            yield field, *changed[field]


def _rests_on(study: Study, id_: str, touched: set[str]) -> bool:
    """Whether it is worked out from a claim that has changed."""
    derived = study.derived.get(id_)
    return isinstance(derived, Derivation) and not touched.isdisjoint(derived.claims)


def _report(study: Study, id_: str, field: str, was: str, now: str) -> Problem:
    return Problem(
        "uncorrected-change",
        SEVERITY,
        locate_field(study, id_, WRITTEN_IN.get(field, field)),
        _describe(id_, field, was, now),
        f"if it was wrong, add an entry to {study.book.data}/corrections.yml: `claim: {id_}`, with "
        "`was`, `now` and the reason; if this is another claim, give it an id of its own",
    )


def _describe(id_: str, field: str, was: str, now: str) -> str:
    if not was:
        return f"`{id_}` was published without `{field}`, and has “{now}” now"
    were, are = ("were", "are") if field == "days" else ("was", "is")
    return f"the {_WORDS.get(field, field)} of `{id_}` {were} published as “{was}”" + (
        f", and {are} “{now}” now" if now else f", and {are} gone"
    )
