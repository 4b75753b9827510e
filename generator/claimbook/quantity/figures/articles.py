"""Read an article that counts one unit: a percentage point, a gallon of beer, more than a decade.

In `$3 a gallon` it makes a price, in `the price of a barrel` it names what is sold, and `a bit` in
`a bit of luck` is not a unit.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from claimbook.quantity.figures.after import read_suffix
from claimbook.quantity.hedges.phrases import load_before
from claimbook.quantity.money.currency import list_codes
from claimbook.quantity.numbers.numeral import Numeral
from claimbook.quantity.numbers.numerals import read_fraction_joined
from claimbook.quantity.numbers.scales import SCALES
from claimbook.quantity.numbers.words import ARTICLES
from claimbook.quantity.units.names import DURATIONS

if TYPE_CHECKING:
    from claimbook.quantity.text.tokens import Token

_ONE = Decimal(1)
_WHOLE = frozenset(("full", "whole", "single"))
_OTHER_SENSES = frozenset("degree turn bit bar knot stone mole ton mark crown sol cup".split())
_SOLD = frozenset(("of", "for", "per", "by", "not", "to", ".", "\n"))
"""Words before the article, or the start of a line, that show that the unit is sold or discussed
rather than counted.
"""

_CLAUSE_ENDS = frozenset((".", ",", ";", "!", "?", "\n", ")"))
_PER = frozenset(("a", "an", "per", "each", "apiece"))


def read_article(article: Token) -> Numeral | None:
    """Read the one that an article before a unit means; `full` may come between."""
    if article.low not in ARTICLES:
        return None
    unit = article.after.after if article.after.low in _WHOLE else article.after
    if not unit.is_word or read_suffix(unit) is None:
        return None
    return Numeral(_ONE, _ONE, _ONE, unit)


def _is_defined(after: Token) -> bool:
    """Whether a unit is being defined: a mile is 1.6 km, a kibibyte is 1,024 bytes."""
    number = after.after if after.after.is_number else after.after.after
    return after.low in ("is", "equals") and number.is_number


def _ends_figure(token: Token) -> bool:
    return token.is_number or token.low in SCALES or read_suffix(token) is not None


def counts_one(article: Token) -> bool:
    """Whether an article means one of a unit."""
    one = read_article(article)
    suffix = read_suffix(one.end) if one else None
    if suffix is None:
        return False
    alone = article.index == 0 and article.after.after.is_end
    hedge = load_before().match_before(article)
    # "£1.5bn more than a year ago" compares, and counts no year
    hedged = hedge is not None and not _ends_figure(hedge[1].before)
    if alone or hedged or _is_defined(suffix.end) or read_fraction_joined(suffix.end) is not None:
        return True
    if suffix.unit == "pp":
        return True
    name, after = suffix.end.before, suffix.end.low
    named = name.text == name.low and len(name.text) > 2 and name.low not in _OTHER_SENSES
    if not named or suffix.unit in DURATIONS or article.before.low in _SOLD:
        return False
    if suffix.unit == "$" or suffix.unit in list_codes():
        return after in _CLAUSE_ENDS or after in _PER
    return suffix.unit not in ("x", "%") and (after in _CLAUSE_ENDS or after == "of")
