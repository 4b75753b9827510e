"""Go to a claim of the article that the editor chooses."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from rich.text import Text

from claimbook.cli.reviewing.passages import clean
from claimbook.cli.reviewing.rows import count_fitting, cut_row
from claimbook.cli.reviewing.screen import Screen
from claimbook.cli.reviewing.values import UnfitError
from claimbook.drafts import Entry

Chosen = TypeVar("Chosen")
_FIGURE = 24
"""How many letters of a figure a list shows."""


@dataclass(frozen=True)
class Numbered:
    """The claims of an article, with their numbers."""

    claims: Sequence[Entry]
    numbers: Mapping[str, int]
    """By the ids of the claims."""


def show_claims(
    those: Numbered, left: Mapping[int, int], names: Mapping[str, Mapping[str, str]]
) -> Iterator[Text]:
    """Yield each claim with its number, figure, metric, entity and period.

    `left` counts open decisions by first lines, and `names` has the names of ids by field.
    """
    claims = those.claims
    figures = [clean(str(each.fields.get("amount") or ""))[:_FIGURE] for each in claims]
    width = max(map(len, figures))
    for claim, figure in zip(claims, figures, strict=True):
        count = left.get(claim.first, 0)
        fields = {**claim.given, **claim.fields}
        ids = [(name, str(fields.get(name) or "")) for name in ("about", "metric")]
        parts = [names.get(name, {}).get(id_, id_) for name, id_ in ids]
        parts.append(str(fields.get("period") or fields.get("as_of") or ""))
        yield cut_row(
            (f" {those.numbers[claim.name]:>2}", "bold cyan"),
            f" {figure:<{width}}  {clean(' · '.join(filter(None, parts)))}  ",
            (f"{count} left  " if count else "", "yellow"),
            (clean(str(fields.get("says") or fields["quote"])), "dim"),
        )


def choose_row(
    rows: Sequence[Text], asked: str, find: Callable[[str], Chosen], screen: Screen
) -> Chosen:
    """Return what the editor chooses from a list, which is shown in pages.

    `find` returns what was meant by the typed text, or raises UnfitError. In that case, it is asked
    for again, since a number typed next would otherwise answer the question on the screen. Raises
    SteppedBackError if the editor goes back, and UnfitError if nothing is typed.
    """
    typed = ""
    while rows and not typed.strip():
        count = count_fitting(rows, screen)
        screen.turn_page()
        screen.show(rows[:count])
        rows = rows[count:]
        more = ", or Enter for more" if rows else ""
        typed = screen.read_line(f"{asked}{more}: ", "")
    while typed.strip():
        try:
            return find(typed)
        except UnfitError as error:
            screen.show([Text(str(error), style="red")])
        typed = screen.read_line(f"{asked}: ", typed)
    raise UnfitError("nothing was typed")


def choose_claim(those: Numbered, rows: Sequence[Text], screen: Screen) -> Entry:
    """Return the claim that the editor chooses from a list; see `choose_row`."""
    return choose_row(rows, "which claim", partial(find_claim, those), screen)


def find_claim(those: Numbered, typed: str) -> Entry:
    """Return the claim with a number, or the only one with these words; else raise UnfitError."""
    typed = " ".join(typed.split()).casefold()
    if not typed:
        raise UnfitError("nothing was typed")
    by_number = {str(those.numbers[each.name]): each for each in those.claims}
    if typed in by_number:
        return by_number[typed]
    found = [number for number, each in by_number.items() if _has(each, typed)]
    if not found:
        raise UnfitError(f"no claim has “{typed}”")
    if len(found) > 1:
        raise UnfitError(f"several claims have “{typed}”: {', '.join(found)}")
    return by_number[found[0]]


def _has(claim: Entry, typed: str) -> bool:
    words = (claim.name, *(str(claim.fields.get(name, "")) for name in ("says", "quote", "amount")))
    return any(typed in each.casefold() for each in words)
