"""Every amount of a text, where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimbook.quantity import fractions
from claimbook.quantity.counting import is_counted
from claimbook.quantity.digits import FRACTION_SIGNS
from claimbook.quantity.grammar import make_mention, read_amount_at
from claimbook.quantity.numwords import ARTICLES, SMALL, TENS
from claimbook.quantity.scales import SCALES
from claimbook.quantity.tokens import END, Kind, tokenize

if TYPE_CHECKING:
    from claimbook.quantity.amount import Mention

_SEEDS = fractions.SEEDS | SMALL.keys() | TENS.keys() | FRACTION_SIGNS.keys()


def find_amounts(text: str, dollar: str = "USD") -> tuple[Mention, ...]:
    """Every amount that counts in a text, in order, none overlapping another.

    `dollar` is the ISO 4217 code of a bare `$`. Dates, years, clock times, ordinals, numbered names
    and identifiers are no amounts. Time grows with the length of the text only.
    """
    tokens = tokenize(text)
    mentions = []
    floor = 0
    for at, token in enumerate(tokens):
        if (
            at < floor
            or token is END
            or not (token.kind is Kind.NUMBER or token.low in _SEEDS or token.low in SCALES)
        ):
            continue
        seed = at
        if token.low in SCALES and token.kind is Kind.WORD:
            if at == floor or tokens[at - 1].low not in ARTICLES:
                continue
            seed = at - 1
        reading = read_amount_at(tokens, seed, floor, dollar)
        if reading is None:
            continue
        if is_counted(tokens, reading.figure, reading.figure.end):
            mentions.append(make_mention(text, tokens, reading, floor))
            floor = reading.end
        else:
            floor = max(at + 1, reading.figure.end if reading.figure.noun is None else at + 1)
    return tuple(mentions)
