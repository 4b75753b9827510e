"""Find how the figures of claims differ from what was published, and which corrections say so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimbook.checks.shared.earlier import Earlier, Published, list_changed
from claimbook.checks.shared.fields import CORRECTED, WRITTEN_IN
from claimbook.checks.shared.present import locate_field, read_amount_of
from claimbook.derivation import Derivation
from claimbook.model import Correction, is_same_text
from claimbook.problem import Location
from claimbook.study import Study

_WORDS = {"about": "subject (`about`)", "days": "days (`period`)"}
"""What messages call a field whose name is not a noun."""


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A field of a claim or derived figure that says something else than was published."""

    id: str
    field: str
    was: str
    now: str
    """Empty if it is gone."""
    at: Location
    """Where the field is written."""
    correction: Correction | None
    """The correction that covers it and was not published yet; None if there is none."""

    @property
    def message(self) -> str:
        """What was published in the field, and what it says now."""
        if not self.was:
            return f"`{self.id}` was published without `{self.field}`, and has “{self.now}” now"
        were, are = ("were", "are") if self.field == "days" else ("was", "is")
        words = _WORDS.get(self.field, self.field)
        now = f"{are} “{self.now}” now" if self.now else f"{are} gone"
        return f"the {words} of `{self.id}` {were} published as “{self.was}”, and {now}"


def list_figure_changes(study: Study, earlier: Earlier) -> Iterator[FigureChange]:
    """Yield each change of a claim, then changes of derived figures whose claims are unchanged."""
    new = list(earlier.list_new(study))
    touched = {each.claim for each in new}
    # Claims first, since a change in one changes what was worked out from it.
    for row in sorted(earlier.rows, key=lambda row: row.noun != "claim"):
        id_ = study.book.former.get(row.noun, {}).get(row.id, row.id)
        is_figure = row.noun in ("claim", "derived figure") and id_ in study.book.figures
        if not is_figure or _rests_on(study, id_, touched):
            continue
        for field, was, now in _list_changed(study, row, id_):
            added = not was or _is_worked_out(row, field, was)
            own = (each for each in new if each.claim == id_)
            covering = next((each for each in own if _covers(each, was, now, added)), None)
            if covering is None:
                touched.add(id_)
            at = locate_field(study, id_, WRITTEN_IN.get(field, field))
            yield FigureChange(id_, field, was, now, at, covering)


def _is_worked_out(row: Published, field: str, was: str) -> bool:
    """Whether the words of a field are the same, and only what they mean has changed."""
    return field == "days" or (field == "amount" and was != row.said.get(field, was))


def _covers(correction: Correction, was: str, now: str, added: bool) -> bool:
    """Whether a correction has what changed in a field, whole or down to the part that changed."""
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
