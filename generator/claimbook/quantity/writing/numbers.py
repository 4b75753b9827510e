"""Numbers spelled so that they read back with the places they had: 380 billion, 2,000, ten."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from claimbook.quantity.numbers.digits import find_places
from claimbook.quantity.numbers.words import SMALL, TENS

if TYPE_CHECKING:
    from collections.abc import Iterator

_ONE, _TEN, _HUNDRED = Decimal(1), Decimal(10), Decimal(100)
_SCALES = {
    "": _ONE,
    "thousand": _TEN**3,
    "million": _TEN**6,
    "billion": _TEN**9,
    "trillion": _TEN**12,
}
_INDIAN = {"lakh": _TEN**5, "crore": _TEN**7}
_SCALED_FROM = _TEN**6


class Spelling(NamedTuple):
    """A way to write a number."""

    number: str
    scale: str
    """A scale word, or nothing."""
    p: Decimal
    q: Decimal

    def __str__(self) -> str:
        """`380 billion`."""
        return f"{self.number} {self.scale}" if self.scale else self.number

    @property
    def is_indian(self) -> bool:
        """Whether its scale word is one of South Asia."""
        return self.scale in _INDIAN

    def scales(self, first: Decimal) -> bool:
        """Whether a smaller `first` figure takes the same scale word: 33-35 billion."""
        in_digits = self.number[0].isdigit()
        return in_digits and abs(first) < Decimal(self.number.replace(",", ""))


@lru_cache(maxsize=1 << 12)
def spell_number(value: Decimal, p: Decimal, q: Decimal) -> Spelling:
    """Return the usual way to write a number that reads back with the places `p` and `q`.

    If there is none, because the number was calculated, its digits are written as they are.
    """
    spellings = list(list_spellings(value, p))
    fitting = (spelling for spelling in spellings if (spelling.p, spelling.q) == (p, q))
    return next(fitting, None) or next(iter(spellings), None) or _write_plain(value)


def list_spellings(value: Decimal, p: Decimal) -> Iterator[Spelling]:
    """Yield every way to write a number whose last written place is `p`, the usual first."""
    size = abs(value)
    fitting = [scale for scale, factor in _SCALES.items() if factor <= max(size, _ONE) or not size]
    large = size >= _SCALED_FROM
    for scale in sorted(fitting, key=lambda scale: _SCALES[scale] * (-1 if large else 1)):
        yield from _spell_scaled(value, p, scale, _SCALES[scale])
    for scale, factor in _SCALES.items():
        yield from _spell_in_words(value, p, scale, factor)
    for scale, factor in (*_INDIAN.items(), *_SCALES.items()):
        if size >= max(factor / 1000, _SCALED_FROM / 10) or p > 1:
            yield from _spell_scaled(value, p, scale, factor)


def _spell_scaled(value: Decimal, p: Decimal, scale: str, factor: Decimal) -> Iterator[Spelling]:
    place = p / factor
    if place > 1:
        return
    number = (value / factor).quantize(place.normalize())
    if number * factor == value:
        yield Spelling(f"{number:,f}", scale, *_scale_places(number, factor))


def _scale_places(number: Decimal, factor: Decimal) -> tuple[Decimal, Decimal]:
    p, q = find_places(f"{abs(number):f}")
    return p * factor, q * factor


def _spell_in_words(value: Decimal, p: Decimal, scale: str, factor: Decimal) -> Iterator[Spelling]:
    number = value / factor
    if not 0 < number < 1000 or number != number.to_integral_value() or p < factor:
        return
    words = _name_below_thousand(int(number))
    place = _HUNDRED if number % 100 == 0 else _TEN if number % 10 == 0 else _ONE
    yield Spelling(words, scale, place * factor, place * factor)


def _name_below_thousand(number: int) -> str:
    names = {
        value: word
        for word, value in (SMALL | TENS).items()
        if word not in ("nil", "nought", "naught")
    }
    hundreds, rest = divmod(number, 100)
    tens, ones = (0, rest) if rest < 20 else (rest - rest % 10, rest % 10)
    below = "-".join(names[part] for part in (tens, ones) if part)
    above = f"{names[hundreds]} hundred" if hundreds else ""
    return " and ".join(part for part in (above, below) if part)


def _write_plain(value: Decimal) -> Spelling:
    return Spelling(f"{value.normalize():,f}", "", Decimal(0), Decimal(0))
