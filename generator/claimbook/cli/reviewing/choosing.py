"""The values that a line may be typed for: how they are listed, and which one was meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from claimbook.cli.reviewing.meanings import explain_field, list_meanings

OFTEN = ("says", "about", "metric", "amount", "period", "kind", "change", "speaker", "quote")
"""The fields of a claim that are changed most, of which the first letters are enough."""


def show_choices(noun: str, field: str, listed: Sequence[str]) -> Iterator[Text]:
    """Yield what a field is for, then what it may be, each by its number and with its meaning."""
    meanings = list_meanings(noun, field)
    if told := explain_field(noun, field):
        yield Text(f"  {field}: {told}", style="yellow")
    width = max(map(len, listed), default=0)
    for number, each in enumerate(listed, 1):
        meant = (meanings.get(each, ""), "dim")
        yield Text.assemble((f" {number:>2}", "bold cyan"), f" {each:<{width}}  ", meant)


def choose(typed: str, listed: Sequence[str], choices: Sequence[str] = ()) -> str:
    """The value of a number, or that of the `choices` which begins so; else what was typed."""
    if typed.isdecimal() and 0 < int(typed) <= len(listed):
        return listed[int(typed) - 1]
    begun = [choice for choice in choices if typed and choice.startswith(typed)]
    return begun[0] if len(begun) == 1 else typed


def complete_field(begun: str) -> str:
    """The field of a claim that begins so, the likeliest first; what was typed if there is none."""
    return next((name for name in OFTEN if begun and name.startswith(begun)), begun)
