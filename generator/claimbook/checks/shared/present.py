"""What a book says now, as text that some checks compare with an earlier build."""

from __future__ import annotations

from claimbook.checks.shared.fields import CORRECTED, REWORDED, describe_fields
from claimbook.derivation import Derivation
from claimbook.model import Article, Claim, Named, Record, list_said
from claimbook.problem import Location
from claimbook.quantity import Amount
from claimbook.study import Study

_DERIVED = "derived figure"
_TITLES = {"article": "headline", "claim": "quote", _DERIVED: "says"}
"""The field that identifies a record to readers; for other kinds it is `name`."""


def describe(study: Study, record: Record) -> dict[str, str]:
    """Describe a record by its fields, and by what readers see that was worked out from them."""
    said = describe_fields(record)
    if isinstance(record, Article):
        said["republish"] = "full" if record.may_show_text else "quotes"
    if not isinstance(record, Claim):
        return said
    found = study.evidence.attributions.get(record.id)
    return said | {
        "speaker": record.speaker.name if record.speaker else "",
        "speaker_as": said["speaker"],
        "days": record.period.days if record.period else "",
        "voice": found.voice.id if found else "",
    }


def find_words(noun: str, record: Named) -> str:
    """Return the words that identify a record under another id: its quote, headline or name."""
    return str(getattr(record, _TITLES.get(noun, "name")))


def read_said(study: Study, id_: str) -> dict[str, str] | None:
    """Return what a claim or derived figure says now, by field; None if no such id exists."""
    record = study.book.figures.get(id_)
    if record is None:
        return None
    if isinstance(record, Claim):
        return {field: text for field, text in list_said(record) if text}
    amount, fields = read_amount_of(study, id_), describe_fields(record)
    said = {name: fields[name] for name in (*REWORDED[_DERIVED], *CORRECTED[_DERIVED])}
    said["amount"] = amount.text if amount else ""
    return {field: text for field, text in said.items() if text}


def read_amount_of(study: Study, id_: str) -> Amount | None:
    """Return the figure of a claim or derived figure; None if there is none."""
    if claim := study.book.claims.get(id_):
        return claim.measured
    derived = study.derived.get(id_)
    return derived.amount if isinstance(derived, Derivation) else None


def locate_field(study: Study, id_: str, name: str) -> Location:
    """Return where a field of a claim or derived figure is written."""
    record = study.book.figures[id_]
    is_result = name == "amount" and not isinstance(record, Claim)
    return record.origin.at("formula" if is_result else name)
