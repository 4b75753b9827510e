"""Check whether an editor's input for a claim fits its article: words, amounts, figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from pydantic import ValidationError

from claimbook.grounding import TextLayout, find_passage, gives_scale, names_unit, same_amount
from claimbook.model import Passage
from claimbook.quantity import (
    Amount,
    Sense,
    UnreadableAmountError,
    find_amounts,
    find_scale,
    lend_measure,
    name_dimension,
    read_amount,
    write_amount,
)
from claimbook.verdicts import Known, list_dollars, read_restated

OF_CHANGES = {"share", "ratio"}
"""Dimensions of changes, which do not show what the metric that rose or fell measures."""


_SHORTEST = 3
"""A sentence that says what a figure is has at least this many words."""


def find_misfit(
    field: str,
    typed: str,
    fields: Mapping[str, object],
    layout: TextLayout | None,
    sense: Sense | None,
) -> str:
    """Return why `claimbook check` would refuse these words for a field; empty if it would not.

    `sense` is that of the claim's metric.
    """
    if field == "quote" and layout is not None:
        return _find_missing_words(typed, fields, layout)
    if field == "amount":
        return _find_missing_amount(typed, fields, sense)
    if field == "says":
        return _find_unclaimed(typed, fields)
    return ""


def find_dimension(amount: str, unit_from: str = "") -> str:
    """Return what an amount measures, as far as its unit shows.

    The unit of a bare number is the one in the words of `unit_from`.

    Empty for others, such as a rise by 5%.
    """
    try:
        read = read_amount(amount)
    except UnreadableAmountError:
        return ""
    if read.unit == "count" and _name_money(unit_from):
        return "money"
    dimension = name_dimension(read)
    return "" if read.direction and dimension in OF_CHANGES else dimension


def _name_money(words: str) -> bool:
    """Whether words name a currency: “in millions of euros”."""
    split = words.split()
    return any(
        find_dimension(f"2 {' '.join(split[start:end])}") == "money"
        for start in range(len(split))
        for end in range(start + 1, len(split) + 1)
    )


def find_claim_dimension(fields: Mapping[str, object]) -> str:
    """Return what the amount of a claim measures, as `find_dimension` does."""
    amount, words = (str(fields.get(name) or "") for name in ("amount", "unit_from"))
    return find_dimension(amount, words)


def may_measure(dimension: object, fields: Mapping[str, object]) -> bool:
    """Whether the amount of a claim can have a dimension, as far as its unit shows.

    Anything with a dimension may have risen by a share, whichever words say so.
    """
    return find_claim_dimension(fields) in {"", "share", "ratio", "duration", dimension}


def measures(dimension: str, fields: Mapping[str, object]) -> bool:
    """Whether a metric of a dimension is likely for a claim: its amount is one, or a change of one.

    A share or a multiple is a change only if the claim says what it is compared with.
    """
    found = find_claim_dimension(fields)
    changes = "change" in fields and found in OF_CHANGES
    return changes or found in {"", dimension}


def propose_amount(typed: str, fields: Mapping[str, object], sense: Sense | None) -> str:
    """Return the figure in a claim's quote that may have been meant: the same size, with a sign."""
    meant = read_amount(typed).value
    found = [mention.amount for mention in find_amounts(str(fields.get("quote") or ""))]
    near = (_write(each) for each in found if {each.value, meant} <= list_signs(meant))
    return next((each for each in near if not _find_missing_amount(each, fields, sense)), typed)


def list_signs(value: Decimal | None) -> set[Decimal | None]:
    """Return a value with each sign."""
    return {value} if value is None else {value, -value}


def _find_missing_words(typed: str, fields: Mapping[str, object], layout: TextLayout) -> str:
    known = {name: fields[name] for name in ("before", "after", "where") if fields.get(name)}
    try:
        place = find_passage(layout, Passage.model_validate({"quote": typed, **known}))
    except ValidationError:
        return "this cannot be a quote"
    if not place.match.stands:
        return "the article does not have these words"
    return "these words are in several places; add more of them" if place.others else ""


def _find_missing_amount(typed: str, fields: Mapping[str, object], sense: Sense | None) -> str:
    amount = lend_measure(read_amount(typed), None, None, sense)
    words = str(fields.get("unit_from") or "") or None
    mentions = list(find_amounts(str(fields.get("quote") or "")))
    scaled = [stands for each in mentions if (stands := gives_scale(words, each)) is not None]
    if words and (head := find_scale(words)):  # the quote may be a row of a table
        scaled += [each.amount.multiply(head.factor) for each in mentions]
    given = words is not None and names_unit(words, amount.unit)
    if any(same_amount(amount, each, change=False, unit_given=given) for each in scaled):
        return ""
    shown = ", ".join(f"“{_write(each.amount)}”" for each in mentions) or "no amount"
    message = f"the quote does not have “{typed}”; it has {shown}"
    if words is None and any(
        same_amount(amount, each, change=False, unit_given=True) for each in scaled
    ):
        message += "; press Escape and f, and write the words that name its unit as unit_from first"
    return message


def _write(found: Amount) -> str:
    """Return a figure as the quote has it.

    For a loss, with the word for it, which may be elsewhere.
    """
    return write_amount(found, sign=True) if found.loss else found.text


def _find_unclaimed(typed: str, fields: Mapping[str, object]) -> str:
    """Return why the editor's own words have a figure that the claim does not have.

    Words that say how long or how many, as in “the six months to June”, do not count.
    """
    if len(typed.split()) < _SHORTEST:
        return f"“{typed}” is not a sentence; write what the claim says as a sentence"
    claimed = tuple(_list_claimed(fields))
    if not claimed:
        return ""
    for each in read_restated(typed, Known(claimed, None), list_dollars(claimed, "USD")):
        if not each.known:
            figure = each.mention.amount.text
            return (
                f"the claim does not have “{figure}”; write its own figure, or press Escape, then "
                f"f and quote: “{figure}” has to be in the claim's quote"
            )
    return ""


def _list_claimed(fields: Mapping[str, object]) -> Iterator[Amount]:
    mentions = fields.get("mentions")
    for each in (fields.get("amount"), *(mentions if isinstance(mentions, list) else ())):
        if isinstance(each, str) and each:
            try:
                yield read_amount(each)
            except UnreadableAmountError:
                continue
