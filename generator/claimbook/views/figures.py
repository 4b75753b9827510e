"""Claims with a figure as rows of a table; equal figures stand in one row with all who say them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from claimbook.model import Claim
from claimbook.permalinks import link, locate_claim
from claimbook.quantity import write_date, write_number, write_period
from claimbook.study import Study
from claimbook.verdicts import Converted, NoRate
from claimbook.views.badges import list_badges, rank_claim
from claimbook.views.converted import write_hedged, write_rate_day
from claimbook.views.quotes import cut_quote
from claimbook.views.said import name_article
from claimbook.views.subjects import name_entity
from claimbook.views.values import Badge, Named
from claimbook.views.wording import KINDS, write_figure

_COUNTS = re.compile(r"\d+")


_NO_MORE = 12
"""A quote that is so little longer than its figure tells nothing of it: code points."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Those who give a figure on one day."""

    said: str
    names: tuple[Named, ...]
    """Outlets, each with a link to its claim."""


@dataclass(frozen=True, slots=True)
class Row:
    """A figure in one line of a table."""

    href: str
    figure: str
    change: str
    converted: str
    rate: str
    """The day of its rate; empty where there is none."""
    quote: str
    """The words of the first who said it, cut to a few lines."""
    says: str
    """The claim in the editor's words where the quote is no more than the figure."""
    about: Named
    period: str
    scope: str
    kind: str
    sources: tuple[Sources, ...]
    """All who give this figure, the first who did at the front."""
    badges: tuple[Badge, ...]
    noted: tuple[str, ...]
    """Ids of the claims among them that have a note of the editor."""


def list_figures(study: Study, claims: Iterable[Claim], page: str) -> tuple[Row, ...]:
    """Figures as rows of a table, seen from the page at an address.

    Levels before changes; then by entity, the most often measured first; then the newest period
    first, what has none last; then by size, the largest first. Equal figures are one row.
    """
    groups: dict[Hashable, list[Claim]] = {}
    measured = [claim for claim in claims if claim.amount is not None]
    often = Counter(claim.about for claim in measured)
    for claim in measured:
        groups.setdefault(_identify(claim), []).append(claim)

    def rank(same: Sequence[Claim]) -> tuple[bool, str, int, str, int, Decimal, str]:
        claim = same[0]
        until = claim.period and (claim.period.end or claim.period.start)
        return (
            claim.change is not None,
            claim.change or "",
            -often[claim.about],
            claim.about,
            -until.toordinal() if until else 0,
            -measure_claim(study, claim)[1],
            claim.id,
        )

    return tuple(_view_row(study, same, page) for same in sorted(groups.values(), key=rank))


def measure_claim(study: Study, claim: Claim) -> tuple[str, Decimal]:
    """Unit and size of a claim's figure, to sort by: money of all currencies in the book's own."""
    converted = study.verdicts.converted.get(claim.id)
    if isinstance(converted, Converted):
        return converted.unit, converted.middle
    amount = claim.measured
    if amount is None:
        return "", Decimal(0)
    ends = (amount.value, amount.interval.low, amount.interval.high)
    return amount.unit, next((end for end in ends if end is not None), Decimal(0))


def _identify(claim: Claim) -> Hashable:
    """What two claims have in common that give the same figure."""
    days = claim.period and (claim.period.start, claim.period.end)
    scope = tuple(sorted(claim.scope.items()))
    earlier = claim.as_of == "earlier"
    told = (write_figure(claim), claim.metric, claim.change, claim.kind, scope)
    return claim.about, days, earlier, *told


def _view_row(study: Study, claims: Sequence[Claim], page: str) -> Row:
    """Claims that give the same figure as one row."""
    same = sorted(claims, key=lambda claim: (study.book.said_on(claim), claim.id))
    first = same[0]
    words = first.amount.text if first.amount else ""
    return Row(
        href=link(page, locate_claim(study.book, first.id)),
        figure=write_figure(first),
        change=first.change or "",
        converted=_write_converted(study, same),
        rate=_write_rate(study, same),
        quote=cut_quote(first.quote, words),
        says=first.says if len(first.quote) <= len(words) + _NO_MORE else "",
        about=name_entity(study, first.about, page),
        period=write_period(first.period) if first.period else "",
        scope=", ".join(first.scope.values()),
        kind=" ".join(KINDS[first.kind]),
        sources=tuple(_list_sources(study, same, page)),
        badges=_join_badges(study, same, page),
        noted=tuple(claim.id for claim in same if claim.note),
    )


def _write_converted(study: Study, claims: Sequence[Claim]) -> str:
    """The figure in the book's currency; where it was said on several days, all that it was."""
    words: dict[Decimal, str] = {}
    for claim in claims:
        converted = study.verdicts.converted.get(claim.id)
        if isinstance(converted, NoRate):
            return converted.words
        if converted:
            words[converted.middle] = write_hedged(claim, converted)
    if not words:
        return ""
    low, high = sorted((min(words), max(words)), key=abs)
    last = write_number(abs(high), study.book.settings.currency)
    return words[low] if words[low].endswith(last) else f"{words[low]} to {last}"


def _write_rate(study: Study, claims: Sequence[Claim]) -> str:
    converted = map(study.verdicts.converted.get, (claim.id for claim in claims))
    days = (write_rate_day(it) for it in converted if isinstance(it, Converted))
    return ",".join(dict.fromkeys(days)).strip()


def _list_sources(study: Study, claims: Sequence[Claim], page: str) -> Iterator[Sources]:
    """Who gives a figure, by the day."""
    for day, same in groupby(claims, key=study.book.said_on):
        yield Sources(
            write_date(day),
            tuple(
                Named(
                    name_article(study, study.book.article_of[claim.id]),
                    link(page, locate_claim(study.book, claim.id)),
                )
                for claim in same
            ),
        )


def _join_badges(study: Study, claims: Sequence[Claim], page: str) -> tuple[Badge, ...]:
    """The badges of all, the worst first; of those that differ by their count alone, the first."""
    worst = sorted(claims, key=lambda claim: rank_claim(study, claim.id))
    badges = [badge for claim in worst for badge in list_badges(study, claim, page)]
    told = {_COUNTS.sub("", badge.words): badge for badge in reversed(badges)}
    found = tuple(badge for badge in dict.fromkeys(badges) if badge in told.values())
    return tuple(b for b in found if b.verdict != "alone") or found
