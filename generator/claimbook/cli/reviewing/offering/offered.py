"""Offer values for a decision, each with the key of its number: the likeliest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TypeAlias

from claimbook.cli.reviewing.adding import propose_counted
from claimbook.cli.reviewing.fitting import find_claim_dimension, measures
from claimbook.cli.reviewing.meanings import list_meanings
from claimbook.cli.reviewing.numbering import MOST, is_fixed
from claimbook.cli.reviewing.offering.records import (
    list_beside,
    list_likely,
    list_named,
    list_outlets,
    list_used,
)
from claimbook.cli.reviewing.offering.sentences import list_reworded, list_stated
from claimbook.cli.reviewing.offering.times import (
    list_bases,
    list_counted_back,
    list_seasons,
    list_year_before,
)
from claimbook.cli.reviewing.question import Question
from claimbook.cli.reviewing.values import USUAL, NewRecord, Values
from claimbook.quantity import ABOUT, UnreadablePeriodError, read_period
from claimbook.read.quoting import write_mapping

_MOST_USED = 5
"""Values of other claims that are offered where the editor changes a field."""


def list_offered(question: Question, values: Values) -> tuple[str, ...]:
    """Return the values that the mark names, the most frequent ones, and those in the article."""
    found = dict.fromkeys(_list_all(question, values))
    for known in ("", question.mark.written):  # the present value is accepted with another key
        found.pop(known, None)
    return tuple(islice(found, None if is_fixed(question) else MOST))


def propose_new(question: Question, values: Values) -> NewRecord | None:
    """Return the metric for what an amount counts, if the book has none."""
    mark = question.mark
    if mark.field != "metric" or mark.written or question.fault:
        return None
    if find_claim_dimension(mark.entry.fields) == "money":
        return None
    new = propose_counted(str(mark.entry.fields.get("amount") or ""))
    return new if new and new.id not in values.read_records("metric") else None


def _list_all(question: Question, values: Values) -> Iterator[str]:
    field, noun = question.mark.field, question.noun
    if question.fault:
        yield from _list_proposed(question, values)
        return
    for each in _OF_CLAIM.get(field, _OF_OTHERS) if noun == "claim" else (_list_fitting,):
        yield from each(question, values)
    if field == "name" and noun == "outlet":
        yield from list_outlets(question, values)
    elif noun == "claim":
        yield from _list_possible(question, values) if question.chosen else ()
    elif question.chosen or field == "measure":
        yield from list_meanings(noun, field)


def _list_proposed(question: Question, values: Values) -> Iterator[str]:
    """Yield what the check proposes, and other possible values of such a field."""
    field = question.mark.field
    for each in question.fault.proposed if question.fault else ():
        yield each.value if each.field == field else str(each)
    if question.noun == "claim" and field == "change":
        yield from list_bases(question, values)
        yield from _list_usual(question, values)
    if question.noun == "claim" and field in {"kind", "period"}:
        yield from _list_possible(question, values)


def _list_fitting(question: Question, values: Values) -> Iterator[str]:
    """Yield the candidates of a mark, except metrics that measure something else."""
    mark = question.mark
    known = values.read_records("metric") if mark.field == "metric" else {}
    for each in mark.candidates:
        dimension = str(known.get(each, {}).get("dimension") or "")
        if not dimension or measures(dimension, mark.entry.fields):
            yield each


def _list_usual(question: Question, _values: Values) -> Iterator[str]:
    """Yield the usual values of a field; for a year, those that differ from year to year."""
    field, period = question.mark.field, question.fields.get("period")
    found = USUAL.get(field, ())
    if field == "change" and period:
        try:
            of_year = read_period(str(period)).length == "year"
        except UnreadablePeriodError:
            of_year = False
        found = found[:1] if of_year else found
    yield from found


def _list_possible(question: Question, _values: Values) -> Iterator[str]:
    """Yield possible values of a field that the editor wants to change."""
    field, entries = question.mark.field, question.sheet.list_entries()
    yield from list_meanings("claim", field)
    if field in {"period", "as_of", "speaker"}:
        used = Counter(
            _write(value)
            for each in entries
            if "quote" in each.fields and (value := each.fields.get(field))
        )
        yield from (value for value, _ in used.most_common(_MOST_USED))
    published = str(entries[-1].fields.get("published", "")).removeprefix(ABOUT)
    if field == "period" and (year := published[:4]).isdigit():
        yield from (year, str(int(year) - 1))


def _write(value: object) -> str:
    """Return a value of a claim as its file has it."""
    return write_mapping(value) if isinstance(value, dict) else str(value)


_List: TypeAlias = Callable[[Question, Values], Iterator[str]]
_OF_CLAIM: Mapping[str, Sequence[_List]] = {
    "says": (list_reworded, list_stated, _list_fitting),
    "about": (list_beside, _list_fitting, list_used),
    "metric": (list_likely, _list_fitting, list_used),
    "period": (list_counted_back, list_seasons, _list_fitting, list_year_before, _list_possible),
    "speaker": (_list_fitting, list_named, list_used),
    "change": (_list_fitting, list_bases, _list_usual),
}
"""For each field of a claim, where its values come from: the likeliest first."""
_OF_OTHERS: Sequence[_List] = (_list_fitting, _list_usual)
"""The same for its other fields."""
