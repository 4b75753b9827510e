"""Read scale words, which come after a number and multiply it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from claimbook.quantity.text.nouns import ends_phrase, read_noun

if TYPE_CHECKING:
    from claimbook.quantity.text.tokens import Token

_ONE, _DOZEN = Decimal(1), Decimal(12)
_EXPONENTS = {
    3: "thousand thousands",
    6: "million millions mn mln mio mil",
    9: "billion billions bn bln bil",
    12: "trillion trillions tn trn tln",
    15: "quadrillion quadrillions",
    5: "lakh lakhs lac lacs lkh lkhs",
    7: "crore crores cr krore krores koti",
    2: "hundred",
}
SCALES = {
    word: Decimal(10) ** power for power, words in _EXPONENTS.items() for word in words.split()
} | {"dozen": _DOZEN, "dozens": _DOZEN}
VAGUE_SCALES = {
    word: SCALES.get(word) or SCALES[word[:-1]]
    for word in "dozens hundreds thousands millions billions trillions lakhs crores".split()
}
"""Scale words that are a vague count on their own: hundreds of homes."""

UNREAD_SCALES = frozenset(("oku", "cho", "arab", "kharab", "padma", "jing"))
"""Scale words of other languages that make a number unreadable here: ¥3 oku is not ¥3."""

_LOWER_CASE = {"grand": Decimal(10) ** 3, "wan": Decimal(10) ** 4, "yi": Decimal(10) ** 8}
"""Scale words that are names if they are capitalized.

A grand is a scale word unless the noun after it can be grand: 20 grand pianos and five grand slams
are not thousands.
"""

_MULTIPLIED = (SCALES["hundred"], SCALES["thousand"], SCALES["lakh"])
"""Scale words that another one may follow: lakh crore, thousand million."""

LETTERS = {"k": 3, "K": 3, "M": 6, "b": 9, "B": 9, "T": 12}
"""Letters that scale a number they are glued to: 500B."""

MONEY_LETTERS = LETTERS | {"m": 6, "mm": 6, "MM": 6, "t": 12}
"""Letters that scale with a currency; elsewhere m is a metre, mm a millimetre and t a tonne."""

_APART = frozenset("mMBTK")
"""Letters that scale even after a space: $5 B."""


def read_scales(token: Token, *, money: bool) -> tuple[Decimal, Token] | None:
    """Return the factor of the scale words at `token` (`lakh crore`), and the token after them.

    With `money` a glued `m` is a million and a glued `t` a trillion.
    """
    letters = MONEY_LETTERS if money else LETTERS
    if token.text in letters and (not token.spaced or (money and token.text in _APART)):
        return Decimal(10) ** letters[token.text], token.after
    if token.text == "m" and not token.spaced and token.after.text == "+":
        counted = read_noun(token.after.after) is not None
        return (Decimal(10) ** 6, token.after) if counted else None
    first = _read_scale(token)
    if first is None:
        return None
    second = _read_scale(first[1]) if first[0] in _MULTIPLIED else None
    return first if second is None else (first[0] * second[0], second[1])


def scale_last_place(factor: Decimal) -> Decimal:
    """Return the factor that a scale word applies to the last place: a dozen is twelve ones."""
    return _ONE if factor == _DOZEN else factor


def _read_scale(token: Token) -> tuple[Decimal, Token] | None:
    word = token.after if token.is_dash and not token.spaced else token
    scale = SCALES.get(word.low) or _LOWER_CASE.get(word.text)
    if scale is None or (word.low == "grand" and not ends_phrase(word.after)):
        return None
    return scale, word.after
