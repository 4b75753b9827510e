"""The rows of claims.json for claims, what became of them, and figures worked out from them."""

from __future__ import annotations

from typing import Literal

from claimbook.export.form_pieces import (
    AmountRow,
    CellRow,
    ComparedRow,
    ConvertedRow,
    Form,
    PassageRow,
    PeriodRow,
    RateRow,
    SpanRow,
    SpeakerRow,
    StandingRow,
    VoiceRow,
)


class HistoryRow(Form):
    """A claim that this one replaced, or that replaced it."""

    claim: str
    """The other claim's id."""
    change: Literal["replaced", "updated", "moved"]
    """`replaced` by a revision, `updated` by a later count, or `moved` as plans do."""
    later: bool
    """Whether the other claim is the later one."""


class WrongRow(Form):
    """A mistake in the article that an editor knows about."""

    instead: AmountRow | None
    """The correct figure."""
    reason: str
    source: str | None


class CorrectionRow(Form):
    """A correction of what this site had published."""

    date: str
    """The day."""
    claim: str
    """The id of the claim or derived figure; if that was retracted, the id it had."""
    kind: Literal["correction", "clarification", "update", "retraction"]
    was: str | None
    """What had been published."""
    now: str | None
    """What replaced it."""
    reason: str
    reported_by: str | None
    sentence: str
    """The note shown with the claim."""
    page: str
    """Its permanent address, from the root of the site."""


class ResponseRow(Form):
    """The answer of a party that a claim accuses or criticizes."""

    date: str
    text: str


class ClaimRow(Form):
    """One thing that an article says, with its exact words and how it compares."""

    id: str
    article: str
    """The id of the article that makes it."""
    says: str
    quote: str
    before: str | None
    """The text directly before it; at most 60 characters if the text may not be republished."""
    after: str | None
    """The text directly after it, with the same limit."""
    where: Literal["headline", "summary", "body"] | None
    also_at: list[PassageRow]
    positions: list[SpanRow]
    """Every place in the article's text that makes the claim."""
    cells: list[CellRow]
    """The cells of the quote if it is a row of a table; otherwise empty."""
    quote_match: Literal["exact", "folded", "pieces", "differs", "absent", "not_held"]
    """How the quote was found in the article's text."""
    about: str
    metric: str | None
    amount: AmountRow | None
    """Signed if it is a change."""
    figure: str | None
    """The amount as this site writes it."""
    converted: ConvertedRow | None
    """null if it is not money, or already in the book's currency."""
    unit_from: str | None
    mentions: list[AmountRow]
    change: str | None
    scope: dict[str, str]
    period: PeriodRow | None
    period_from: str | None
    as_of: str | None
    """A day, or `earlier`."""
    said_on: str
    """The day on which it was said: that of `as_of`, or else its article's."""
    said_on_inferred: bool
    """Whether an editor inferred that day, which may be a week off."""
    kind: Literal[
        "fact", "estimate", "plan", "target", "forecast", "opinion", "allegation", "event"
    ]
    speaker: SpeakerRow | None
    source: str | None
    parties: list[str]
    wrong: WrongRow | None
    response: ResponseRow | None
    reviewed: str | None
    pin: bool
    supersedes: list[str]
    topics: list[str]
    note: str | None
    translation: str | None
    was: list[str]
    byline: str
    """Its attribution: `Eddie Wu, Alibaba's chief executive, in Bloomberg`."""
    voice: VoiceRow | None
    """Who vouches for it; null for a draft."""
    standing: StandingRow | None
    """What a reader may conclude about it; null for a draft."""
    added: str | None
    """The day on which it was added to the book; null if that is unknown."""
    doubt: str | None
    """A claim that it depends on and that is wrong, stands alone or is in doubt; else null."""
    corrected: list[str]
    """What this site got wrong about it, as sentences, newest first."""
    history: list[HistoryRow]
    """The claims that it replaced, the latest first, and the one that replaced it."""
    compared_count: int
    """How many claims it is compared with."""
    compared_with: list[ComparedRow]
    """How it compares with other claims, worst first; the first twenty."""
    page: str
    """Its permanent address, from the root of the site."""
    source_url: str | None
    """The address of its quote in the original page, a URL with a text fragment."""
    edit: str
    """Where it is in the source: file:line."""


class DerivedRow(Form):
    """A figure computed from claims."""

    id: str
    says: str
    formula: str
    unit: str
    about: str
    metric: str
    change: str | None
    period: PeriodRow | None
    was: list[str]
    amount: AmountRow | None
    """The result; null if the formula cannot be computed."""
    arithmetic: str | None
    """The formula with its figures, and the result."""
    claims: list[str]
    """The ids of the claims used, in the order of the formula."""
    kind: (
        Literal["fact", "estimate", "plan", "target", "forecast", "opinion", "allegation", "event"]
        | None
    )
    """The weakest kind of the claims used."""
    doubt: str | None
    """A claim that it depends on and that is wrong, stands alone or is in doubt; else null."""
    corrected: list[str]
    """What this site got wrong about it and the claims it uses, as sentences."""
    rate: RateRow | None
    """The exchange rates, if the result was converted into `unit`."""
    compared_with: list[ComparedRow]
    """How it compares with claims, worst first."""
    page: str
    """Its permanent address, from the root of the site."""
    edit: str
    """Where it is in the source: file:line."""
