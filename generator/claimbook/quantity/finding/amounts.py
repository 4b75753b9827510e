"""Every amount in a text, with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimbook.quantity.figures import multiples, none, vague
from claimbook.quantity.figures.articles import counts_one
from claimbook.quantity.finding.mentions import carry_directions, make_mention
from claimbook.quantity.finding.points import share_points
from claimbook.quantity.finding.reading import is_counted, read_amount_at
from claimbook.quantity.finding.sharing import share_units
from claimbook.quantity.interval import Comparator
from claimbook.quantity.numbers.fractions import BELOW, FRACTION_SIGNS
from claimbook.quantity.numbers.numerals import read_couple
from claimbook.quantity.numbers.scales import SCALES, VAGUE_SCALES
from claimbook.quantity.numbers.words import ARTICLES, SMALL, TENS, is_bare_hundred
from claimbook.quantity.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimbook.quantity.amount import Mention
    from claimbook.quantity.figure import Reading
    from claimbook.quantity.text.tokens import Token

_TWO = frozenset(("couple", "pair"))
_SEEDS = (
    multiples.SEEDS
    | none.SEEDS
    | vague.SEEDS
    | BELOW.keys()
    | SMALL.keys()
    | TENS.keys()
    | FRACTION_SIGNS.keys()
    | _TWO
)


def find_amounts(text: str, dollar: str = "USD", *, years: bool = True) -> tuple[Mention, ...]:
    """Every amount that counts in a text, in order, none overlapping another.

    `dollar` is the ISO 4217 code of a bare `$`. Dates, years, clock times, ordinals, numbered names
    and identifiers are no amounts; without `years`, 2000 is a number like others. Time grows with
    the length of the text only.
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
        if is_counted(reading, years=years):
            readings.append(reading)
            floors.append(floor)
            floor = reading.end
        elif reading.comparator is Comparator.RANGE:
            # the £30 of "in 2019-20 to £30" is no part of a range, and an amount
            floor = seed.after
        elif reading.figure.noun is None:
            floor = reading.figure.end
    share_units(readings)
    share_points(readings)
    pairs = zip(readings, floors, strict=True)
    mentions = [make_mention(text, reading, before) for reading, before in pairs]
    carry_directions(readings, mentions)
    return tuple(mentions)


def _list_seeds(tokens: list[Token]) -> Iterator[Token]:
    """The tokens that an amount may begin with, apart from its currency and its hedges."""
    for token in tokens:
        if token.is_number or token.low in _SEEDS:
            if token.low not in _TWO:
                yield token
            elif read_couple(token.before) is not None:
                yield token.before
        elif _is_article_of_number(token) or is_bare_hundred(token):
            yield token


def _is_article_of_number(token: Token) -> bool:
    return token.low in ARTICLES and (_is_scale(token.after) or counts_one(token))


def _is_scale(word: Token) -> bool:
    """Whether an article before a word makes it a number: a thousand, not a thousands-strong."""
    return word.low in SCALES and word.low not in VAGUE_SCALES
