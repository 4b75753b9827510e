"""List the values that may be typed, and find which one was meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.text import Text

from claimbook.cli.reviewing.meanings import explain_field, list_meanings
from claimbook.cli.reviewing.question import Question
from claimbook.cli.reviewing.values import list_allowed

OFTEN = ("says", "about", "metric", "amount", "period", "kind", "change", "speaker", "quote")
"""The most frequently changed fields of a claim, for which their first letters are enough."""

_DIGITS = 9


def show_choices(noun: str, field: str, listed: Sequence[str]) -> Iterator[Text]:
    """Yield what a field is for, then its choices, each with its number and meaning."""
    meanings = list_meanings(noun, field)
    if told := explain_field(noun, field):
        yield Text(f"  {field}: {told}", style="yellow")
    width = max(map(len, listed), default=0)
    for number, each in enumerate(listed, 1):
        meant = (meanings.get(each, ""), "dim")
        yield Text.assemble((f" {number:>2}", "bold cyan"), f" {each:<{width}}  ", meant)


def number_values(question: Question, offered: Iterable[str]) -> list[tuple[str, str]]:
    """Return each offered value with its key, in the order of the keys.

    A value of a fixed list has the same number in every question, and so has the present one. Those
    for which there is no digit have the key `e`, with which they are typed. Other values are
    numbered as they come.
    """
    noun, field = question.noun, question.mark.field
    known = list(list_meanings(noun, field)) if list_allowed(noun, field) else []
    if not known:
        return [(str(number), each) for number, each in enumerate(offered, 1)]
    places = [at for at, each in enumerate(known, 1) if each in {question.mark.written, *offered}]
    return [(str(at) if at <= _DIGITS else "e", known[at - 1]) for at in places]


def choose(typed: str, listed: Sequence[str], choices: Sequence[str] = ()) -> str:
    """Return the value with a number or among `choices` with this beginning; else the text."""
    if typed.isdecimal() and 0 < int(typed) <= len(listed):
        return listed[int(typed) - 1]
    begun = [choice for choice in choices if typed and choice.startswith(typed)]
    return begun[0] if len(begun) == 1 else typed


def complete_field(begun: str) -> str:
    """Return the likeliest field of a claim with this beginning; the text if there is none."""
    return next((name for name in OFTEN if begun and name.startswith(begun)), begun)
