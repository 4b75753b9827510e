"""Make the cards of claims on the page of their article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimbook.grounding import Match
from claimbook.model import Article, Claim
from claimbook.permalinks import (
    link_to_edit,
    link_to_report,
    link_to_words,
)
from claimbook.quantity import Assumption, leaves_country_open, name_money, write_period
from claimbook.sentences import labels, standings
from claimbook.sentences.citations import begin_report, cite_claim, title_report
from claimbook.sentences.style import name_currency, with_office
from claimbook.study import Study
from claimbook.views.claims.badge import STANDINGS
from claimbook.views.claims.comparing import Comparisons, list_compared
from claimbook.views.claims.derived import list_uses
from claimbook.views.claims.dividing import order_claims
from claimbook.views.claims.shown import Shown, show_claim, show_claims, write_worth
from claimbook.views.wording.moments import write_day
from claimbook.views.wording.names import list_outward
from claimbook.views.wording.places import MATCHES


@dataclass(frozen=True, slots=True)
class Card:
    """A claim with all its details."""

    shown: Shown
    number: int
    """Its position in the order of the text, from 1."""
    total: int
    reason: str
    """The reason for its standing; empty if the page says it of several claims at once."""
    response: str
    """The answer of the accused or criticized party, with its day; empty if unknown."""
    facts: tuple[tuple[str, str, str], ...]
    """Name, value and link (or nothing) of each line: About, Metric, Kind, Period, Quote."""
    compared: Comparisons
    links: tuple[tuple[str, str, bool], ...]
    """Name, address, and whether it leads out of the site."""
    citation: str
    """How to cite it; its address follows."""


def list_cards(study: Study, article: Article) -> tuple[Card, ...]:
    """Return the cards of an article's claims in the order of its text, those not found last."""
    ordered = order_claims(study, article)
    return tuple(
        Card(
            shown=show_claim(study, claim.id),
            number=number,
            total=len(ordered),
            reason="" if _rests_on_outlet(study, claim) else _write_reason(study, claim),
            response=_write_response(claim),
            facts=tuple(_list_facts(study, claim)),
            compared=list_compared(study, claim.id),
            links=tuple(_list_links(study, claim)),
            citation=_cite(study, claim),
        )
        for number, claim in enumerate(ordered, start=1)
    )


def write_alone(study: Study, cards: Sequence[Card]) -> str:
    """Say once why cards without a reason have their standing; empty if all have one."""
    single = STANDINGS["single"]
    alone = [card.shown for card in cards if card.shown.standing is single and not card.reason]
    if not alone:
        return ""
    badge = single.make_badge()
    outlet = study.book.name_outlet(alone[0].article.outlet)
    return standings.describe_single_outlet(f"{badge.sign} {badge.words}", outlet)


def _write_reason(study: Study, claim: Claim) -> str:
    """Write why a claim has its standing, without what its figure and its badge say above it."""
    shown = show_claim(study, claim.id)
    worth = write_worth(shown, beside=shown)
    reason = standings.shorten_settled(shown.reason, worth, shown.figure)
    attribution = study.evidence.attributions.get(claim.id)
    badge_says_it = attribution is not None and attribution.first_hand and ", but " not in reason
    return "" if reason != shown.reason and badge_says_it else reason


def _rests_on_outlet(study: Study, claim: Claim) -> bool:
    """Whether a claim's standing says no more than that it rests on its outlet alone.

    Whom the outlet cites is named beside it anyway.
    """
    shown, attribution = show_claim(study, claim.id), study.evidence.attributions.get(claim.id)
    if attribution is None or shown.standing is not STANDINGS["single"]:
        return False
    outlet = study.book.name_outlet(attribution.outlet)
    names = (None, with_office(attribution.name, attribution.office))
    return shown.reason in {standings.explain_single_outlet(outlet, name, ()) for name in names}


def _cite(study: Study, claim: Claim) -> str:
    shown = show_claim(study, claim.id)
    return cite_claim(
        claim.says,
        claim.id,
        study.book.settings.title,
        headline=shown.article.headline,
        published=f"{study.book.name_outlet(shown.article.outlet)}, {shown.byline.said}",
    )


def _write_response(claim: Claim) -> str:
    if claim.response is None:
        return ""
    return labels.write_answer(write_day(claim.response.date), claim.response.text)


def _list_facts(study: Study, claim: Claim) -> Iterator[tuple[str, str, str]]:
    shown, ground = show_claim(study, claim.id), study.ground_of(claim.id)
    yield labels.ABOUT, shown.about.name, shown.about.href
    if shown.metric.href:
        named = filter(None, (shown.metric.name, shown.base))
        yield labels.METRIC, ", ".join(named), shown.metric.href
    yield labels.KIND, str(shown.kind), ""
    if shown.byline.who.name:
        yield labels.SAID_BY, shown.byline.voice, shown.byline.who.href
    if shown.byline.citing:
        yield labels.CITING, shown.byline.citing, ""
    standing = study.evidence.of(claim.id)
    if standing and standing.interested:
        yield labels.INTEREST, labels.INTERESTED, ""
    if shown.period:
        yield labels.PERIOD, shown.period, ""
    if claim.period_from:
        yield labels.PERIOD_FROM, *_name_origin(study, claim.period_from, claim)
    if claim.period is None:
        yield from _list_assumed(study, claim)
    if shown.earlier:
        yield labels.SAID, labels.EARLIER, ""
    elif claim.as_of:
        yield labels.SAID, write_day(shown.byline.day), ""
    for name, value in claim.scope.items():
        yield name.replace("-", " ").capitalize(), value, ""
    yield labels.QUOTE, ", ".join(filter(None, (MATCHES[ground.match], shown.place))), ""
    if claim.amount and claim.amount.is_bare_dollar:
        is_open = leaves_country_open(claim.amount)
        currency = "" if is_open else name_currency(claim.amount.unit)
        taken = labels.write_currency_taken(currency, name_money(claim.amount))
        yield labels.CURRENCY, taken, ""
    if claim.amount and Assumption.DENOMINATOR in claim.amount.assumed:
        yield labels.COUNTED, labels.write_denominator_taken(claim.amount.per or ""), ""
    if claim.amount and Assumption.POINTS in claim.amount.assumed:
        yield labels.POINTS, labels.READ_AS_POINTS, ""
    if claim.amount and Assumption.MULTIPLE in claim.amount.assumed:
        yield labels.MULTIPLE, labels.READ_AS_TIMES, ""
    for derived in list_uses(study, claim.id):
        yield labels.USED_IN, derived.name, derived.href


def _list_assumed(study: Study, claim: Claim) -> Iterator[tuple[str, str, str]]:
    """Yield the period that a claim without one is compared for, and where it comes from."""
    weighed = study.evidence.group_of.get(claim.id)
    assumed = weighed.group.assumed.get(claim.id) if weighed else None
    if assumed and assumed.period:
        yield labels.PERIOD, labels.write_period_taken(write_period(assumed.period)), ""
        if assumed.period_of:
            yield labels.PERIOD_FROM, *_name_origin(study, assumed.period_of, claim)
    elif assumed and assumed.apart:
        yield labels.PERIOD, labels.write_period_apart(assumed.apart.value), ""


def _name_origin(study: Study, origin: str, claim: Claim) -> tuple[str, str]:
    """Return where a claim's period comes from, if not its own text: words and a link."""
    seen = {claim.id}
    while (other := show_claims(study).get(origin)) and origin not in seen:
        seen.add(origin)
        origin = other.claim.period_from or origin
    if other is None:
        return origin, ""
    return other.name_beside(show_claim(study, claim.id)), other.address


def _list_links(study: Study, claim: Claim) -> Iterator[tuple[str, str, bool]]:
    shown, ground = show_claim(study, claim.id), study.ground_of(claim.id)
    yield labels.PERMALINK, shown.address, False
    if ground.positions:
        yield labels.IN_TEXT, shown.words, False
    words = claim.quote if ground.match is not Match.FOLDED else _words_at(study, claim)
    yield from list_outward(labels.IN_ORIGINAL, link_to_words(shown.article, words))
    at = claim.origin.at("id")
    yield from list_outward(labels.EDIT, link_to_edit(study.book, at.path, at.line))
    text = begin_report(claim.says, " ".join(claim.quote.split()), f"{at.path}, line {at.line}")
    yield from list_outward(labels.REPORT, link_to_report(study.book, title_report(claim.id), text))


def _words_at(study: Study, claim: Claim) -> str:
    """Return the words in the text that a claim's quote matches."""
    layout = study.layout_of(claim.id)
    spans = study.ground_of(claim.id).places[0].spans
    return layout.text[spans[0].start : spans[0].end] if layout and spans else claim.quote
