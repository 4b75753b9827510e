"""Read figures in the cells of tables, with the scale that a table's head gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from claimbook.quantity import Amount, Mention, TableRow, find_amounts, find_scale, is_loss_label

_ONE = Decimal(1)
_SCALED = re.compile(r"\d\s*-?[^\W\d_]")
"""A figure with its own scale or unit."""


def read_cell(row: TableRow, number: int, dollar: str) -> Iterator[Mention]:
    """Yield the figure of a row's cell at its offsets in the text, with the head's scale."""
    cell = row.row.cells[number]
    start = row.start + cell.start
    negative = cell.in_parentheses and not (row.is_deducted and "%" not in cell.text)
    plain = (
        cell.plain if negative else cell.plain.replace("-", " ", 1 if cell.in_parentheses else 0)
    )
    for found in find_amounts(plain, dollar):
        amount = found.amount
        first, last = found.start, found.end
        if negative:
            first, last = 0, len(cell.text)
        signed = any(each.in_parentheses for each in row.row.cells)
        loss = amount.loss or (not signed and is_loss_label(row.row.label)) or None
        amount = amount._replace(text=" ".join(cell.text[first:last].split()), loss=loss)
        mention = found._replace(start=start + first, end=start + last, amount=amount, scale=_ONE)
        scale = row.scale_of(number, amount.unit)
        if scale is None or _SCALED.search(amount.text):
            yield mention
        elif scale.certain:
            scaled = amount.multiply(scale.factor, scale.unit if amount.unit == "count" else None)
            yield mention._replace(amount=scaled, scale=scale.factor, scale_from=scale.words)
        else:
            yield mention._replace(scale_from=scale.words)


def gives_scale(words: str | None, mention: Mention) -> Amount | None:
    """Return a mention's amount with the scale that other words of the article give it.

    None if the head of its table gives it a scale and these words do not.
    """
    given = find_scale(words) if words and mention.scale else None
    if mention.scale is None or mention.scale == _ONE:
        bare = given is None or _SCALED.search(mention.amount.text)
        return mention.amount if given is None or bare else mention.amount.multiply(given.factor)
    return mention.amount if given and given.factor == mention.scale else None
