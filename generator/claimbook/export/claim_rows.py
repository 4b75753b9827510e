"""The rows of claims.json for claims: their fields, their ground in the text, their standing."""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.export.form_claims import ClaimRow, ResponseRow, WrongRow
from claimbook.export.form_pieces import CellRow, PassageRow, SpanRow, SpeakerRow
from claimbook.export.standing_rows import (
    list_compared_rows,
    list_history,
    make_converted,
    make_standing,
    make_voice,
)
from claimbook.export.values import make_amount, make_period, write_iso_day, write_location
from claimbook.grounding import Place
from claimbook.model import Article, Claim, Passage, Response, Speaker, Wrong
from claimbook.permalinks import link_to_words
from claimbook.quantity import InferredDay
from claimbook.study import Study
from claimbook.views.article.extracts import cut_after, cut_before
from claimbook.views.claims.byline import make_byline
from claimbook.views.claims.cells import QuotedRow
from claimbook.views.claims.comparing import list_shown_pairs
from claimbook.views.claims.corrections import list_corrected
from claimbook.views.claims.dividing import lead_to_claim
from claimbook.views.claims.shown import show_claim
from claimbook.views.lists.changes import list_added
from claimbook.views.wording.figures import write_claim_figure

_AS_WRITTEN = set(
    "id says quote about metric unit_from change period_from source parties pin supersedes topics "
    "note translation was".split()
)
"""The fields that rows have as the editor wrote them."""


def make_claim(study: Study, article: Article, claim: Claim) -> ClaimRow:
    """Return the row of a claim."""
    ground = study.ground_of(claim.id)
    where = ground.where or claim.where
    before, after = list_beside(article, claim)
    said_on = study.book.said_on(claim)
    return ClaimRow(
        **claim.model_dump(include=_AS_WRITTEN),
        article=article.slug,
        before=before,
        after=after,
        where=where.value if where else None,
        also_at=[
            _make_passage(article, passage, place)
            for passage, place in zip(claim.also_at, ground.places[1:], strict=True)
        ],
        positions=[SpanRow(start=span.start, end=span.end) for span in ground.positions],
        cells=list(_list_cells(show_claim(study, claim.id).row)),
        quote_match=ground.match.value,
        amount=make_amount(claim.measured) if claim.measured else None,
        figure=write_claim_figure(claim) or None,
        converted=make_converted(study, claim.id),
        mentions=[make_amount(amount) for amount in claim.mentions],
        scope=dict(sorted(claim.scope.items())),
        period=make_period(claim.period),
        as_of=claim.as_of if isinstance(claim.as_of, str) else write_iso_day(claim.as_of),
        said_on=said_on.isoformat(),
        said_on_inferred=isinstance(said_on, InferredDay),
        kind=claim.kind.value,
        speaker=_make_speaker(claim.speaker),
        wrong=_make_wrong(claim.wrong),
        response=_make_response(claim.response),
        reviewed=write_iso_day(claim.reviewed),
        byline=make_byline(study, claim).name,
        voice=make_voice(study, claim.id),
        standing=make_standing(study, claim.id),
        doubt=study.evidence.doubts.get(claim.id),
        added=write_iso_day(list_added(study).get(claim.id)),
        corrected=[each.mark for each in list_corrected(study, claim.id)],
        history=list(list_history(study, claim.id)),
        compared_count=sum(1 for _ in list_shown_pairs(study, claim.id)),
        compared_with=list(list_compared_rows(study, claim.id)),
        page=lead_to_claim(study, claim.id),
        source_url=link_to_words(article, claim.quote),
        edit=write_location(claim),
    )


def _list_cells(row: QuotedRow | None) -> Iterator[CellRow]:
    for it in row.cells if row else ():
        yield CellRow(head=it.head or None, text=it.text, figure=it.figure, beside=it.beside)


def _make_passage(article: Article, passage: Passage, place: Place) -> PassageRow:
    before, after = list_beside(article, passage)
    where = place.where.value if place.where else None
    return PassageRow(quote=passage.quote, before=before, after=after, where=where)


def list_beside(article: Article, passage: Claim | Passage) -> tuple[str | None, str | None]:
    """Return the words before and after a passage, cut if the text may not be shown whole."""
    before, after = passage.before, passage.after
    if article.may_show_text:
        return before, after
    return before and cut_before(before), after and cut_after(after)


def _make_speaker(speaker: Speaker | None) -> SpeakerRow | None:
    if speaker is None:
        return None
    return SpeakerRow(
        name=speaker.name, role=speaker.role, mode=speaker.mode, speaks_for=speaker.speaks_for
    )


def _make_wrong(wrong: Wrong | None) -> WrongRow | None:
    if wrong is None:
        return None
    instead = make_amount(wrong.instead) if wrong.instead else None
    return WrongRow(instead=instead, reason=wrong.reason, source=wrong.source)


def _make_response(response: Response | None) -> ResponseRow | None:
    if response is None:
        return None
    return ResponseRow(date=response.date.isoformat(), text=response.text)
