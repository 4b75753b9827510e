"""Say what an offered value means."""

from __future__ import annotations

from datetime import date

import yaml

from claimbook.cli.reviewing.meanings import explain_speaker, list_meanings
from claimbook.cli.reviewing.question import Question
from claimbook.cli.reviewing.sightings import find_elsewhere
from claimbook.cli.reviewing.values import RECORDS, Values
from claimbook.drafts import load_plain
from claimbook.extract import METRIC_ROWS
from claimbook.quantity import UnreadablePeriodError, read_period, write_date


def explain_value(question: Question, value: str, values: Values) -> str:
    """Return what a value of a question's field means, for an editor.

    Empty if it is obvious.
    """
    field = question.mark.field
    if meant := list_meanings(question.noun, field).get(value):
        return meant
    if question.noun == "claim" and field in {"period", "as_of"}:
        return explain_period(value) or _name_weekday(value)
    if field == "speaker" and value.startswith("{"):
        return _explain_speaker(value)
    explained = _explain_record(field, value, values) if field in RECORDS else ""
    if field == "metric" and (elsewhere := _name_outlet(question, value)):
        return f"{explained}; {elsewhere} has this figure under it"
    return explained


def _name_outlet(question: Question, metric: str) -> str:
    """Return an outlet that has the claim's figure under this metric; empty if there is none."""
    found = find_elsewhere(question.mark.entry, question.sheet.name, question.sheet.sightings)
    return next((each.outlet for each in found if each.metric == metric), "")


def _name_weekday(value: str) -> str:
    """Return the weekday of a day, as texts often name it; empty for anything but a day."""
    try:
        return f"{date.fromisoformat(value):%A}"
    except ValueError:
        return ""


def explain_period(value: str) -> str:
    """Return the days of a period; empty for one day, and where a company's year decides."""
    try:
        period = read_period(value)
    except UnreadablePeriodError:
        return ""
    if period.start is None or period.end is None or period.start == period.end:
        return ""
    return f"{write_date(period.start)} to {write_date(period.end)}"


def _explain_speaker(value: str) -> str:
    try:
        return explain_speaker(load_plain(value))
    except yaml.YAMLError:
        return ""


def _explain_record(field: str, value: str, values: Values) -> str:
    """Describe a record by its definition, or by its name and kind; say if it is new."""
    record = values.read_records(field).get(value)
    if field == "metric":
        row = METRIC_ROWS.get(value)
        definition = str(record.get("definition", "")) if record else row.definition if row else ""
        return definition.removesuffix(".") if record or definition else f"new in {RECORDS[field]}"
    if record is None:
        return f"new in {RECORDS[field]}"
    name, kind = (str(record.get(each) or "") for each in ("name", "kind"))
    if not (name and kind):
        return name
    perhaps = "perhaps " if values.is_undecided(field, value) else ""
    return f"{name}, {perhaps}{'an' if kind[0] in 'aeiou' else 'a'} {kind}"
