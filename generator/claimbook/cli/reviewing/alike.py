"""Find a decision that answers a question, and other questions that ask the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rich.text import Text

from claimbook.cli.reviewing.fitting import find_misfit, may_measure
from claimbook.cli.reviewing.passages import clean, find_figure
from claimbook.cli.reviewing.question import Question, Row
from claimbook.cli.reviewing.rewording import show_sentence
from claimbook.cli.reviewing.rows import cut_row, name_by_figure, show_row
from claimbook.cli.reviewing.tables import find_row
from claimbook.cli.reviewing.values import USUAL, Values
from claimbook.drafts import Entry, Mark, find_field, find_marks, list_entries
from claimbook.extract import looks_ahead
from claimbook.problem.counting import write_count

OWN = frozenset({"says", "quote", "amount", "name", "definition"})
"""Fields whose values no two claims or records share."""

_OF_TIME = frozenset({"change", "period", "as_of"})
"""Fields that two claims share only if both are about the same time."""
_BEFORE = re.compile(
    r"\b(?:from|than|against|with|previously|earlier|formerly|previous|last)\W+(?:\w+\W+){0,3}$",
    re.IGNORECASE,
)
"""Words before a figure that mark it as an earlier one: `up from 6.8p`."""
_LEAD = 24
"""How many characters before a figure are shown with it."""
_MOST = 5
"""How many other questions one key answers, so that all of them can be shown with it."""


@dataclass(frozen=True, slots=True)
class Decided:
    """A question that was decided."""

    question: Question
    value: str
    """The value in its file; empty if the field was left out."""


def note_decided(question: Question) -> Decided | None:
    """Return the answer to a question; None if it is still open or is unique."""
    mark, text = question.mark, question.sheet.read_text()
    if question.fault or question.is_reading or not mark.entry.name or mark.field in OWN:
        return None
    entry = next((each for each in list_entries(text) if each.name == mark.entry.name), None)
    if entry is None or any(
        (each.entry.name, each.field) == (entry.name, mark.field) for each in find_marks(text)
    ):
        return None
    now = find_field(text, entry, mark.field)
    return Decided(question, now.written) if now else None


def find_alike(
    question: Question, decided: Iterable[Decided], open_: Sequence[Question], values: Values
) -> tuple[Decided | None, Sequence[Question]]:
    """Return the last decision that fits a question, then the open questions that it answers.

    `decided` has the newest one first. There is none if it would answer nothing but this question,
    which has its own keys.
    """
    asked = _find_question(question.mark)
    for each in decided:
        if _find_question(each.question.mark) == asked and _still_holds(each):
            found = list_alike(each, open_, values)
            if question in found and len(found) > 1:
                others = [other for other in found if other != question]
                return each, [question, *others[:_MOST]]
    return None, ()


def _still_holds(decided: Decided) -> bool:
    """Whether the field still has the value: if it was changed since, it is not wanted again."""
    mark, text = decided.question.mark, decided.question.sheet.read_text()
    entry = next((each for each in list_entries(text) if each.name == mark.entry.name), None)
    now = find_field(text, entry, mark.field) if entry else None
    return now is not None and now.written == decided.value


def list_alike(decided: Decided, open_: Iterable[Question], values: Values) -> list[Question]:
    """Return the open questions of the file that ask the same and accept the same value.

    A value that depends on time is not repeated for another kind, such as a forecast, or for an
    earlier figure that a claim is compared with.
    """
    first = decided.question
    return [
        each
        for each in open_
        if each.sheet.path == first.sheet.path
        and _find_question(each.mark) == _find_question(first.mark)
        and _may_have(each.mark, decided.value, values)
        and (each.mark.field not in _OF_TIME or _find_time(each) == _find_time(first))
    ]


def find_repeated(question: Question, decided: Iterable[Decided], values: Values) -> str:
    """Return what was decided last where the same was asked of the same words, if it fits here.

    The words are a sentence, or whom a table is about. Empty if there is no such decision.
    """
    same = (
        each.value
        for each in decided
        if _still_holds(each) and list_alike(each, [question], values)
        if find_words(each.question) == find_words(question)
    )
    return next(same, "")


def find_words(question: Question) -> object:
    """Return what identifies the words that a decision is about."""
    fields, layouts = question.fields, question.sheet.layouts
    if question.mark.field == "about" and (found := find_row(fields, layouts)):
        return found[1].lines[0].span
    return show_sentence(fields, next(iter(layouts), None)) or fields.get("quote")


def gather(rows: Sequence[Row]) -> list[Row]:
    """Unite the rows of a list that propose one value for the same words."""
    found: dict[tuple[object, ...], Row] = {}
    for each in rows:
        mark, layouts = each.question.mark, each.question.sheet.layouts
        quote, says = (mark.entry.fields.get(name) for name in ("quote", "says"))
        words = quote or mark.line  # a record has no quote
        if mark.field == "about" and (in_row := find_row(mark.entry.fields, layouts)):
            words = in_row[1].lines[0].span
        said = says if mark.field == "says" else ""
        key = (words, said, each.value, each.doubt, *_find_question(mark))
        first = found.get(key)
        found[key] = first._replace(also=(*first.also, each.question)) if first else each
    return list(found.values())


def _find_time(question: Question) -> tuple[object, ...]:
    """Return what distinguishes the time of a claim's figure: past, ahead, before."""
    fields = question.fields
    quote, place = str(fields.get("quote") or ""), find_figure(fields)
    earlier = place is not None and _BEFORE.search(quote, 0, place[0]) is not None
    return fields.get("kind"), looks_ahead(quote), earlier


def _find_question(mark: Mark) -> tuple[object, ...]:
    """Return what marks with the same question have in common, ignoring the order of candidates."""
    return mark.field, mark.written, frozenset(mark.candidates) or mark.decide


def _may_have(mark: Mark, value: str, values: Values) -> bool:
    if not (mark.written or mark.candidates or mark.field in USUAL):
        return False  # such as a metric about which nothing is known
    if mark.field == "change" and value not in {"", mark.written, *mark.candidates}:
        return False  # the words around each figure may name another base
    if not value:
        return mark.optional
    return mark.field != "metric" or can_measure(mark.entry.fields, value, values)


def can_measure(fields: Mapping[str, object], metric: str, values: Values) -> bool:
    """Whether the amount of a claim keeps its meaning under a metric."""
    amount = str(fields.get("amount") or "")
    dimension = values.read_records("metric").get(metric, {}).get("dimension")
    sense = values.find_sense(metric)
    return may_measure(dimension, fields) and not (
        amount and find_misfit("amount", amount, fields, None, sense)
    )


def show_alike(
    question: Question, decided: Decided, alike: Sequence[Question], *, brief: bool = False
) -> Iterator[Text]:
    """Yield the key that answers a question and those like it, then each of the others.

    If `brief`, all of them are on one line, by their figures.
    """
    field, value = decided.question.mark.field, decided.value
    same = f"{field}: {clean(value)}" if value else f"no {field}"
    others = [each for each in alike if each != question]
    count = write_count(len(others), "other")
    ask = "asks" if len(others) == 1 else "ask"
    yield Text.assemble(
        (" =", "bold cyan"), f" {same}, as before, for this and {count} that {ask} the same:"
    )
    if brief:
        yield Text(f"     {', '.join(name_by_figure(each.mark.entry) for each in others)}")
        return
    for each in others:
        yield _show_figure(each.mark.entry)


def _show_figure(entry: Entry) -> Text:
    """Return the figure of a claim with the words of its quote around it, or a name."""
    quote, (start, _) = str(entry.fields.get("quote") or ""), find_figure(entry.fields) or (0, 0)
    first = quote.find(" ", start - _LEAD) + 1 if start > _LEAD else 0
    if not quote:
        return show_row(entry)
    words = f"{'… ' * bool(first)}{clean(quote[first:])}"
    return cut_row(f"       {name_by_figure(entry)}  ", (words, "dim"))
