"""Place figures on a common scale: the unit that they are shown in, and their numbers in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_EVEN, Decimal

from babel.numbers import get_currency_name

from claimbook.quantity import (
    Interval,
    find_shown_unit,
    find_written_ends,
    is_currency,
    leaves_country_open,
    name_money,
    write_number,
    write_per,
)
from claimbook.sentences import labels
from claimbook.study import Study
from claimbook.verdicts import Converted, Figure, NoRate, convert_amount
from claimbook.views.claims.shown import Shown, show_claim

_SCALES = (
    (Decimal(10**12), "trillion"),
    (Decimal(10**9), "billion"),
    (Decimal(10**6), "million"),
    (Decimal(1), ""),
)
_LARGE = 10_000
"""The numbers on an axis are below this."""
_ROOM = Decimal("1.18")
"""How far beyond the last number an open-ended arrow reaches."""
_DIGITS = range(3, 7)
"""How many significant digits to write: as few as distinguish the two ends of a range."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A claim's figure in the unit of its scale."""

    figure: Figure
    shown: Shown
    converted: Converted

    @property
    def interval(self) -> Interval:
        """Every number that its words and the rates allow."""
        return self.converted.interval

    @property
    def value(self) -> Decimal:
        """The single number that represents it."""
        return self.converted.middle


def find_entities(placed: Iterable[Placed]) -> set[str]:
    """Return the entities that figures are about."""
    return {each.figure.entity for each in placed}


@dataclass(frozen=True, slots=True)
class ChartScale:
    """What the numbers of a chart count, and the range of its axis."""

    counted: Decimal
    """How much one step on the axis stands for: 1,000,000,000 for billions."""
    words: str
    """`billion US dollars`."""
    least: Decimal
    """The least number on the scale, which is not above zero; unscaled, like `greatest`."""
    greatest: Decimal

    def place(self, number: Decimal) -> float:
        """Return a number on the axis."""
        return float(round_number(number / self.counted, 6))

    def find_ends(self, interval: Interval) -> tuple[float, float]:
        """Return both ends on the axis; an open end is placed beyond all numbers."""
        low = self.least * _ROOM if interval.low is None else interval.low
        high = self.greatest * _ROOM if interval.high is None else interval.high
        return self.place(low), self.place(high)

    def write(self, number: Decimal, digits: int = 3) -> str:
        """Return a number in words: `52.5 billion US dollars`."""
        return self._name(self.spell(number, digits))

    def write_allowed(self, placed: Placed) -> str:
        """Write what a figure can mean: `52.5 to 54.1 billion US dollars`, `more than 9%`.

        A number that would begin with zeros on this scale is written on one that fits.
        """
        return self._fit(placed)._write_allowed(placed)

    def _fit(self, placed: Placed) -> ChartScale:
        """Take this scale, or a finer one for a figure below a hundredth of its step."""
        ends = (placed.interval.low, placed.interval.high, placed.value)
        size = max(abs(end) for end in ends if end is not None)
        if not size or size * 100 >= self.counted:
            return self
        own = next(word for counted, word in _SCALES if counted == self.counted)
        counted, word = next((each for each in _SCALES if size >= each[0]), _SCALES[-1])
        name = self.words.removeprefix(own).lstrip()
        return replace(self, counted=counted, words=" ".join(filter(None, (word, name))))

    def _write_allowed(self, placed: Placed) -> str:
        interval, bare = placed.interval, placed.figure.amount.comparator == "none"
        low, high = interval.low, interval.high
        if bare and placed.converted.rate is None:
            return self.write(placed.value, _DIGITS[-1])
        written = find_written_ends(placed.figure.amount)
        if written and interval == placed.figure.amount.interval:
            return self._name(self._spell_range(*written))
        if low is not None and high is not None:
            return self._name(self._spell_range(low, high))
        if low is not None:
            return labels.write_bound(self.write(low), low=True, closed=interval.low_closed)
        if high is not None:
            return labels.write_bound(self.write(high), low=False, closed=interval.high_closed)
        return labels.ANY_NUMBER

    def _name(self, number: str) -> str:
        """Return a number followed by its unit: `52.5 billion US dollars`, `9%`."""
        return f"{number}%" if self.words == "%" else f"{number} {self.words}".rstrip()

    def _spell_range(self, low: Decimal, high: Decimal) -> str:
        for digits in _DIGITS:
            first, last = self.spell(low, digits), self.spell(high, digits)
            if first != last:
                return labels.write_ends(first, last)
        return first

    def spell(self, number: Decimal, digits: int) -> str:
        """Write a number in digits, as the axis counts: `52.5`."""
        rounded = round_number(number / self.counted, digits).normalize()
        return f"{rounded + 0:,f}".replace("-", "−")


def round_number(number: Decimal, digits: int) -> Decimal:
    """Return the number rounded to some significant digits."""
    if not number:
        return number
    place = Decimal(1).scaleb(number.adjusted() - digits + 1)
    return number.quantize(place, ROUND_HALF_EVEN) if place < 1 else _round_whole(number, place)


def _round_whole(number: Decimal, place: Decimal) -> Decimal:
    return (number / place).to_integral_value(ROUND_HALF_EVEN) * place


def place_figures(
    study: Study, figures: Iterable[Figure], unit: str = ""
) -> tuple[str, tuple[Placed, ...], tuple[NoRate, ...]]:
    """Convert figures of one dimension to a unit; also return why some cannot be converted.

    Without a unit, money in several currencies is shown in the book's currency, and anything else
    in its own unit.
    """
    known = list(figures)
    own = known[0].amount.unit
    units = {find_shown_unit(figure.amount) for figure in known}
    several = is_currency(own) and len(units) > 1
    unit = unit or (study.book.settings.currency if several else own)
    placed, unknown = [], []
    for figure in known:
        converted = convert_amount(figure.amount, unit, figure.said_on)
        if several and leaves_country_open(figure.amount):
            converted = NoRate(figure.amount.unit, unit, figure.said_on, name_money(figure.amount))
        if isinstance(converted, NoRate):
            unknown.append(converted)
        else:
            placed.append(Placed(figure, show_claim(study, figure.id), converted))
    return unit, tuple(placed), tuple(unknown)


def make_scale(unit: str, placed: Sequence[Placed]) -> ChartScale:
    """Make a scale on which no number is too long or too small; all figures have the same unit."""
    numbers = [
        number
        for each in placed
        for number in (each.interval.low, each.interval.high, each.value)
        if number is not None
    ]
    sizes = [abs(each.value) for each in placed if each.value] or [Decimal(1)]
    counted, word = next(
        (scale for scale in _SCALES if min(sizes) >= scale[0] / 10 and max(sizes) >= scale[0]),
        _SCALES[-1],
    )
    if max(sizes) / counted >= _LARGE:
        counted, word = next(scale for scale in _SCALES if max(sizes) >= scale[0])
    nouns = {each.figure.amount.noun for each in placed}
    shown = next((each.converted.shared_name for each in placed), "") or unit
    name = _name_unit(shown, nouns.pop() if len(nouns) == 1 else None)
    denominators = {each.figure.amount.per for each in placed}
    name += write_per(denominators.pop()) if len(denominators) == 1 else ""
    words = " ".join(filter(None, (word, name)))
    return ChartScale(counted, words, min(*numbers, Decimal(0)), max(*numbers, Decimal(0)))


def _name_unit(unit: str, noun: str | None) -> str:
    """Return the name of a unit after a number: `US dollars`, `%`, `GW`."""
    if unit == "count":
        return noun or ""
    if len(unit) == 3 and unit.isupper():
        return str(get_currency_name(unit, 2, locale="en"))
    special = {"%": "%", "x": "times"}
    return special.get(unit) or write_number(Decimal(2), unit).partition(" ")[2] or unit
