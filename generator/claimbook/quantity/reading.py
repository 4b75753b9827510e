"""One amount as an editor writes it in a claim file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimbook.quantity.amount import UnreadableAmountError
from claimbook.quantity.finding import find_amounts

if TYPE_CHECKING:
    from claimbook.quantity.amount import Amount


def read_amount(text: str, dollar: str = "USD") -> Amount:
    """The one amount that `text` is; `dollar` is the ISO 4217 code of a bare `$`.

    Raises `UnreadableAmountError` where the text is no amount, or holds more than one, or words
    beside it that do not belong to an amount.
    """
    mentions = find_amounts(text, dollar)
    if not mentions:
        raise UnreadableAmountError(text, 0, "No figure was found in it.")
    first = mentions[0]
    before, after = text[: first.start].strip(), text[first.end :].strip()
    if before:
        raise UnreadableAmountError(text, 0, f"“{before}” is not part of an amount.")
    if len(mentions) > 1:
        reason = f"It holds a second amount, “{mentions[1].amount.text}”."
        raise UnreadableAmountError(text, first.end, reason)
    if after:
        raise UnreadableAmountError(text, first.end, f"“{after}” is not part of an amount.")
    return replace(first.amount, text=text)
