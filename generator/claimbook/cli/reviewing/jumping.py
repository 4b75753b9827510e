"""Going to a claim of an article that the editor chooses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.text import Text

from claimbook.cli.reviewing.passages import clean
from claimbook.cli.reviewing.rows import cut_row
from claimbook.cli.reviewing.values import UnfitError
from claimbook.drafts import Entry


def show_claims(claims: Sequence[Entry], left: Mapping[int, int]) -> Iterator[Text]:
    """Yield each claim with its number and its figure; `left` counts decisions by first lines."""
    yield Text("")
    figures = [clean(str(each.fields.get("amount") or "")) for each in claims]
    width = max(map(len, figures))
    for number, (claim, figure) in enumerate(zip(claims, figures, strict=True), 1):
        count = left.get(claim.first, 0)
        yield cut_row(
            (f" {number:>2}", "bold cyan"),
            f" {figure:<{width}}  ",
            (f"{count} left  " if count else "", "yellow"),
            (clean(str(claim.fields.get("says") or claim.fields["quote"])), "dim"),
        )


def find_claim(claims: Sequence[Entry], typed: str) -> Entry:
    """The claim of a number, or the only one with these words. Raises UnfitError if it is none."""
    typed = " ".join(typed.split()).casefold()
    if typed.isdecimal() and 0 < int(typed) <= len(claims):
        return claims[int(typed) - 1]
    if not typed:
        raise UnfitError("nothing was typed")
    found = [number for number, each in enumerate(claims, 1) if _has(each, typed)]
    if not found:
        raise UnfitError(f"no claim has “{typed}”")
    if len(found) > 1:
        raise UnfitError(f"several claims have “{typed}”: {', '.join(map(str, found))}")
    return claims[found[0] - 1]


def _has(claim: Entry, typed: str) -> bool:
    words = (claim.name, *(str(claim.fields.get(name, "")) for name in ("says", "quote", "amount")))
    return any(typed in each.casefold() for each in words)
