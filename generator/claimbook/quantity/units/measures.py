"""Read physical units and durations after a number, however combined: km/s², barrels of oil a day.

A unit is a name or a symbol, perhaps with a power, and its denominator: `per hour`, `a day`.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from claimbook.quantity.text.nouns import ends_phrase
from claimbook.quantity.units.names import DURATIONS, load_symbols, load_unit_names
from claimbook.quantity.units.rows import SQUARED
from claimbook.quantity.units.suffix import Suffix
from claimbook.quantity.units.symbols import BELOW_ONLY, INVERSE_ONLY, MULTIPLES, YEARS

if TYPE_CHECKING:
    from claimbook.quantity.text.tokens import Token

_PER = frozenset(("per", "a", "an", "/", "each", "every"))
_SIZES = frozenset(("thick", "long", "wide", "tall", "high", "deep", "across"))
_LONGEST_OF_MILLIONS = 4
"""The most characters of a number before mt if it means million tonnes, not metric tonnes."""

_LONGEST_MATTER = 3
"""The most words between a unit and its time: barrels of crude oil a day."""

_RAISED = {"1": "", "2": "²", "3": "³", "¹": "", "²": "²", "³": "³"}
_NEGATIVE = {"1": "⁻¹", "2": "⁻²", "3": "⁻³", "¹": "⁻¹", "²": "⁻²", "³": "⁻³"}
_RAISED_BY_DIGITS = SQUARED | {"s"}
"""Units whose power may be a plain digit: km2, m/s2."""


@cache
def load_measure_words() -> frozenset[str]:
    """Return the words and signs, in lower case, that a unit or a duration may begin with."""
    symbols = {symbol.partition("·")[0].lower() for symbol in load_symbols()}
    raised = {symbol + power for symbol in symbols for power in ("", "²", "³", "co")}
    others = ("mt", "gtc", "mtc", *INVERSE_ONLY, *(symbol.lower() for symbol in YEARS))
    return frozenset(raised).union(load_unit_names().first_words, others)


def read_measure(token: Token) -> Suffix | None:
    """Return the physical unit or duration at `token`, with `per hour` or `a day` after it."""
    found = read_term(token)
    while found is not None and found.unit not in DURATIONS and found.unit.count("/") < 2:
        below = _read_below(found.end)
        if below is None:
            break
        found = Suffix(f"{found.unit}/{below.unit}", below.end, found.factor)
    return found


def _read_below(token: Token) -> Suffix | None:
    """Read what a unit is divided by: `per hour`, `-a-day`, `/km`, `pa`, `of crude oil a day`."""
    if token.text in ("pa", "p.a.", "p.a"):
        return Suffix("year", token.after)
    token, timed = _skip_matter(token)
    per = token.skip_hyphen()
    if per.low not in _PER:
        return None
    name = per.after.skip_hyphen()
    short = BELOW_ONLY.get(name.text) if per.text in ("/", "per") else None
    below = Suffix(short, name.after) if short else read_term(name)
    wanted = per.low in ("each", "every") or (timed and per.low != "per")
    return None if below is None or (wanted and below.unit not in DURATIONS) else below


def _skip_matter(token: Token) -> tuple[Token, bool]:
    """Return the token after `of crude oil` if a time follows it, and whether one does."""
    if token.low != "of":
        return token, False
    for here in token.after.after.walk_on(1 + _LONGEST_MATTER):
        if here.low in _PER:
            return here, True
        if here.is_mark or (here.spaced and ends_phrase(here)):
            break
    return token, False


def read_term(token: Token) -> Suffix | None:
    """Read the unit at `token` alone, without what it is divided by."""
    named = load_unit_names().match_at(token)
    if named is None:
        return _read_symbol(token)
    name, end = named
    if name == "stone" and not end.is_number and not ends_phrase(end):
        return None
    unit, power = MULTIPLES.get(name, (name, 0))
    return Suffix(unit, end, Decimal(10) ** power)


def _read_symbol(token: Token) -> Suffix | None:
    after = token.after
    if token.text == "s" and not token.spaced and token.before.is_number:
        return None
    if token.text == "mt" and not token.spaced and len(token.before.text) <= _LONGEST_OF_MILLIONS:
        # "57.1mt of coal"; "20,000mt" and "500 mt" are metric tonnes
        return Suffix("Mt", after)
    if token.text in YEARS:
        return Suffix("year", after, Decimal(10) ** YEARS[token.text])
    symbols = load_symbols()
    undotted = token.text.replace(".", "")
    if undotted != token.text and len(undotted) > 2:
        # "70 m.p.h.", but no picometres in "5 p.m."
        known = symbols.get(undotted)
        return None if known is None else Suffix(known, after)
    if token.text in ("GtC", "MtC"):
        return Suffix(token.text[:-1], after)
    emitted = symbols.get(token.text[:-2]) if token.text.endswith("CO") else None
    if emitted is not None and after.text == "2" and not after.spaced:
        letter = after.after
        equivalent = letter.low in ("e", "eq") and not letter.spaced
        return Suffix(emitted, letter.after if equivalent else letter)
    if after.text in ("·", "⋅") and not after.spaced:
        product = symbols.get(f"{token.text}·{after.after.text}")
        return None if product is None else Suffix(product, after.after.after)
    bare = token.text.rstrip("²³")
    known = symbols.get(bare)
    raised = _RAISED.get(token.text[len(bare) :], "")
    if known is None:
        return _read_inverse(token, INVERSE_ONLY)
    if raised:
        return Suffix(known + raised, after)
    powered = _read_power(token, known) or _read_inverse(token, symbols)
    if powered is not None:
        return powered
    if known == "in":
        return _read_inch(token)
    if known == "stone":
        return _read_stone(token)
    return None if _is_letter_of_name(token) else Suffix(known, after)


def _read_power(token: Token, known: str) -> Suffix | None:
    """Return the square or cube of a symbol: km2, m^3."""
    caret = token.after.text == "^"
    power = token.after.skip_word("^")
    raised = _RAISED.get(power.text)
    if not raised or power.spaced or not (caret or known in _RAISED_BY_DIGITS):
        return None
    return Suffix(known + raised, power.after)


def _read_inverse(token: Token, symbols: dict[str, str]) -> Suffix | None:
    """Return one by a symbol or by its square: s-1, fb−1, m⁻². Not the start of `5 m-2 m`."""
    sign = token.after.skip_word("^")
    power = sign.after
    negative = _NEGATIVE.get(power.text)
    if not negative or sign.spaced or power.spaced or token.text not in symbols:
        return None
    end = power.after
    # Not by read_term, which would follow a chain of powers to its end.
    named = load_unit_names().match_at(end) is not None
    another = named or end.text in symbols or end.is_number
    if another or not (sign.is_dash or sign.text == "⁻"):
        return None
    return Suffix(symbols[token.text] + negative, end)


def _is_letter_of_name(token: Token) -> bool:
    """Whether a letter after a number and a space belongs to a name: 5 V Street, 50 F-16 jets."""
    after = token.after
    if token.text not in ("V", "C", "F") or not token.spaced:
        return False
    return token.text == "V" or not (after.spaced or after.text in ".,;:)") or after.text.istitle()


def _read_stone(token: Token) -> Suffix | None:
    """`st` is stone if pounds follow or it cannot be an ordinal: 12st 4lb, 11st, but not 21st."""
    number = token.before.text
    pounds = token.after.is_number and token.after.after.skip_hyphen().text in ("lb", "lbs")
    ordinal = number[-1] == "1" and not number.endswith("11")
    return Suffix("stone", token.after) if pounds or not (ordinal or token.spaced) else None


def _read_inch(token: Token) -> Suffix | None:
    """`in` is an inch if a size follows, or nothing that it could come before; so is `"`.

    Glued to its number, it is also an inch before `of`: `3in of snow`.
    """
    following = token.after
    sized = following.low in _SIZES or (following.low == "of" and not token.spaced)
    sized = sized or (token.low == "in" and following.text in ".,;)\n")
    return Suffix("inch", following) if sized else None
