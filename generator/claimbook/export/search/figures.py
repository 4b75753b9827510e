"""The figures of claims, as the search compares them with a typed one."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from claimbook.model import Claim
from claimbook.quantity import Amount, find_written_ends
from claimbook.study import Study
from claimbook.verdicts import Converted

Span = tuple[str, float, float]
"""A unit with the lowest and the highest number that would be rounded to the written figure."""


def list_spans(study: Study, claim: Claim) -> Iterator[Span]:
    """Yield a claim's figure in its own unit and, for foreign money, in the book's currency."""
    if claim.measured is None:
        return
    yield _span_written(claim.measured)
    converted = study.verdicts.converted.get(claim.id)
    if isinstance(converted, Converted):
        yield _span_converted(converted)


def list_units(study: Study) -> frozenset[str]:
    """Return the units of the figures of a book, and its currency."""
    measured = (claim.measured for claim in study.book.claims.values())
    return frozenset(amount.unit for amount in measured if amount) | {study.book.settings.currency}


def list_rates(study: Study) -> dict[str, tuple[float, float]]:
    """Return the lowest and highest rate used from each other currency to the book's."""
    rates: dict[str, tuple[float, float]] = {}
    for converted in study.verdicts.converted.values():
        if isinstance(converted, Converted) and converted.rate:
            rate = converted.rate
            low, high = rates.get(rate.source, (float(rate.low), float(rate.high)))
            rates[rate.source] = min(low, float(rate.low)), max(high, float(rate.high))
    return dict(sorted(rates.items()))


def _span_written(amount: Amount) -> Span:
    if amount.value is not None:
        return _span(amount.unit, amount.value, amount.value, amount.p)
    low, high = find_written_ends(amount) or (amount.interval.low, amount.interval.high)
    ends = [end for end in (low, high) if end is not None] or [Decimal(0)]
    return _span(amount.unit, min(ends), max(ends), amount.p)


def _span_converted(converted: Converted) -> Span:
    """Return the span at every rate that a writer may have used, as when figures are compared."""
    low, high = converted.ends or (converted.middle, converted.middle)
    if rate := converted.rate:
        low, high = low * rate.low / rate.on, high * rate.high / rate.on
    return _span(converted.unit, low, high, converted.p)


def _span(unit: str, low: Decimal, high: Decimal, place: Decimal) -> Span:
    smallest, largest = sorted((abs(low), abs(high)))
    return unit, _shorten(smallest - place / 2), _shorten(largest + place / 2)


def _shorten(number: Decimal) -> float:
    """Round a number to eight digits, as many as an article writes, to keep the file short."""
    short = float(f"{number:.8g}")
    return int(short) if short.is_integer() else short
