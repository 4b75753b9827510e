"""The article that counts one of a unit: a percentage point, a gallon of beer, more than a decade.

`$3 a gallon` is a price, `the price of a barrel` names what is sold, `a bit of luck` is no unit.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from claimbook.quantity.figures.after import read_suffix
from claimbook.quantity.hedges.phrases import load_before
from claimbook.quantity.money.currency import list_codes
from claimbook.quantity.numbers.numerals import Numeral, read_half
from claimbook.quantity.numbers.words import ARTICLES
from claimbook.quantity.text.tokens import END, Kind
from claimbook.quantity.units.names import DURATIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimbook.quantity.text.tokens import Token

_ONE = Decimal(1)
_WHOLE = frozenset(("full", "whole", "single"))
_OTHER_SENSES = frozenset("degree turn bit bar knot stone mole ton mark crown sol cup".split())
_SOLD = frozenset(("of", "for", "per", "by", "not", ".", "\n"))
"""Before the article: the unit is what is sold or spoken of, and nobody counts one of it."""

_CLAUSE_ENDS = frozenset((".", ",", ";", "!", "?", "\n", ")"))
_PER = frozenset(("a", "an", "per", "each", "apiece"))


def read_article(tokens: Sequence[Token], at: int) -> Numeral | None:
    """The one that an article before a unit says, perhaps with a `full` or `whole` between."""
    if tokens[at].low not in ARTICLES:
        return None
    end = at + 2 if tokens[at + 1].low in _WHOLE else at + 1
    if tokens[end].kind is not Kind.WORD or read_suffix(tokens, end) is None:
        return None
    return Numeral(_ONE, _ONE, _ONE, end)


def counts_one(tokens: Sequence[Token], at: int) -> bool:
    """Whether the article at `at` says one of a unit."""
    article = read_article(tokens, at)
    suffix = read_suffix(tokens, article.end) if article else None
    if suffix is None:
        return False
    alone = at == 0 and tokens[at + 2] is END
    hedged = load_before().match_before(tokens, at, 0) is not None
    if alone or hedged or read_half(tokens, suffix.end) is not None:
        return True
    if suffix.unit == "pp":
        return True
    name, after = tokens[suffix.end - 1], tokens[suffix.end].low
    named = name.text == name.low and len(name.text) > 2 and name.low not in _OTHER_SENSES
    if not named or suffix.unit in DURATIONS or at == 0 or tokens[at - 1].low in _SOLD:
        return False
    if suffix.unit == "$" or suffix.unit in list_codes():
        return after in _CLAUSE_ENDS or after in _PER
    return suffix.unit not in ("x", "%") and (after in _CLAUSE_ENDS or after == "of")
