"""Find figures that other articles of a book have under another metric."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimbook.drafts import Entry
from claimbook.grounding import same_amount
from claimbook.model import Book
from claimbook.problem import Location
from claimbook.quantity import Amount, UnreadableAmountError, read_amount

_PLAIN = frozenset({"1", "2", "3", "4", "5", "6", "7", "8", "9", "10"})
"""Numbers that two things often share by chance."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A figure of a claim that has a metric."""

    at: Location
    claim: str
    outlet: str
    """The publisher's name."""
    about: str
    metric: str
    amount: Amount
    period: str
    """The period as written; empty if it has none."""


def list_sightings(book: Book) -> Iterator[Sighting]:
    """Yield the figures of a book's claims that have a metric, those of drafts last."""
    for article in sorted(book.articles, key=lambda each: each.draft):
        outlet = book.name_outlet(article.outlet)
        for claim in article.claims:
            if claim.amount and claim.metric and not claim.change:
                yield Sighting(
                    claim.origin.at("amount"),
                    claim.id,
                    outlet,
                    claim.about,
                    claim.metric,
                    claim.amount,
                    claim.period.text if claim.period else "",
                )


def find_elsewhere(entry: Entry, path: str, sightings: Sequence[Sighting]) -> Iterator[Sighting]:
    """Yield the same figure in other articles, about the same entity and no other period.

    Small bare numbers are left out, since they are equal by chance, and so are changes, which are
    compared by their bases.
    """
    written = str(entry.fields.get("amount") or "")
    if entry.fields.get("change") or not written:
        return
    try:
        amount = read_amount(written)
    except UnreadableAmountError:
        return
    about, period = (
        str(entry.fields.get(name) or entry.given.get(name) or "") for name in ("about", "period")
    )
    for each in sightings:
        if each.at.path == path or each.about != about or written.split()[0] in _PLAIN:
            continue
        apart = each.period and period and each.period != period
        if not apart and same_amount(amount, each.amount, change=False):
            yield each


def find_twin(entry: Entry, path: str, sightings: Sequence[Sighting]) -> Sighting | None:
    """Return where another article has the figure of a claim, but only under other metrics."""
    metric = entry.fields.get("metric") or entry.given.get("metric")
    found = list(find_elsewhere(entry, path, sightings))
    return found[0] if metric and found and metric not in {each.metric for each in found} else None
