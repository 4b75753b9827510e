"""Every amount of a text, where it stands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimbook.quantity.figures import multiples
from claimbook.quantity.figures.articles import counts_one
from claimbook.quantity.finding.mentions import make_mention
from claimbook.quantity.finding.reading import is_counted, read_amount_at
from claimbook.quantity.numbers.fractions import BELOW, FRACTION_SIGNS
from claimbook.quantity.numbers.numerals import read_couple
from claimbook.quantity.numbers.scales import SCALES
from claimbook.quantity.numbers.words import ARTICLES, SMALL, TENS
from claimbook.quantity.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimbook.quantity.amount import Mention
    from claimbook.quantity.figure import Reading
    from claimbook.quantity.text.tokens import Token

_TWO = frozenset(("couple", "pair"))
_SEEDS = multiples.SEEDS | BELOW.keys() | SMALL.keys() | TENS.keys() | FRACTION_SIGNS.keys() | _TWO
_JOINERS = frozenset(("and", "or"))


def find_amounts(text: str, dollar: str = "USD") -> tuple[Mention, ...]:
    """Every amount that counts in a text, in order, none overlapping another.

    `dollar` is the ISO 4217 code of a bare `$`. Dates, years, clock times, ordinals, numbered names
    and identifiers are no amounts. Time grows with the length of the text only.
    """
    tokens = tokenize(text)
    readings: list[Reading] = []
    floors: list[Token] = []
    floor = tokens[0] if tokens else None
    for seed in _list_seeds(tokens):
        a_rate = readings and readings[-1].end is seed and seed.low in ARTICLES
        if floor is None or floor.stands_after(seed) or a_rate:
            continue
        reading = read_amount_at(seed, floor, dollar)
        if reading is None:
            continue
        if is_counted(reading):
            readings.append(reading)
            floors.append(floor)
            floor = reading.end
        elif reading.figure.noun is None:
            floor = reading.figure.end
    _share_units(readings)
    pairs = zip(readings, floors, strict=True)
    return tuple(make_mention(text, reading, before) for reading, before in pairs)


def _list_seeds(tokens: list[Token]) -> Iterator[Token]:
    """The tokens that an amount may begin with, apart from its currency and its hedges."""
    for token in tokens:
        if token.is_number or token.low in _SEEDS:
            if token.low not in _TWO:
                yield token
            elif read_couple(token.before) is not None:
                yield token.before
        elif token.low in ARTICLES and (token.after.low in SCALES or counts_one(token)):
            yield token


def _share_units(readings: list[Reading]) -> None:
    """`5 and 10 percent`: a bare figure takes the unit of the one that it is joined to."""
    for here in range(len(readings) - 2, -1, -1):
        reading, following = readings[here : here + 2]
        first, second = reading.figure, following.figure
        joined = following.start is reading.end.after and reading.end.low in _JOINERS
        bare = first.unit is None and first.noun is None and second.unit is not None
        unscaled = first.factor == second.factor == 1
        if joined and bare and unscaled:
            figure = replace(first, unit=second.unit, assumed=second.assumed)
            readings[here] = reading._replace(figure=figure)
