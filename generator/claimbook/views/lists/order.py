"""Group claims that give the same figure, and order the figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from decimal import Decimal
from typing import Any

from claimbook.model import Claim
from claimbook.study import Study
from claimbook.verdicts import Converted, same_span
from claimbook.views.wording.figures import identify_figure


def order_figures(study: Study, claims: Iterable[Claim]) -> list[list[Claim]]:
    """Group claims that give the same figure, the earliest claim of each first.

    Levels come before changes. Then come entities with the most figures, then facts before the
    future, with goals that were replaced last. Among these, figures with the most sources come
    first, then the newest period, then the largest figure.
    """
    measured = [claim for claim in claims if claim.amount is not None]
    often = Counter(claim.about for claim in measured)

    def rank(same: Sequence[Claim]) -> tuple[Any, ...]:
        claim = same[0]
        until = claim.period and (claim.period.end or claim.period.start)
        standings = [found for each in same if (found := study.evidence.of(each.id))]
        voices = max((found.voices for found in standings), default=0)
        return (
            claim.change is not None,
            claim.change or "",
            -often[claim.about],
            claim.about,
            claim.kind.class_ != "fact",
            claim.as_of == "earlier",
            -voices,
            -len(same),
            -until.toordinal() if until else 0,
            -measure_claim(study, claim)[1],
            claim.id,
        )

    return sorted(_group_equal(study, measured), key=rank)


def measure_claim(study: Study, claim: Claim) -> tuple[str, Decimal]:
    """Return the unit and the size of a claim's figure, to sort by.

    Money is in the book's currency.
    """
    converted = study.verdicts.converted.get(claim.id)
    if isinstance(converted, Converted):
        return converted.unit, converted.middle
    amount = claim.measured
    if amount is None:
        return "", Decimal(0)
    ends = (amount.value, amount.interval.low, amount.interval.high)
    return amount.unit, next((end for end in ends if end is not None), Decimal(0))


def _group_equal(study: Study, claims: Iterable[Claim]) -> list[list[Claim]]:
    alike: dict[Hashable, list[list[Claim]]] = {}
    for claim in sorted(claims, key=lambda claim: (study.book.said_on(claim), claim.id)):
        groups = alike.setdefault(_identify(claim), [])
        for group in groups:
            if _share_period(group[0], claim):
                group.append(claim)
                break
        else:
            groups.append([claim])
    return [group for groups in alike.values() for group in groups]


def _identify(claim: Claim) -> Hashable:
    """Return what claims that give the same figure have in common, apart from the period."""
    scope = tuple(sorted(claim.scope.items()))
    sense = (identify_figure(claim), claim.metric, claim.change, claim.kind, scope)
    return claim.about, claim.as_of == "earlier", *sense


def _share_period(one: Claim, two: Claim) -> bool:
    """Whether verdicts treat two claims as about the same period, which is not to the day."""
    if one.period is None or two.period is None:
        return one.period is two.period
    return one.period.clock == two.period.clock and same_span(one.period, two.period)
