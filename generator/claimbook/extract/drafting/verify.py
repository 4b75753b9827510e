"""Sixth stage: check a draft as a finished claim is checked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from claimbook.checks.around import Around
from claimbook.checks.own_words import read_says
from claimbook.checks.period_after_publication import is_late
from claimbook.checks.period_differs import differs
from claimbook.checks.period_too_early import is_too_early
from claimbook.checks.running_period import is_no_moment
from claimbook.checks.time_beside import find_beside
from claimbook.checks.unit_mismatch import fits
from claimbook.drafts import Draft, Field
from claimbook.extract.drafting.proposals import Proposals
from claimbook.extract.splitting.split import Split
from claimbook.grounding import Ground, Place, ground_claim, has_words, is_too_short
from claimbook.model import Book, Claim, Surroundings
from claimbook.quantity import (
    Amount,
    UnreadableAmountError,
    read_amount,
    settle_beside,
)

_MARKS = re.compile(r"[^A-Za-z0-9 .,;:%$€£¥'’&/-](?<![\w\s])")
"""Marks between words, as in a list or a table, around which words may be read differently."""
_NUMBER = re.compile(r"(?<![\w.,:])(?!(?:1[5-9]|20)\d\d(?![.,]?\d)|\d+:\d)\d+(?:[.,]\d+)*")
"""A number that is not a year, a time or part of a name such as `Q1`."""
_LETTER = re.compile(r"[^\W\d_]")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NEAR = 40
"""Within how many characters after a figure its year may be."""
FILLER = "something to fill in"
"""The placeholder for what is left to the editor while a draft is checked."""


def find_fault(
    draft: Draft, place: Place, split: Split, surroundings: Surroundings, proposals: Proposals
) -> str:
    """Return the error of a claim with these fields, as a sentence; empty if it has none.

    Its quote has been found at a `place` of the text. It is found by the checks of `claimbook
    check`.
    """
    try:
        claim = Claim.model_validate(_list_fields(draft, surroundings), context=surroundings)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        return f"{first['loc'][0] if first['loc'] else 'claim'}: {first['msg']}"
    ground = ground_claim(claim, place, split.article, split.grounded, surroundings.dollar)
    return (
        _find_ungrounded(claim, ground, split)
        or _find_mismeasured(claim, draft, proposals)
        or (claim.period is not None and _find_untimely(claim, draft, ground, split, proposals))
        or _find_unclaimed(claim, split, surroundings.dollar, proposals.lexicon.book)
    )


def _find_mismeasured(claim: Claim, draft: Draft, proposals: Proposals) -> str:
    """Return why the metric cannot be that of the claim's amount, which may be a change of it."""
    dimension, _ = proposals.find_metric(claim.metric or "")
    if not dimension or claim.amount is None or fits(claim.amount.unit, dimension):
        return ""
    changed = claim.change or any(f.decide for f in draft.fields if f.name == "change")
    return "" if changed else f"that is measured in {dimension}"


def _find_untimely(
    claim: Claim, draft: Draft, ground: Ground, split: Split, proposals: Proposals
) -> str:
    """Return why the claim cannot be about its period."""
    if is_too_early(claim, split.day):
        return f"a {claim.kind} is not for a time long past"
    if is_no_moment(claim) and proposals.find_metric(claim.metric or "")[1] == "running":
        return "a running total is of a day"
    book = proposals.lexicon.book
    if is_late(book, split.article, claim) and draft.get("kind"):
        return "a fact is not about a time to come"
    for figure in ground.used[:1]:
        dated = _YEAR.search(split.text, figure.end, figure.end + _NEAR)
        if not dated or [each.amount for each in ground.read].count(figure.amount) > 1:
            continue  # if the same figure occurs twice, either may be meant
        block = split.layout.block_at(figure.start)
        behind = split.layout.show_text(figure.end, block.span.end) if block else ""
        around = Around("", figure.amount.text, " ".join(f"x{behind}".split())[1:])
        time = find_beside(around, book.fiscal_year_of(claim.about), split.day)
        if time and time.is_certain and differs(claim, time):
            return f"the text says “{time.words}”"
    return ""


def _find_unclaimed(claim: Claim, split: Split, dollar: str, book: Book) -> str:
    """Return why `says` has a figure that is not the claim's.

    `says` has the words of the quote, and so its figures. Reading them again is slow, so it is only
    done if something may be read differently.
    """
    if claim.amount is None or claim.says == FILLER or not _may_have_more(claim):
        return ""
    for each in read_says(book, claim, split.day, dollar).found:
        if not each.known:
            return f"`says` has “{each.mention.amount.text}”, which the claim has not"
        if each.hedged:
            return f"`says` has “{each.mention.amount.text}” without its hedge"
    return ""


def _may_have_more(claim: Claim) -> bool:
    """Whether `says` may have a figure besides those of the claim: it has marks, or a number."""
    claimed = " ".join(amount.text for amount in (claim.amount, *claim.mentions) if amount)
    others = set(_NUMBER.findall(claim.says)).difference(_NUMBER.findall(claimed))
    return bool(others) or _MARKS.search(claim.says) is not None


def _list_fields(draft: Draft, surroundings: Surroundings) -> Mapping[str, Any]:
    """Return the fields of a claim, with placeholders for what is open."""
    fields: dict[str, Any] = {"says": FILLER, "about": "x", "kind": "fact", "id": draft.id}
    fields |= {field.name: field.value for field in draft.fields if field.value}
    if told := fields.get("mentions"):
        quote = fields.get("quote") or ""
        fields["mentions"] = [_read_mention(text, quote, surroundings) for text in told]
    return fields


def _read_mention(text: str, quote: str, surroundings: Surroundings) -> Amount | str:
    """Return the amount, whatever the claim's metric counts; the text if it is not an amount."""
    try:
        amount = read_amount(text, surroundings.dollar)
        return settle_beside(amount, quote, surroundings.dollar)
    except UnreadableAmountError:
        return text


def _find_ungrounded(claim: Claim, ground: Ground, split: Split) -> str:
    if is_too_short(claim.quote):
        return "the quote is too short to be found again"
    if (
        claim.amount is not None
        and not _LETTER.search(_leave_out_figures(claim))
        and not has_words(split.layout, ground.places[0].spans, ground.read)
    ):
        return "the quote is nothing but its figure"
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


def _leave_out_figures(claim: Claim) -> str:
    """Return the words of a quote between the figures of its claim."""
    words = claim.quote
    for amount in (claim.amount, *claim.mentions):
        words = words.replace(amount.text, "") if amount else words
    return words


def without(draft: Draft, names: Iterable[str], fault: str = "") -> Draft:
    """Return the draft with these fields left open; the marks may name its fault."""
    dropped = set(names)
    fields = (
        f._replace(value="", decide=("" if fault else f.decide) or _describe_doubt(f, fault))
        if f.name in dropped and f.value
        else f
        for f in draft.fields
    )
    return replace(draft, fields=tuple(fields))


def _describe_doubt(field: Field, fault: str = "") -> str:
    if field.name == "says":
        return "the claim in your words"
    if not isinstance(field.value, str):
        return ""
    return f"{field.value}, but {fault}" if fault else f"{field.value}, which did not hold"


def with_field(draft: Draft, field: Field) -> Draft:
    """Return the draft with a field in place of its own of the same name."""
    fields = tuple(field if each.name == field.name else each for each in draft.fields)
    return replace(draft, fields=fields)
