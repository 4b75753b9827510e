"""Sixth stage: check a draft as a finished claim is checked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from claimbook.drafts import Draft, Field
from claimbook.extract.splitting.split import Split
from claimbook.grounding import Place, ground_claim, is_too_short, same_amount
from claimbook.model import Claim, Surroundings
from claimbook.quantity import (
    Amount,
    UnreadableAmountError,
    find_amounts,
    read_amount,
    settle_beside,
)

_MARKS = re.compile(r"[^A-Za-z0-9 .,;:%$€£¥'’&/-](?<![\w\s])")
FILLER = "something to fill in"
"""The placeholder for what is left to the editor while a draft is checked."""


def find_fault(draft: Draft, place: Place, split: Split, surroundings: Surroundings) -> str:
    """Return the error of a claim with these fields, as a sentence; empty if it has none.

    Its quote has been found at a `place` of the text.
    """
    try:
        claim = Claim.model_validate(_list_fields(draft, surroundings), context=surroundings)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        return f"{first['loc'][0] if first['loc'] else 'claim'}: {first['msg']}"
    return _find_ungrounded(claim, place, split, surroundings.dollar) or _find_unclaimed(
        claim, surroundings
    )


def _find_unclaimed(claim: Claim, surroundings: Surroundings) -> str:
    """Return why `says` has a figure that is not the claim's.

    It has the words of the quote, and so its figures. They may be read differently only where marks
    stand between them, as in a list or table.
    """
    if claim.amount is None or not _MARKS.search(claim.says):
        return ""
    claimed = (claim.amount, *claim.mentions)
    for mention in find_amounts(claim.says, surroundings.dollar):
        if not any(same_amount(each, mention.amount, change=False) for each in claimed):
            return f"`says` has “{mention.amount.text}”, which the claim has not"
    return ""


def _list_fields(draft: Draft, surroundings: Surroundings) -> Mapping[str, Any]:
    """Return the fields of a claim, with placeholders for what is open."""
    fields: dict[str, Any] = {"says": FILLER, "about": "x", "kind": "fact", "id": draft.id}
    fields |= {field.name: field.value for field in draft.fields if field.value}
    if told := fields.get("mentions"):
        quote = fields.get("quote") or ""
        fields["mentions"] = [_read_mention(text, quote, surroundings) for text in told]
    return fields


def _read_mention(text: str, quote: str, surroundings: Surroundings) -> Amount | str:
    """Return the amount, whatever the claim's metric counts; the text itself if it is none."""
    try:
        amount = read_amount(text, surroundings.dollar)
        return settle_beside(amount, quote, surroundings.dollar)
    except UnreadableAmountError:
        return text


def _find_ungrounded(claim: Claim, place: Place, split: Split, dollar: str) -> str:
    ground = ground_claim(claim, place, split.article, split.grounded, dollar)
    if claim.amount is None and is_too_short(claim.quote):
        return "the quote is too short to be found again"
    for place in ground.places:
        if not place.match.stands:
            return f"the text does not have the words “{place.compared or claim.quote}”"
        if place.others:
            return "the quote stands in more than one place"
    if ground.shortfalls:
        return f"the quote does not have “{ground.shortfalls[0].amount.text}”"
    if claim.amount is not None and not ground.used:
        return f"the quote does not have “{claim.amount.text}”"
    return ""


def without(draft: Draft, names: Iterable[str]) -> Draft:
    """Return the draft with these fields left open."""
    dropped = set(names)
    fields = (
        f._replace(value="", decide=f.decide or _describe_doubt(f))
        if f.name in dropped and f.value
        else f
        for f in draft.fields
    )
    return replace(draft, fields=tuple(fields))


def _describe_doubt(field: Field) -> str:
    if field.name == "says":
        return "the claim in your words"
    return f"{field.value}, which did not hold" if isinstance(field.value, str) else ""


def with_field(draft: Draft, field: Field) -> Draft:
    """Return the draft with a field in place of its own of the same name."""
    fields = tuple(field if each.name == field.name else each for each in draft.fields)
    return replace(draft, fields=fields)
