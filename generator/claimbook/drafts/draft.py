"""Drafting a claim for a figure: an id, a quote that is found in one place only, the amount."""

from __future__ import annotations

from collections.abc import Iterator, Set

from claimbook.drafts.field import Draft, Field, leave_open
from claimbook.drafts.quoting import join_lines, make_claim_id, quote_figure
from claimbook.drafts.unread import list_unread
from claimbook.grounding import TextLayout, find_passage
from claimbook.model import Article
from claimbook.quantity import Mention, Span, write_amount
from claimbook.study import Study

_OPEN = ("about", "metric", "kind")
"""Fields that only an editor can fill in, unless the article's defaults do."""


def draft_claims(study: Study, article: Article) -> tuple[Draft, ...]:
    """Draft a claim for each figure that no claim covers, in the order of the text."""
    layout = study.grounded[article.slug].layout
    if layout is None:
        return ()
    drafts: list[Draft] = []
    for mention in list_uncovered(study, article):
        taken = study.book.claims.keys() | {draft.id for draft in drafts}
        drafts.append(_draft(study, article, layout, mention, taken))
    return tuple(drafts)


def list_uncovered(study: Study, article: Article) -> Iterator[Mention]:
    """Yield the figures of an article that no claim covers, in the order of the text.

    Figures inside a quote are left out if it has a problem or its claim could not be read, since
    that is reported already. There are none at all if a part of the article was not found: its
    claims may cover anything.
    """
    grounded = study.grounded[article.slug]
    if grounded.layout is None or grounded.layout.missing:
        return
    faulty = [
        span
        for ground in grounded.grounds.values()
        for number, place in enumerate(ground.places)
        if not place.match.stands or number in {s.passage for s in ground.shortfalls}
        for span in place.spans
    ]
    unclaimed = study.coverage[article.slug].unclaimed
    if unclaimed:
        faulty += _list_unread_spans(article, grounded.layout)
    for mention in unclaimed:
        if not any(span.overlaps(mention) for span in faulty):
            yield mention


def _list_unread_spans(article: Article, layout: TextLayout) -> Iterator[Span]:
    """Yield the spans of quotes whose claims could not be read."""
    for claim in list_unread(article):
        for passage in claim.passages:
            place = find_passage(layout, passage)
            yield from place.spans if place.match.stands else ()


def _draft(
    study: Study, article: Article, layout: TextLayout, mention: Mention, taken: Set[str]
) -> Draft:
    figure = mention.span
    sentence = study.coverage[article.slug].sentence_at(mention.start) or figure
    quoted = quote_figure(layout, sentence, figure)
    scale_from = mention.scale_from if mention.scale != 1 else ""
    amount = write_amount(mention.amount) if scale_from else join_lines(mention.amount.text)
    defaults = article.defaults.model_dump(exclude_none=True)
    missing = tuple(field for field in _OPEN if not defaults.get(field))
    fields = (
        *leave_open(["says"]),
        Field("quote", quoted.quote),
        Field("before", quoted.before),
        Field("after", quoted.after),
        Field("where", quoted.where),
        *leave_open(missing),
        Field("amount", amount),
        Field("unit_from", scale_from),
    )
    return Draft(make_claim_id(article.slug, amount, taken), fields)
