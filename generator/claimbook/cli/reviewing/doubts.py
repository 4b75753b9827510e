"""Find what speaks against a value that only has to be confirmed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claimbook.cli.reviewing.publication import DISAGREEMENT
from claimbook.cli.reviewing.question import Question, Sheet
from claimbook.cli.reviewing.rewording import list_words, show_sentence
from claimbook.cli.reviewing.sightings import find_twin
from claimbook.cli.reviewing.values import Values
from claimbook.drafts import Entry, find_field
from claimbook.problem import Location, Problem, Severity

_WRONG = (Severity.ERROR, Severity.WARNING)


@dataclass(frozen=True)
class Doubts:
    """What speaks against the metrics of an article's claims."""

    sheet: Sheet
    told: Sequence[Problem]
    """What `claimbook check` finds in the article as it would be published."""
    disputed: Mapping[tuple[object, ...], str]
    """The metrics and entities of disagreeing figures, with the check's message."""

    def find(self, question: Question) -> str:
        """Return what speaks against the metric of a claim: a check, or another article."""
        claim, sheet = question.mark.entry, self.sheet
        amount = find_field(sheet.read()[1], claim, "amount")
        lines = {question.mark.line + 1, amount.line + 1 if amount else 0}
        checked = (
            each.message
            for each in self.told
            if each.severity in _WRONG and each.at.path == sheet.name and each.at.line in lines
        )
        return (
            self.disputed.get(_find_measured(claim), "")
            or next(checked, "")
            or _describe_twin(claim, sheet)
        )


def describe_unnamed(question: Question, values: Values) -> str:
    """Return that the sentence of a claim has no word of its metric; empty if it has one."""
    mark, layout = question.mark, next(iter(question.sheet.layouts), None)
    said = f"{mark.entry.fields.get('quote')} {show_sentence(mark.entry.fields, layout)}"
    name = values.list_names("metric").get(mark.written, mark.written)
    return "" if list_words(name) & list_words(said) else f"no word of “{name}”"


def find_doubts(sheet: Sheet, claims: Sequence[Entry], told: Sequence[Problem]) -> Doubts:
    """Return what speaks against the metrics of these claims of a file.

    A check names only two figures of a disagreement, but it counts against all with the same metric
    and entity.
    """
    disputed = {
        _find_measured(claim): each.message
        for each in told
        if each.id == DISAGREEMENT
        for at in (each.at, *(at for at, _ in each.notes))
        for claim in claims
        if _holds(claim, sheet, at)
    }
    return Doubts(sheet, told, disputed)


def _find_measured(claim: Entry) -> tuple[object, ...]:
    return tuple(claim.fields.get(name) or claim.given.get(name) for name in ("about", "metric"))


def _holds(claim: Entry, sheet: Sheet, at: Location) -> bool:
    return at.path == sheet.name and claim.first < at.line <= claim.last


def _describe_twin(claim: Entry, sheet: Sheet) -> str:
    twin = find_twin(claim, sheet.name, sheet.sightings)
    return f"{twin.outlet} has this figure as {twin.metric}" if twin else ""
