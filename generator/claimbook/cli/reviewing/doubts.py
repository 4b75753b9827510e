"""Find reasons to doubt a value that only needs confirming."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, pairwise

from claimbook.cli.reviewing.publication import DISAGREEMENT
from claimbook.cli.reviewing.question import Question, Sheet
from claimbook.cli.reviewing.rewording import list_words, show_sentence
from claimbook.cli.reviewing.sightings import find_twin
from claimbook.cli.reviewing.values import Values
from claimbook.drafts import Entry, find_field
from claimbook.extract import METRIC_ROWS
from claimbook.gathering import gather
from claimbook.problem import Location, Problem, Severity
from claimbook.quantity import Amount, UnreadableAmountError, read_amount

_APART = 20
"""If one figure of an article is this many times another, they hardly share a metric."""
_WORDS = {row.id: (*row.words, *row.weak) for row in METRIC_ROWS.values()}
"""Words that news uses for the most frequent metrics: `employs` for the staff."""
_WRONG = (Severity.ERROR, Severity.WARNING)
_MARKED = "left-to-decide"
"""The id of the check for marks, which a draft has."""


@dataclass(frozen=True)
class Doubts:
    """Reasons to doubt the metrics of an article's claims."""

    sheet: Sheet
    problems: Sequence[Problem]
    """What `claimbook check` finds in the article as it would be published."""
    disputed: Mapping[tuple[object, ...], str]
    """The metrics and entities of disagreeing figures, with the check's message."""
    unlike: Mapping[tuple[object, ...], str]
    """The same for figures that can hardly be of one metric, with the difference between them."""

    def find(self, question: Question) -> str:
        """Return a reason to doubt the metric of a claim: a check, or another article.

        Other figures of the metric do not cast doubt on how much it rose or fell.
        """
        claim, sheet = question.mark.entry, self.sheet
        measured = () if claim.fields.get("change") else _find_measured(claim)
        amount = find_field(sheet.read_text(), claim, "amount")
        lines = {question.mark.line + 1, amount.line + 1 if amount else 0}
        checked = (
            each.message
            for each in self.problems
            if each.severity in _WRONG and each.at.path == sheet.name and each.at.line in lines
            if each.id != _MARKED
        )
        return (
            self.disputed.get(measured, "")
            or next(checked, "")
            or self.unlike.get(measured, "")
            or _describe_twin(claim, sheet)
        )


def describe_unnamed(question: Question, values: Values) -> str:
    """Return that the sentence of a claim has no word of its metric; empty if it has one."""
    mark, layout = question.mark, question.layout
    said = f"{mark.entry.fields.get('quote')} {show_sentence(mark.entry.fields, layout)}"
    name = values.list_names("metric").get(mark.written, mark.written)
    if any(re.search(rf"\b(?:{each})\b", said.lower()) for each in _WORDS.get(mark.written, ())):
        return ""
    return "" if list_words(name) & list_words(said) else f"does not mention “{name}”"


def find_doubts(sheet: Sheet, claims: Sequence[Entry], problems: Sequence[Problem]) -> Doubts:
    """Return reasons to doubt the metrics of these claims of a file.

    A check names only two figures of a disagreement, but it counts against all with the same metric
    and entity.
    """
    disputed = {
        _find_measured(claim): each.message
        for each in problems
        if each.id == DISAGREEMENT
        for at in (each.at, *(at for at, _ in each.notes))
        for claim in claims
        if _holds(claim, sheet, at)
    }
    groups = gather((_find_measured(claim), claim) for claim in claims)
    unlike = {measured: _tell_apart(group) for measured, group in groups.items()}
    return Doubts(sheet, problems, disputed, unlike)


def _tell_apart(claims: Sequence[Entry]) -> str:
    """Return how the figures of claims under one metric differ in nature.

    Some are rates and others are not, or one is many times another.

    Empty if they do not differ; changes do not count as figures of the metric.
    """
    found = (_read_figure(each) for each in claims if not each.fields.get("change"))
    plain = (each for each in found if each and each.value and each.direction is None)
    amounts = sorted(plain, key=_find_size)
    for first, second in pairwise(sorted(amounts, key=lambda each: each.per or "")):
        if first.per != second.per:
            per = first.per or second.per
            return f"“{first.text}” and “{second.text}” are not both per {per}"
    for least, most in combinations(amounts, 2):
        if least.unit == most.unit and _find_size(most) >= _APART * _find_size(least):
            times = Decimal(f"{_find_size(most) / _find_size(least):.2g}")
            apart = f"“{most.text}” is about {times:,f} times “{least.text}”"
            return f"one of these is hardly of this metric: {apart}"
    return ""


def _read_figure(claim: Entry) -> Amount | None:
    try:
        return read_amount(str(claim.fields.get("amount") or ""))
    except UnreadableAmountError:
        return None


def _find_size(amount: Amount) -> Decimal:
    return abs(amount.value or Decimal(0))


def _find_measured(claim: Entry) -> tuple[object, ...]:
    return tuple(claim.fields.get(name) or claim.given.get(name) for name in ("about", "metric"))


def _holds(claim: Entry, sheet: Sheet, at: Location) -> bool:
    return at.path == sheet.name and claim.first < at.line <= claim.last


def _describe_twin(claim: Entry, sheet: Sheet) -> str:
    twin = find_twin(claim, sheet.name, sheet.sightings)
    return f"{twin.outlet} has this figure as {twin.metric}" if twin else ""
