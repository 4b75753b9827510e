"""Physical units and durations after a number, composed as text does: km/s², barrels of oil a day.

A unit is a name or a symbol, perhaps with a power, and what it is counted by: `per hour`, `a day`.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from claimbook.quantity.text.nouns import ends_phrase
from claimbook.quantity.text.tokens import DASHES, Kind
from claimbook.quantity.units.names import DURATIONS, load_names, load_symbols
from claimbook.quantity.units.rows import BELOW_ONLY, INVERSE_ONLY, LENGTHS, MULTIPLES
from claimbook.quantity.units.suffix import Suffix

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimbook.quantity.text.tokens import Token

_PER = frozenset(("per", "a", "an", "/", "each", "every"))
_SIZES = frozenset(("thick", "long", "wide", "tall", "high", "deep", "across"))
_LONGEST_MATTER = 3
"""Words of what is measured between a unit and its time: barrels of crude oil a day."""

_RAISED = {"1": "", "2": "²", "3": "³", "¹": "", "²": "²", "³": "³"}
_NEGATIVE = {"1": "⁻¹", "2": "⁻²", "3": "⁻³", "¹": "⁻¹", "²": "⁻²", "³": "⁻³"}
_RAISED_BY_DIGITS = LENGTHS | {"s"}
"""Units whose power may be a plain digit: km2, m/s2."""


def read_measure(tokens: Sequence[Token], at: int) -> Suffix | None:
    """The physical unit or duration that begins at `at`, with `per hour` or `a day` after it."""
    found = _read_term(tokens, at)
    while found is not None and found.unit not in DURATIONS and found.unit.count("/") < 2:
        below = _read_below(tokens, found.end)
        if below is None:
            break
        found = Suffix(f"{found.unit}/{below.unit}", below.end, found.factor)
    return found


def _read_below(tokens: Sequence[Token], at: int) -> Suffix | None:
    """What a unit is divided by: `per hour`, `-a-day`, `/km`, `pa`, `of crude oil a day`."""
    if tokens[at].text in ("pa", "p.a.", "p.a"):
        return Suffix("year", at + 1)
    at, timed = _skip_matter(tokens, at)
    at = _skip_hyphen(tokens, at)
    if tokens[at].low not in _PER:
        return None
    below_at = _skip_hyphen(tokens, at + 1)
    short = BELOW_ONLY.get(tokens[below_at].text) if tokens[at].text in ("/", "per") else None
    below = Suffix(short, below_at + 1) if short else _read_term(tokens, below_at)
    wanted = tokens[at].low in ("each", "every") or (timed and tokens[at].low != "per")
    return None if below is None or (wanted and below.unit not in DURATIONS) else below


def _skip_hyphen(tokens: Sequence[Token], at: int) -> int:
    hyphen = tokens[at].text in DASHES and not tokens[at].spaced and not tokens[at + 1].spaced
    return at + 1 if hyphen else at


def _skip_matter(tokens: Sequence[Token], at: int) -> tuple[int, bool]:
    """The index after `of crude oil` where a time follows that, and whether one does."""
    if tokens[at].low != "of":
        return at, False
    for here in range(at + 2, at + 3 + _LONGEST_MATTER):
        if tokens[here].low in _PER:
            return here, True
        if tokens[here].kind is Kind.MARK or (tokens[here].spaced and ends_phrase(tokens, here)):
            break
    return at, False


def _read_term(tokens: Sequence[Token], at: int) -> Suffix | None:
    named = load_names().match_at(tokens, at)
    if named is None:
        return _read_symbol(tokens, at)
    name, end = named
    if name == "stone" and tokens[end].kind is not Kind.NUMBER and not ends_phrase(tokens, end):
        return None
    unit, power = MULTIPLES.get(name, (name, 0))
    return Suffix(unit, end, Decimal(10) ** power)


def _read_symbol(tokens: Sequence[Token], at: int) -> Suffix | None:
    token = tokens[at]
    if token.text == "s" and not token.spaced and tokens[at - 1].kind is Kind.NUMBER:
        return None
    symbols = load_symbols()
    emitted = symbols.get(token.text[:-2]) if token.text.endswith("CO") else None
    if emitted is not None and tokens[at + 1].text == "2" and not tokens[at + 1].spaced:
        equivalent = tokens[at + 2].low in ("e", "eq") and not tokens[at + 2].spaced
        return Suffix(emitted, at + 3 if equivalent else at + 2)
    if tokens[at + 1].text in ("·", "⋅") and not tokens[at + 1].spaced:
        product = symbols.get(f"{token.text}·{tokens[at + 2].text}")
        return None if product is None else Suffix(product, at + 3)
    bare = token.text.rstrip("²³")
    known = symbols.get(bare)
    raised = _RAISED.get(token.text[len(bare) :], "")
    if known is None:
        return _read_inverse(tokens, at, INVERSE_ONLY)
    if raised:
        return Suffix(known + raised, at + 1)
    powered = _read_power(tokens, at, known) or _read_inverse(tokens, at, symbols)
    if powered is not None:
        return powered
    if known == "in":
        return _read_inch(tokens, at)
    return None if _is_letter_of_name(tokens, at) else Suffix(known, at + 1)


def _read_power(tokens: Sequence[Token], at: int, known: str) -> Suffix | None:
    """The square or cube of the symbol at `at`: km2, m^3."""
    caret = tokens[at + 1].text == "^"
    power = tokens[at + 2 if caret else at + 1]
    raised = _RAISED.get(power.text)
    if not raised or power.spaced or not (caret or known in _RAISED_BY_DIGITS):
        return None
    return Suffix(known + raised, at + 3 if caret else at + 2)


def _read_inverse(tokens: Sequence[Token], at: int, symbols: dict[str, str]) -> Suffix | None:
    """One by the symbol at `at`, or by its square: s-1, fb−1, m⁻². Not the start of `5 m-2 m`."""
    sign_at = at + 2 if tokens[at + 1].text == "^" else at + 1
    sign, power = tokens[sign_at : sign_at + 2]
    negative = _NEGATIVE.get(power.text)
    if not negative or sign.spaced or power.spaced or tokens[at].text not in symbols:
        return None
    end = sign_at + 2
    # Not by _read_term, which would follow a chain of powers to its end.
    named = load_names().match_at(tokens, end) is not None
    another = named or tokens[end].text in symbols or tokens[end].kind is Kind.NUMBER
    if another or not (sign.text in DASHES or sign.text == "⁻"):
        return None
    return Suffix(symbols[tokens[at].text] + negative, end)


def _is_letter_of_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a letter apart from its number is no unit: 5 V Street, 50 F-16 jets, 5 C Company."""
    token, after = tokens[at], tokens[at + 1]
    if token.text not in ("V", "C", "F") or not token.spaced:
        return False
    return token.text == "V" or not (after.spaced or after.text in ".,;:)") or after.text.istitle()


def _read_inch(tokens: Sequence[Token], at: int) -> Suffix | None:
    """`in` is an inch where a size follows, or nothing that it could stand before; so is `"`."""
    following = tokens[at + 1]
    sized = following.low in _SIZES
    sized = sized or (tokens[at].low == "in" and following.text in ".,;)\n")
    return Suffix("inch", at + 1) if sized else None
