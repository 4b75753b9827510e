"""Show derived figures with their arithmetic and the claims that they are calculated from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimbook.derivation import Derivation
from claimbook.permalinks import link_to_edit, locate_derived
from claimbook.quantity import write_date, write_number
from claimbook.sentences import comparisons, labels, rates
from claimbook.study import Study
from claimbook.verdicts import Verdict
from claimbook.views.claims.badge import DOUBT, Badge
from claimbook.views.claims.comparing import Comparisons, list_compared, list_shown_pairs
from claimbook.views.claims.corrections import list_corrected, list_inherited
from claimbook.views.claims.dividing import lead_to_claim
from claimbook.views.claims.shown import Shown, show_claim
from claimbook.views.wording.kinds import KINDS
from claimbook.views.wording.names import Named, list_outward, name_entity, name_metric
from claimbook.views.wording.periods import write_time


@dataclass(frozen=True, slots=True)
class DerivedView:
    """A derived figure as its card shows it."""

    id: str
    was: tuple[str, ...]
    """Its former ids, which links may still have."""
    figure: str
    says: str
    arithmetic: str
    rate: str
    """The exchange rate that was used; empty if none was."""
    badge: Badge
    marks: tuple[tuple[str, str], ...]
    """Corrections of it or of a claim it uses: a sentence, and the address with the details."""
    facts: tuple[tuple[str, Named], ...]
    sources: tuple[Shown, ...]
    """The claims that it is calculated from."""
    compared: Comparisons
    links: tuple[tuple[str, str, bool], ...]
    """Name, address, and whether it leads out of the site."""


def list_derived(
    study: Study, *, about: str | None = None, metric: str | None = None
) -> tuple[DerivedView, ...]:
    """Return the derived figures about an entity, or of a metric."""
    return tuple(
        _view_derived(study, each)
        for each in study.derived.values()
        if isinstance(each, Derivation)
        and about in (None, each.record.about)
        and metric in (None, each.record.metric)
    )


def list_uses(study: Study, claim: str) -> Iterator[Named]:
    """Yield the derived figures that use a claim."""
    for each in study.derived.values():
        if isinstance(each, Derivation) and claim in each.claims:
            yield Named(each.amount.text, locate_derived(each.record))


def _view_derived(study: Study, derivation: Derivation) -> DerivedView:
    record = derivation.record
    return DerivedView(
        id=record.id,
        was=record.was,
        figure=derivation.amount.text,
        says=record.says,
        arithmetic=derivation.arithmetic,
        rate=_write_rate(derivation),
        marks=tuple(_list_marks(study, record.id)),
        badge=_make_badge(study, derivation),
        facts=tuple(_list_facts(study, derivation)),
        sources=tuple(show_claim(study, id_) for id_ in derivation.claims),
        compared=list_compared(study, record.id),
        links=tuple(_list_links(study, derivation)),
    )


def _write_rate(derivation: Derivation) -> str:
    rate = derivation.rate
    if rate is None:
        return ""
    worth = write_number(rate.on, rate.target, 4)
    return rates.describe_rate(worth, rate.source, write_date(rate.day))


def _list_marks(study: Study, id_: str) -> Iterator[tuple[str, str]]:
    yield from ((each.mark, each.address) for each in list_corrected(study, id_))
    yield from ((each.behind, each.address) for each in list_inherited(study, id_))


def _make_badge(study: Study, derivation: Derivation) -> Badge:
    """Return the badge for how a derived figure compares with the figures in articles."""
    if doubted := study.evidence.doubts.get(derivation.record.id):
        badge = DOUBT.make_badge(labels.IN_DOUBT)
        return badge.leading_to(lead_to_claim(study, doubted))
    pairs = [pair for pair in list_shown_pairs(study, derivation.record.id) if pair.counts]
    apart = sum(pair.verdict is Verdict.CONFLICT for pair in pairs)
    words = comparisons.write_derived_standing(len(pairs), apart)
    return Badge("neutral", "≠" if apart else "=", words)


def _list_facts(study: Study, derivation: Derivation) -> Iterator[tuple[str, Named]]:
    record = derivation.record
    yield "About", name_entity(study, record.about)
    metric = name_metric(study, record.metric)
    base = study.book.name_base(record.change)
    yield labels.METRIC, Named(f"{metric.name}, {base}", metric.href) if base else metric
    yield labels.KIND, Named(labels.write_derived_kind(str(KINDS[derivation.kind])))
    if record.period:
        yield labels.PERIOD, Named(write_time(record.period))


def _list_links(study: Study, derivation: Derivation) -> Iterator[tuple[str, str, bool]]:
    yield "Permalink", locate_derived(derivation.record), False
    at = derivation.record.origin.at("id")
    yield from list_outward(labels.EDIT, link_to_edit(study.book, at.path, at.line))
