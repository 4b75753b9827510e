"""Sixth stage: check a draft as a finished claim is checked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from claimbook.checks.period_after_publication import is_late
from claimbook.checks.period_too_early import is_too_early
from claimbook.checks.running_period import is_no_moment
from claimbook.checks.unit_mismatch import fits
from claimbook.drafts import Draft, Field, make_claim_id
from claimbook.extract.drafting.drafter import Unverified
from claimbook.extract.drafting.proposals import Proposals
from claimbook.extract.splitting.advice import Refused
from claimbook.extract.splitting.split import Split
from claimbook.extract.splitting.twins import Drafted, Verify
from claimbook.grounding import Ground, Place, ground_claim, has_words, is_too_short
from claimbook.model import Claim, Surroundings
from claimbook.quantity import (
    Amount,
    Mention,
    UnreadableAmountError,
    read_amount,
    settle_beside,
    write_amount,
)

_LETTER = re.compile(r"[^\W\d_]")
FILLER = "something to fill in"
"""The placeholder for what is left to the editor while a draft is checked."""


def verify_draft(
    draft: Draft, place: Place, split: Split, surroundings: Surroundings, proposals: Proposals
) -> tuple[Claim, Ground] | str:
    """Return the claim with these fields and its ground, or its error as a sentence.

    Its quote has been found at a `place` of the text. It is found by the checks of `claimbook
    check`.
    """
    try:
        claim = Claim.model_validate(_list_fields(draft, surroundings), context=surroundings)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        return f"{first['loc'][0] if first['loc'] else 'claim'}: {first['msg']}"
    ground = ground_claim(claim, place, split.article, split.grounded, surroundings.dollar)
    fault = (
        _find_ungrounded(claim, ground, split)
        or _find_mismeasured(claim, draft, proposals)
        or (claim.period is not None and _find_untimely(claim, draft, split, proposals))
    )
    return fault or (claim, ground)


def _find_mismeasured(claim: Claim, draft: Draft, proposals: Proposals) -> str:
    """Return why the metric cannot be that of the claim's amount, which may be a change of it."""
    dimension, _ = proposals.find_metric(claim.metric or "")
    if not dimension or claim.amount is None or fits(claim.amount.unit, dimension):
        return ""
    changed = claim.change or any(f.decide for f in draft.fields if f.name == "change")
    return "" if changed else f"that is measured in {dimension}"


def _find_untimely(claim: Claim, draft: Draft, split: Split, proposals: Proposals) -> str:
    """Return why the claim cannot be about its period."""
    if is_too_early(claim, split.day):
        return f"a {claim.kind} is not for a time long past"
    if is_no_moment(claim) and proposals.find_metric(claim.metric or "")[1] == "running":
        return "a running total is for a day"
    if is_late(proposals.lexicon.book, split.article, claim) and draft.get("kind"):
        return "a fact cannot be about the future"
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
            return "the quote is in more than one place"
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
        return f"the claim in your words; {fault}".removesuffix("; ")
    if not isinstance(field.value, str):
        return ""
    return f"{field.value}, but {fault}" if fault else f"{field.value}, which failed the checks"


def with_field(draft: Draft, field: Field) -> Draft:
    """Return the draft with a field in place of its own of the same name."""
    fields = tuple(field if each.name == field.name else each for each in draft.fields)
    return replace(draft, fields=fields)


def verify_written(
    written: Unverified, taken: Set[str], text: str, verify: Verify
) -> Drafted | Refused:
    """Return the draft if it verifies, otherwise with fewer fields or why it is refused.

    Its id is not among those `taken`.
    """
    begin, words, fields, remarks, place, pick = written
    draft = Draft(make_claim_id(begin, words, taken), fields, remarks)
    words = text[pick.span.start : pick.span.end]
    found = verify(draft, place)
    if not isinstance(found, str):
        return Drafted(draft, pick, place, *found)
    for attempt in _list_attempts(draft, words, pick.mention, found):
        found = verify(attempt, place)
        if not isinstance(found, str):
            return Drafted(attempt, pick, place, *found)
    return Refused(words, found)


def _list_attempts(
    draft: Draft, words: str, mention: Mention | None, fault: str
) -> Iterator[Draft]:
    """Yield versions of a faulty draft, each without more of the fields that may be at fault.

    The last has the amount in our own form, since `double` alone would be read as a change.
    """
    yield without(draft, ["period"], fault)
    yield without(draft, ["metric"], fault)
    yield without(draft, ["says"])
    yield without(draft, ["mentions", "says"])
    less = without(draft, ["mentions", "says", "period", "change"])
    yield less
    yield with_field(less, Field("amount", words))
    if mention:
        yield with_field(less, Field("amount", write_amount(mention.amount)))
