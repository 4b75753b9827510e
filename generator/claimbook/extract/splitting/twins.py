"""Join a headline's figure to the same figure of the article: one claim in two places."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple, TypeAlias

from claimbook.checks.repeated_claim import MEANING
from claimbook.drafts import Draft, Field, list_candidates
from claimbook.extract.splitting.select import Pick
from claimbook.grounding import Ground, Place, same_amount
from claimbook.model import Claim, Kind, Where

_AHEAD = frozenset({Kind.PLAN, Kind.TARGET, Kind.FORECAST})
"""Kinds that a headline may use for one another."""
_PLACED = ("before", "after", "where", "unit_from")
"""Fields without which a quote is too short to be another place of a claim."""
_OPEN_IN_HEADLINE = ("metric", "change", "period")
"""Fields that a headline may omit and the article add."""


class Drafted(NamedTuple):
    """A draft with the pick that it was made for."""

    draft: Draft
    pick: Pick
    place: Place
    """Where its quote is."""
    claim: Claim
    """Its claim, with placeholders for open fields."""
    ground: Ground


Verify: TypeAlias = Callable[[Draft, Place], tuple[Claim, Ground] | str]
"""Returns the claim of a draft whose quote is at a place, and its ground, or else its error."""


def join_twins(drafted: Sequence[Drafted], verify: Verify) -> tuple[Drafted, ...]:
    """Join each figure of the headline to the same figure of the article.

    The claim has the article's words, and the headline's in `also_at`. The two stay apart if they
    may not mean the same, or if the joined claim would not verify.
    """
    joined = list(drafted)
    for twin in [each for each in drafted if each.pick.sentence.where is Where.HEADLINE]:
        for number, each in enumerate(joined):
            if each.pick.sentence.where is Where.HEADLINE or not _are_twins(twin, each):
                continue
            made = _join(twin.draft, each.draft)
            held = verify(made, each.place)
            if not isinstance(held, str):
                joined[number] = Drafted(made, each.pick, each.place, *held)
                joined.remove(twin)
                break
    return tuple(joined)


def leave_out_repeated(drafted: Iterable[Drafted]) -> tuple[Drafted, ...]:
    """Drop drafts that repeat an earlier one.

    If a sentence has a figure twice in a quote that cannot be divided, the claim lists the second
    one in `mentions`. A draft is kept if what the editor writes may distinguish it: a value that is
    part of its meaning, or the sentence of a claim without a figure.
    """
    kept: dict[str | int, Drafted] = {}
    for number, each in enumerate(drafted):
        fields = each.draft.fields
        open_ = {field.name for field in fields if field.decide and not field.value}
        sentence = "says" in open_ and not each.draft.get("amount")
        if sentence or not open_.isdisjoint(MEANING):
            kept[number] = each  # like no other
        else:
            meaning = [(field.name, field.value) for field in fields if field.name in MEANING]
            kept.setdefault(repr(meaning), each)
    return tuple(kept.values())


def _are_twins(headline: Drafted, other: Drafted) -> bool:
    """Whether two figures may be the same: nothing says that they differ."""
    one, two = headline.draft, other.draft
    if headline.pick.mention is None or other.pick.mention is None or two.get("also_at"):
        return False
    is_plan = two.text("kind") in _AHEAD
    if any(one.get(name) for name in _PLACED):
        return False
    if one.get("as_of") != two.get("as_of") and not is_plan:
        return False
    if not one.get("about") or one.get("about") != two.get("about"):
        return False
    if not same_amount(headline.pick.mention.amount, other.pick.mention.amount, change=True):
        return False
    if not all(_agree(one, two, name) for name in _OPEN_IN_HEADLINE):
        return False
    speakers = {str(each.get("speaker")) for each in (one, two) if each.get("speaker")}
    return len(speakers) < 2 and _are_of_a_kind(one.text("kind"), two.text("kind"))


def _agree(headline: Draft, other: Draft, name: str) -> bool:
    """Whether a field is the same in both, or open in the headline."""
    field = next((each for each in headline.fields if each.name == name), Field(name))
    return not field.value or bool(field.decide) or field.value == other.get(name)


def _are_of_a_kind(headline: str, other: str) -> bool:
    """Whether both kinds may be the same; a headline often states a plan as a fact."""
    told = headline == Kind.FACT and other in _AHEAD
    return told or headline == other or {headline, other} <= _AHEAD


def _join(headline: Draft, other: Draft) -> Draft:
    """Return the article's draft, with the headline's words as another place of it."""
    return replace(other, fields=tuple(_list_joined(headline, other)))


def _list_joined(headline: Draft, other: Draft) -> Iterator[Field]:
    for field in other.fields:
        if field.name == "about":
            yield Field("also_at", (headline.text("quote"),))
        if field.name == "metric" and not (field.value or list_candidates(field.decide)):
            yield next((each for each in headline.fields if each.name == "metric"), field)
        else:
            yield field
    if headline.get("speaker") and not any(each.name == "speaker" for each in other.fields):
        yield Field("speaker", headline.get("speaker"))
