"""List the values that may be typed, and find which one was meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from claimbook.cli.reviewing.meanings import explain_field, list_meanings
from claimbook.cli.reviewing.question import Question
from claimbook.cli.reviewing.values import RECORDS, NewRecord
from claimbook.drafts import load_plain
from claimbook.problem import Location
from claimbook.read.quoting import write_list

OFTEN = ("says", "about", "metric", "amount", "period", "kind", "change", "speaker", "quote")
"""The most frequently changed fields of a claim, for which their first letters are enough."""


def show_choices(noun: str, field: str, listed: Sequence[str]) -> Iterator[Text]:
    """Yield what a field is for, then its choices, each with its number and meaning."""
    meanings = list_meanings(noun, field)
    if explained := explain_field(noun, field):
        yield Text(f"  {field}: {explained}", style="yellow")
    width = max(map(len, listed), default=0)
    for number, each in enumerate(listed, 1):
        meant = (meanings.get(each, ""), "dim")
        yield Text.assemble((f" {number:>2}", "bold cyan"), f" {each:<{width}}  ", meant)


def show_adding(field: str, new: NewRecord) -> Text:
    """Return the key that adds a record to its file."""
    return Text.assemble((" +", "bold cyan"), f" add {new.id} to {RECORDS[field]}")


def advise_ways(question: Question, offered: Sequence[object]) -> str:
    """Return which keys give an empty field a value, or leave it out."""
    mark = question.mark
    ways = (
        ("a number chooses one", bool(offered)),
        ("e types it", True),
        ("+ adds a new one", mark.field in RECORDS),
        ("x leaves it out", question.may_be_absent),
        ("d drops the claim", not mark.optional and question.noun == "claim"),
    )
    return ", ".join(words for words, holds in ways if holds)


def choose(typed: str, listed: Sequence[str], choices: Sequence[str] = ()) -> str:
    """Return the value with a number or among `choices` with this beginning; else the text."""
    if typed.isdecimal() and 0 < int(typed) <= len(listed):
        return listed[int(typed) - 1]
    begun = [choice for choice in choices if typed and choice.startswith(typed)]
    return begun[0] if len(begun) == 1 else typed


def complete_field(begun: str) -> str:
    """Return the likeliest field of a claim with this beginning; the text if there is none."""
    return next((name for name in OFTEN if begun and name.startswith(begun)), begun)


def put_into(written: str, at: Location, item: str) -> str:
    """Return a list with this item at a location, or alone if the location is not in a list."""
    faulty = at.frame[at.column - 1 :][: at.length].strip("'\"")
    items = load_plain(written)
    kept = [item if each == faulty else each for each in items]
    return write_list(kept if item in kept else [item])
