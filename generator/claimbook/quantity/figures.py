"""One figure: a number with the currency before it or the unit after it, without its hedges."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from claimbook.quantity import fractions
from claimbook.quantity.amount import Assumption, Direction
from claimbook.quantity.nouns import read_noun
from claimbook.quantity.numerals import Numeral, read_numeral
from claimbook.quantity.prefixes import Prefix, read_prefix
from claimbook.quantity.suffixes import Suffix, read_money, read_suffix
from claimbook.quantity.tokens import DASHES, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

_MILLION = Decimal(10) ** 6
_HIGHER = frozenset(
    "higher more greater larger bigger faster better stronger lower less smaller fewer".split()
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit, where it stands among the tokens."""

    start: int
    end: int
    """The index after its last token."""
    value: Decimal
    p: Decimal
    q: Decimal
    unit: str | None = None
    """None where no unit is written."""
    noun: tuple[int, int] | None = None
    """The tokens of the noun that is counted."""
    factor: Decimal = Decimal(1)
    """Of the scale words."""
    direction: Direction | None = None
    """Where a sign or the figure's own word gives it: +5 %, doubled."""
    assumed: tuple[Assumption, ...] = ()
    plus: bool = False
    """Whether a plus stands inside it: `$50+ billion`."""
    in_words: bool = False


def read_figure(tokens: Sequence[Token], at: int, floor: int, dollar: str) -> Figure | None:
    """The figure whose number, or first word, stands at `at`; nothing before `floor` is its own."""
    fraction = fractions.read_fraction(tokens, at)
    if fraction is not None:
        return Figure(
            fraction.start,
            fraction.end,
            fraction.value,
            Decimal(1),
            fraction.q,
            fraction.unit,
            direction=fraction.direction,
        )
    begin = fractions.read_part_of_scale(tokens, at)
    prefix = read_prefix(tokens, begin.start if begin else at, floor)
    numeral = (
        begin.numeral if begin else read_numeral(tokens, at, money=prefix.currency is not None)
    )
    if numeral is None:
        return None
    figure = Figure(
        prefix.start,
        numeral.end,
        -numeral.value if prefix.negative else numeral.value,
        numeral.p,
        numeral.q,
        factor=numeral.factor,
        direction=Direction.UP if prefix.plus else None,
        plus=numeral.plus,
        in_words=numeral.in_words,
    )
    if prefix.currency is not None:
        return _in_currency(tokens, figure, prefix, dollar)
    return _with_unit_after(tokens, figure, numeral, dollar)


def _in_currency(tokens: Sequence[Token], figure: Figure, prefix: Prefix, dollar: str) -> Figure:
    """The figure in the currency before it; a name that says it again (`$5 dollars`) belongs to it."""
    assert prefix.currency is not None
    currency = prefix.currency
    figure = _name_currency(figure, currency.code, dollar, assumed=currency.assumed)
    if prefix.in_millions:
        figure = _multiply(figure, _MILLION)
    again = read_money(tokens, figure.end)
    if again is not None and again.factor == 1 and again.unit in (currency.code, "$"):
        return replace(figure, end=again.end)
    return figure


def _with_unit_after(
    tokens: Sequence[Token], figure: Figure, numeral: Numeral, dollar: str
) -> Figure:
    suffix = read_suffix(tokens, figure.end)
    if suffix is None:
        return _with_noun(tokens, figure)
    figure = replace(_multiply(figure, suffix.factor), end=suffix.end)
    if suffix.unit == "$" or len(suffix.unit) == 3 and suffix.unit.isupper():
        return _name_currency(figure, suffix.unit, dollar, assumed=suffix.assumed)
    if suffix.unit == "x":
        return _read_times(tokens, figure, suffix)
    return replace(figure, unit=suffix.unit)


def _read_times(tokens: Sequence[Token], figure: Figure, suffix: Suffix) -> Figure:
    """A multiple; 'times' that are only counted are a count."""
    following = tokens[suffix.end].low
    if following in _HIGHER:
        assumed = (*figure.assumed, Assumption.MULTIPLE)
        return replace(figure, unit="x", end=suffix.end + 1, assumed=assumed)
    counted = following in ("a", "per", "each", "since", "already", "in", "during", "last")
    if tokens[suffix.end - 1].low == "times" and counted:
        return replace(figure, noun=(suffix.end - 1, suffix.end))
    return replace(figure, unit="x")


def _with_noun(tokens: Sequence[Token], figure: Figure) -> Figure:
    at = figure.end
    hyphen = tokens[at].text in DASHES and not tokens[at].spaced and not tokens[at + 1].spaced
    if hyphen and len(tokens[at + 1].text) > 2 and tokens[at + 1].text.isalpha():
        return replace(figure, noun=(at + 1, at + 2), end=at + 2)
    end = read_noun(tokens, at)
    return figure if end is None else replace(figure, noun=(at, end), end=end)


def _name_currency(figure: Figure, code: str, dollar: str, *, assumed: bool) -> Figure:
    note = (Assumption.CURRENCY,) if assumed else ()
    return replace(figure, unit=dollar if code == "$" else code, assumed=(*figure.assumed, *note))


def _multiply(figure: Figure, factor: Decimal) -> Figure:
    if factor == 1:
        return figure
    p = figure.p * factor
    q = p if factor < 1 else figure.q * factor
    return replace(figure, value=figure.value * factor, p=p, q=q, factor=figure.factor * factor)
