"""Show a whole claim or record: what its page will say, and what is still open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.text import Text

from claimbook.cli.reviewing.keys import FIELDS
from claimbook.cli.reviewing.meanings import explain_speaker
from claimbook.cli.reviewing.passages import clean
from claimbook.cli.reviewing.question import Question

WIDTH = 7
"""How many letters the name of a field takes."""
GIVEN = "from the defaults"
"""The note on a value that the head of the file gives to all claims."""
_SHOWN = (
    "says",
    "about",
    "metric",
    "amount",
    "change",
    "period",
    "as_of",
    "kind",
    "speaker",
    "source",
)
_UNASKED = ("scope", "response", "wrong", "note")
"""Fields that no key and no mark asks about, shown once they have a value."""
_OF_RECORDS = ("name", "kind", "definition", "dimension", "measure")
_MISSING = {
    "metric": "none",
    "period": "none",
    "speaker": "none: the article itself says so; O gives another source",
}
"""Text shown for an absent field that readers would miss."""
_KEYS = {field: key for key, field in FIELDS.items()}


def show_card(
    question: Question, beside: Sequence[Question], names: Mapping[str, Mapping[str, str]]
) -> Iterator[Text]:
    """Yield the fields of a claim except the one asked about, each with the key that changes it.

    Open fields have a `?`; those of records that the claim brings come last. `names` has the names
    of ids by field.
    """
    mark, fields = question.mark, question.fields
    if "quote" not in fields:
        for name in _OF_RECORDS if question.sheet.noun else ():
            if name in fields and name != mark.field:
                doubt = _describe_doubt(question, name, beside)
                yield _show_row(" ", name, clean(str(fields[name])), "", doubt)
        return
    for name in (*_SHOWN, *_UNASKED):
        value, given = fields.get(name), ""
        if not value and name not in fields and (value := mark.entry.given.get(name)):
            given = GIVEN
        doubt = _describe_doubt(question, name, beside)
        shown = _write_value(value, names.get(name, {})) if value else "(empty)" * bool(doubt)
        missing = _MISSING.get(name, "") if _may_miss(name, fields) else ""
        if name != mark.field and (shown or missing or doubt):
            yield _show_row(
                _KEYS.get(name, " "), name, clean(shown), given or missing * (not shown), doubt
            )
        if name == "amount" and (unit := fields.get("unit_from")):
            yield _show_row(" ", "unit", f"“{clean(str(unit))}”", "from the article", "")
    for each in beside:
        if each.sheet.noun and each.mark != mark:
            record = str(each.mark.entry.fields.get("name") or each.mark.entry.name)
            value = each.mark.written or "(empty)"
            yield _show_row(" ", each.sheet.noun, clean(f"{record}: {value}"), "", "?")


def _show_row(key: str, name: str, shown: str, note: str, doubt: str) -> Text:
    gap = "  " if shown and note else ""
    return Text.assemble(
        (f"{key} ", "bold cyan"),
        (f"{name.replace('_', ' '):<{WIDTH}}  ", "dim"),
        shown,
        (gap + note, "dim"),
        (f"  {doubt}" if doubt else "", "bold yellow"),
    )


def _may_miss(name: str, fields: Mapping[str, object]) -> bool:
    """Whether a claim means something else without this field."""
    if name == "speaker":
        return not fields.get("source")
    return bool(fields.get("amount")) and not (name == "period" and fields.get("as_of"))


def _describe_doubt(question: Question, name: str, beside: Sequence[Question]) -> str:
    """Return the sign for an open field, with its candidates."""
    for each in beside:
        if each.mark.entry == question.mark.entry and each.mark.field == name:
            listed = "" if name == "says" else " or ".join(each.mark.candidates)
            return f"? or {clean(listed)}" if listed and each.mark.written else "?"
    return ""


def _write_value(value: object, names: Mapping[str, str]) -> str:
    if isinstance(value, dict):
        if words := explain_speaker(value):
            return words
        return ", ".join(f"{name}: {each}" for name, each in value.items())
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return names.get(str(value), str(value))
