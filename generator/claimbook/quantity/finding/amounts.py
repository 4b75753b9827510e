"""Find every amount in a text, with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimbook.quantity.figures.articles import counts_one
from claimbook.quantity.finding import rules
from claimbook.quantity.finding.cents import settle_cents
from claimbook.quantity.finding.mentions import carry_directions, make_mention
from claimbook.quantity.finding.points import share_points
from claimbook.quantity.finding.reading import is_counted, read_amount_at
from claimbook.quantity.finding.sharing import share_units
from claimbook.quantity.interval import Comparator
from claimbook.quantity.lookalikes.years import ends_date
from claimbook.quantity.losses import find_losses
from claimbook.quantity.numbers.numerals import read_couple
from claimbook.quantity.numbers.scales import SCALES, VAGUE_SCALES
from claimbook.quantity.numbers.words import ARTICLES, BARE_SCALES, is_bare_hundred
from claimbook.quantity.text.nouns import read_noun
from claimbook.quantity.text.tokens import let_go, tokenize

if TYPE_CHECKING:
    from claimbook.quantity.amount import Mention
    from claimbook.quantity.figure import Reading
    from claimbook.quantity.text.tokens import Token

_SEEDS = frozenset[str]().union(*(rule.words for rule in rules.FIGURES))
"""Words that a figure may begin with."""


def find_amounts(text: str, dollar: str = "USD", *, years: bool = True) -> tuple[Mention, ...]:
    """Find every amount that counts in a text, in order and without overlaps.

    `dollar` is the ISO 4217 code of a bare `$`. Dates, years, clock times, ordinals, numbered names
    and identifiers are not amounts. With `years=False`, 2000 is a number like any other. The time
    it takes is proportional to the length of the text.
    """
    tokens = tokenize(text)
    readings: list[Reading] = []
    floors: list[Token] = []
    floor = tokens[0] if tokens else None
    for seed in _list_seeds(tokens):
        a_rate = readings and readings[-1].end is seed and seed.low in ARTICLES
        if floor is None or floor.index > seed.index or a_rate:
            continue
        if years and ends_date(seed):
            floor = seed.after
            continue
        reading = read_amount_at(seed, floor, dollar)
        if reading is None:
            continue
        counted = is_counted(reading, years=years)
        if counted and readings and _runs_on(readings[-1], reading):
            readings.pop()
            floor = reading.end
            floors.pop()
        elif counted:
            readings.append(reading)
            floors.append(floor)
            floor = reading.end
        elif reading.comparator is Comparator.RANGE and reading.figure.unit is not None:
            # The £30 of “in 2019-20 to £30” is an amount and not part of a range.
            floor = seed.after
        elif reading.figure.noun is None:
            floor = reading.figure.end
    share_units(readings)
    share_points(readings)
    told = zip(readings, floors, find_losses(readings), strict=True)
    mentions = [make_mention(text, reading, before, loss) for reading, before, loss in told]
    carry_directions(readings, mentions)
    let_go(tokens)
    return settle_cents(mentions)


def _runs_on(first: Reading, second: Reading) -> bool:
    """Whether two numbers stand side by side as if they were one: 245 23 yen.

    Their meaning is unclear. `12 6-inch guns` and `50 50 dollar bills` count things.
    """
    figure, number = first.figure, second.start
    beside = number is first.end and number.is_number and figure.start.is_number
    beside = beside and figure.is_plain and figure.factor == 1
    counts = number.after.is_dash or (number.after.is_word and not number.after.spaced)
    return beside and not counts and read_noun(second.end) is None


def _list_seeds(tokens: list[Token]) -> list[Token]:
    """Return the tokens that an amount may begin with, apart from its currency and its hedges."""
    return [t for t in tokens if t.is_number or (t.low in _SEEDS and _may_begin(t))]


def _may_begin(word: Token) -> bool:
    """Whether a figure may begin with a word, considering the words around it."""
    if word.low in ARTICLES:
        return _is_article_of_number(word)
    return word.low not in BARE_SCALES or is_bare_hundred(word)


def _is_article_of_number(token: Token) -> bool:
    return _is_scale(token.after) or counts_one(token) or read_couple(token) is not None


def _is_scale(word: Token) -> bool:
    """Whether an article makes a word a number: a thousand, but not a thousands-strong crowd."""
    return word.low in SCALES and word.low not in VAGUE_SCALES
