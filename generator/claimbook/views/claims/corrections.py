"""Show corrections to readers: at the claim, at figures worked out from it, and in their list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from claimbook.derivation import Derivation
from claimbook.gathering import gather
from claimbook.model import Book, Correction, find_day, is_same_text, list_said
from claimbook.permalinks import locate_correction
from claimbook.sentences import corrections as sentences
from claimbook.study import Study, once_per_study
from claimbook.views.claims.badge import Badge
from claimbook.views.claims.dividing import lead_to_figure
from claimbook.views.wording.moments import write_day
from claimbook.views.wording.names import Named

_FEW_WORDS = 5
"""The most words of a figure with its hedge and unit."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction."""

    anchor: str
    """Its anchor on the page of corrections."""
    address: str
    """Its permalink."""
    written: Correction
    day: date
    mark: str
    """A sentence for the claim: `Corrected on 3 October 2025: we had written 390 billion yuan.`"""
    behind: str
    """The same for a figure that was worked out from the claim."""
    on: Named
    """The claim in its words, linked; only its id if it is gone."""

    @property
    def claim(self) -> str:
        """The id of the claim or derived figure; a retracted one no longer exists."""
        return self.written.claim

    @property
    def badge(self) -> Badge:
        """The badge of the claim wherever its figure is shown."""
        words = sentences.DONE[self.written.kind.value]
        return Badge("neutral", "✎", words).leading_to(self.address)


@once_per_study
def list_corrections(study: Study) -> tuple[Corrected, ...]:
    """Return all corrections, the newest first; within a day, the last one entered."""
    seen: Counter[str] = Counter()
    found = []
    for each in study.book.corrections:
        name = f"{study.book.name_first(each.claim)}-{find_day(each.date).isoformat()}"
        seen[name] += 1
        found.append(_view(study, each, name if seen[name] == 1 else f"{name}-{seen[name]}"))
    return tuple(sorted(found, key=lambda each: each.day))[::-1]


def list_corrected(study: Study, claim: str) -> tuple[Corrected, ...]:
    """Return the corrections of a claim or a derived figure, the newest first."""
    return _by_claim(study).get(claim, ())


def list_inherited(study: Study, derived: str) -> tuple[Corrected, ...]:
    """Return the corrections of the claims that a figure was worked out from, the newest first."""
    found = study.derived.get(derived)
    used = found.claims if isinstance(found, Derivation) else ()
    return tuple(each for each in list_corrections(study) if each.claim in used)


@once_per_study
def _by_claim(study: Study) -> Mapping[str, tuple[Corrected, ...]]:
    found = gather((each.claim, each) for each in list_corrections(study))
    return {claim: tuple(corrected) for claim, corrected in found.items()}


def _view(study: Study, correction: Correction, anchor: str) -> Corrected:
    day = find_day(correction.date)
    corrected = (correction.kind.value, write_day(day), _write_was(study.book, correction))
    return Corrected(
        anchor=anchor,
        address=locate_correction(anchor),
        written=correction,
        day=day,
        mark=sentences.describe_corrected(*corrected),
        behind=sentences.describe_corrected_input(*corrected),
        on=_name(study, correction.claim),
    )


def _name(study: Study, id_: str) -> Named:
    record = study.book.figures.get(id_)
    return Named(record.says, lead_to_figure(study, id_)) if record else Named(id_)


def _write_was(book: Book, correction: Correction) -> str | None:
    """Return what had been published, in quotation marks unless it is a figure."""
    if correction.was is None or _is_figure(book, correction):
        return correction.was
    return f"“{correction.was}”"


def _is_figure(book: Book, correction: Correction) -> bool:
    """Whether the amount was corrected, rather than another field.

    If the claim is gone or was corrected again, a text with a digit counts as a figure.
    """
    claim = book.claims.get(correction.claim)
    said = dict(list_said(claim)) if claim else {}
    for field, text in said.items():
        if text and is_same_text(text, correction.now or ""):
            return field == "amount"
    was = correction.was or ""
    return any(map(str.isdigit, was)) and len(was.split()) <= _FEW_WORDS
