"""Give other claims the value that an answer gives to one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace

from rich.text import Text

from claimbook.cli.reviewing.alike import can_measure, find_words
from claimbook.cli.reviewing.fitting import find_misfit
from claimbook.cli.reviewing.passages import clean
from claimbook.cli.reviewing.question import Question, choose_field
from claimbook.cli.reviewing.rows import show_row
from claimbook.cli.reviewing.settling import Answer, Settling
from claimbook.cli.reviewing.tables import find_row
from claimbook.cli.reviewing.values import Values
from claimbook.drafts import Entry, find_entry, list_entries, settle_mark
from claimbook.problem.counting import write_count


def repeat(settling: Settling, answer: Answer, ids: Iterable[str]) -> tuple[Answer, list[Entry]]:
    """Return an answer that settles other claims as well, and the claims that it settles.

    A sentence or metric that does not fit a claim is not written there.
    """
    question, field = settling.question, settling.question.mark.field
    text = _read_changed(question, answer)
    entry = _find(text, question.mark.entry.name)
    now = choose_field(text, entry, field) if entry else None
    settled = list[Entry]()
    for id_ in ids if now and not now.decide else ():
        other = _find(text, id_)
        mark = choose_field(text, other, field) if other else None
        if now and other and mark and _fits(field, now.written, other, settling.values):
            text = settling.restate(mark, settle_mark(text, mark, now.written))
            settled.append(other)
    changes = tuple(
        replace(each, content=text.encode()) if each.place == question.sheet.path else each
        for each in answer.changes
    )
    return replace(answer, changes=changes), settled


def list_left_behind(question: Question, answer: Answer, decided: Set[str]) -> list[Entry]:
    """Return the claims that still have the entity which an answer takes from a claim.

    They are in the same sentence or table, and nothing is open or, as for the claims of `decided`,
    decided about their own entity.
    """
    text, own = _read_changed(question, answer), question.mark.entry
    entry = _find(text, own.name) if question.noun == "claim" else None
    old, new = (_find_about(each) for each in (own, entry))
    if not old or not new or old == new:
        return []
    words = find_words(_ask_about(question, own, text))
    others = (each for each in list_entries(text) if "quote" in each.fields)
    return [
        each
        for each in others
        if each.name not in {own.name, *decided} and _find_about(each) == old
        if not (asked := _ask_about(question, each, text)).mark.decide
        and find_words(asked) == words
    ]


def show_left_behind(
    question: Question, answer: Answer, others: Sequence[Entry], values: Values
) -> Iterator[Text]:
    """Yield the claims that an answer leaves with another entity, and the key that changes them."""
    entry = find_entry(_read_changed(question, answer), question.mark.entry.name)
    names = values.list_names("about")
    ids = (_find_about(each) for each in (question.mark.entry, entry))
    old, new = (clean(names.get(each, each)) for each in ids)
    held = "table" if find_row(question.fields, question.sheet.layouts) else "sentence"
    count = write_count(len(others), "other figure")
    yield Text(f"The same {held} has {count} about {old}:", style="yellow")
    yield from map(show_row, others)
    them = "it" if len(others) == 1 else "them"
    yield Text.assemble(
        (" y", "bold cyan"), f" makes {them} about {new}, too; any other key leaves {them}"
    )


def _ask_about(question: Question, entry: Entry, text: str) -> Question:
    mark = choose_field(text, entry, "about")
    return replace(question, mark=mark or replace(question.mark, entry=entry, field="about"))


def _find_about(entry: Entry | None) -> str:
    return str(entry.fields.get("about") or entry.given.get("about") or "") if entry else ""


def _read_changed(question: Question, answer: Answer) -> str:
    """Return the text that an answer gives to the file of a question."""
    found = (each for each in answer.changes if each.place == question.sheet.path)
    return next((each.content.decode() for each in found), "")


def _find(text: str, name: str) -> Entry | None:
    return next((each for each in list_entries(text) if each.name == name), None) if text else None


def _fits(field: str, value: str, claim: Entry, values: Values) -> bool:
    if field == "metric":
        return not value or can_measure(claim.fields, value, values)
    return not find_misfit(field, Values.read(value), claim.fields, None, None)
