"""A claim as the card that its article's page shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimbook.grounding import Match
from claimbook.model import Article, Claim
from claimbook.permalinks import (
    link_to_edit,
    link_to_words,
    locate_claim,
    locate_page,
)
from claimbook.quantity import Assumption, write_period
from claimbook.study import Study
from claimbook.views.claims.badge import Badge
from claimbook.views.claims.badges import list_badges, weigh_claim
from claimbook.views.claims.byline import link_to_mark, write_source
from claimbook.views.claims.comparing import Comparisons, list_compared
from claimbook.views.claims.derived import list_uses
from claimbook.views.claims.worth import write_converted
from claimbook.views.wording.figures import write_figure
from claimbook.views.wording.kinds import KINDS
from claimbook.views.wording.moments import write_day
from claimbook.views.wording.names import name_currency
from claimbook.views.wording.places import MATCHES, write_place


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim as its card shows it."""

    id: str
    number: int
    """Its place in the order of the text, from 1."""
    total: int
    says: str
    quote: str
    figure: str
    """Its amount as the field writes it; empty where it has none."""
    converted: str
    """The amount in the book's currency, with the day of the rate; empty where it is the same."""
    kind: str
    """Sign and word: `◧ plan`."""
    verdict: str
    badges: tuple[Badge, ...]
    facts: tuple[tuple[str, str, str], ...]
    """Name, value and link (or nothing) of each line: About, Metric, Kind, Period, Quote."""
    compared: Comparisons
    links: tuple[tuple[str, str, bool], ...]
    """Name, address, and whether it leads out of the site."""
    note: str = ""


def order_claims(study: Study, article: Article) -> tuple[Claim, ...]:
    """An article's claims in the order of its text; those that stand nowhere keep theirs."""
    grounds = study.grounded[article.slug].grounds
    last = len(study.book.texts.get(article.slug, ""))
    return tuple(
        sorted(
            article.claims,
            key=lambda c: min((s.start for s in grounds[c.id].positions), default=last),
        )
    )


def view_claim(study: Study, claim: Claim) -> ClaimView:
    """The card of a claim."""
    article = study.book.article_of[claim.id]
    ordered = [c.id for c in order_claims(study, article)]
    sign, word = KINDS[claim.kind]
    return ClaimView(
        id=claim.id,
        number=ordered.index(claim.id) + 1,
        total=len(ordered),
        says=claim.says,
        quote=claim.quote,
        figure=write_figure(claim),
        converted=write_converted(study, claim),
        kind=f"{sign} {word}",
        verdict=weigh_claim(study, claim.id),
        badges=list_badges(study, claim),
        facts=tuple(_list_facts(study, claim)),
        compared=list_compared(study, claim.id),
        links=tuple(_list_links(study, article, claim)),
        note=claim.note or "",
    )


def _list_facts(study: Study, claim: Claim) -> Iterator[tuple[str, str, str]]:
    book, ground = study.book, study.ground_of(claim.id)
    entity = book.entities.get(claim.about)
    yield "About", entity.name if entity else claim.about, locate_page("entities", claim.about)
    metric = book.metrics.get(claim.metric or "")
    if claim.metric and metric:
        name = f"{metric.name}, {claim.change}" if claim.change else metric.name
        yield "Metric", name, locate_page("metrics", claim.metric)
    yield "Kind", " ".join(KINDS[claim.kind]), ""
    if claim.speaker:
        yield "Said by", claim.speaker.name, ""
    if claim.period:
        yield "Period", write_period(claim.period), ""
    if claim.period_from:
        yield "Period from", *_name_origin(study, claim)
    if claim.as_of == "earlier":
        yield "Said", "earlier, according to the article", ""
    elif claim.as_of:
        yield "Said", write_day(book.said_on(claim)), ""
    for name, value in claim.scope.items():
        yield name.replace("-", " ").capitalize(), value, ""
    found, place = MATCHES[ground.match], write_place(ground.places[0])
    yield "Quote", f"{found}, {place}" if place else found, ""
    if claim.amount and Assumption.CURRENCY in claim.amount.assumed:
        yield "Currency", f"taken as {name_currency(claim.amount.unit)}: the text says only “$”", ""
    if claim.amount and Assumption.MULTIPLE in claim.amount.assumed:
        yield "Multiple", "read as “times as much”", ""
    for derived in list_uses(study, claim.id):
        yield "Used in", derived.name, derived.href


def _name_origin(study: Study, claim: Claim) -> tuple[str, str]:
    """Where a claim has its period from, if not from its own text: words, and a link to a claim."""
    other = study.book.claims.get(claim.period_from or "")
    if other is None:
        return claim.period_from or "", ""
    return write_source(study, other, beside=claim), locate_claim(study.book, other.id)


def _list_links(study: Study, article: Article, claim: Claim) -> Iterator[tuple[str, str, bool]]:
    permalink = locate_claim(study.book, claim.id)
    yield "Permalink", permalink, False
    ground = study.ground_of(claim.id)
    if ground.positions:
        yield "In the text", link_to_mark(study, claim), False
    words = claim.quote if ground.match is not Match.FOLDED else _words_at(study, claim)
    if original := link_to_words(article, words):
        yield "In the original", original, True
    at = claim.origin.at("id")
    if edit := link_to_edit(study.book, at.path, at.line):
        yield "Edit YAML", edit, True


def _words_at(study: Study, claim: Claim) -> str:
    """The text's own words at a claim's quote."""
    layout = study.grounded[study.book.article_of[claim.id].slug].layout
    spans = study.ground_of(claim.id).places[0].spans
    return layout.text[spans[0].start : spans[0].end] if layout and spans else claim.quote
