"""What is offered for a decision, each by the key of its number: the likeliest first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import islice

from claimbook.cli.adding import find_dimension, propose_counted
from claimbook.cli.deciding import USUAL, NewRecord, Values
from claimbook.cli.questions import Question
from claimbook.drafts import list_entries

MOST = 9
"""As many as there are keys for."""
_ADVISED = re.compile(r"`([^`]+)`")
_FILE = re.compile(r"\.ya?ml\b|^claimbook |^[a-z_]+$")
"""Advice that is no value: a file, a command, the name of a field."""
_NAMED = {"about": "about", "speaker": "about", "metric": "metric"}


def list_offered(question: Question, values: Values) -> tuple[str, ...]:
    """What the mark names, what such a field has most often, and what the article uses already."""
    found = dict.fromkeys(_list_all(question, values))
    found.pop(question.mark.written, None)  # that is accepted with a key of its own
    return tuple(islice(found, MOST))


def propose_new(question: Question, values: Values) -> NewRecord | None:
    """The metric for what an amount counts, where the book has none."""
    mark = question.mark
    if mark.field != "metric" or mark.written or question.fault:
        return None
    new = propose_counted(str(mark.entry.fields.get("amount") or ""))
    return new if new and new.id not in values.read_records("metric") else None


def _list_all(question: Question, values: Values) -> Iterator[str]:
    mark = question.mark
    if question.fault:
        found = _ADVISED.findall(question.fault.help)
        advised = (each.removeprefix(f"{mark.field}: ") for each in found)
        yield from (each for each in advised if each != mark.written and not _FILE.search(each))
        return
    yield from mark.candidates
    yield from USUAL.get(mark.field, ())
    if mark.field == "name" and question.sheet.noun == "outlet":
        yield from (name for name in values.list_names("outlet").values() if name != mark.written)
    elif mark.field in _NAMED and "quote" in mark.entry.fields:
        yield from _list_used(question, values)


def _list_used(question: Question, values: Values) -> Iterator[str]:
    """Yield the ids that claims of the article have most often, then those of the book."""
    field, fields = question.mark.field, question.mark.entry.fields
    entries = list_entries(question.sheet.read()[1])
    claims = (each.fields for each in entries if "quote" in each.fields)
    given = question.mark.entry.given.get(_NAMED[field])
    used = Counter(str(each.get(_NAMED[field]) or given) for each in claims)
    records = values.read_records("metric" if field == "metric" else "about")
    fitting = [id_ for id_, each in records.items() if field != "metric" or _fits(fields, each)]
    yield from sorted(fitting, key=lambda id_: -used[id_])


def _fits(fields: Mapping[str, object], metric: Mapping[str, object]) -> bool:
    """Whether the amount of a claim can be one of a metric, as far as its unit says it."""
    dimension = find_dimension(str(fields.get("amount") or ""))
    return dimension in {"", metric.get("dimension")}
