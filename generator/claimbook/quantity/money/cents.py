"""Read cents and other parts of currencies: `77 cents`, `20 dollars and 43 cents`, `5 jiao`."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from claimbook.quantity.money.currency import DOLLAR, Currency, list_codes, list_forms
from claimbook.quantity.numbers.numerals import read_numeral
from claimbook.quantity.text.phrases import Phrasebook

if TYPE_CHECKING:
    from claimbook.quantity.text.tokens import Token

_CENT, _TENTH = Decimal("0.01"), Decimal("0.1")
PART_NAMES = {
    "cent cents c ¢ penny pennies": DOLLAR._replace(part=_CENT),
    "dime dimes": DOLLAR._replace(part=_TENTH),
    "jiao mao": Currency("CNY", part=_TENTH),
    "satoshi satoshis": Currency("XBT", part=Decimal("1e-8")),
} | {
    words: Currency(code, assumed, _CENT)
    for words, code, assumed in (
        ("pence p", "GBP", False), ("eurocent eurocents", "EUR", False), ("fen", "CNY", False),
        ("sen sens", "MYR", False), ("paise paisa", "INR", False), ("rappen", "CHF", False),
        ("kopecks kopeks kopiykas", "RUB", False), ("kobo", "NGN", False), ("öre", "SEK", True),
        ("øre", "NOK", True), ("satang", "THB", False), ("grosz groszy", "PLN", False),
        ("centavo centavos", "MXN", True), ("centime centimes", "CHF", True),
        ("piastre piastres", "EGP", True), ("agorot", "ILS", False), ("kurus kuruş", "TRY", False),
        ("stotinki", "BGN", False), ("pesewas", "GHS", False),
    )
}  # fmt: skip
PARTS_IN_TWO_WORDS = {
    "euro cents": Currency("EUR", part=_CENT),
}
_CLAUSE_ENDS = frozenset((".", ",", ";", "!", "?", "\n", "more"))


@cache
def load_part_names() -> Phrasebook[Currency]:
    """Return the names of the hundredth and tenth parts of currencies."""
    single = {name: part for words, part in PART_NAMES.items() for name in words.split()}
    cents = {
        name.removesuffix("dollars") + "cents": Currency(code, part=_CENT)
        for code in sorted(list_codes() - {"XBT"})
        for name in list_forms(code)
        if name.endswith(" dollars") and "(" not in name
    }
    return Phrasebook(single | cents | PARTS_IN_TWO_WORDS)


def read_hundredths(start: Token, token: Token) -> tuple[Decimal, Token] | None:
    """Read what the cents at `token` add to the sum that begins at `start`.

    Also returns the token after them. A number without a name for the hundredths must end the
    clause. In `15 dollars and 50 people`, 50 is another figure, and in `between $15 and 50` it is
    the end of a range.
    """
    number = read_numeral(token.skip_word("and"), money=False)
    if number is None or not 1 <= number.value < 100 or number.p < 1 or number.factor != 1:
        return None
    named = load_part_names().match_at(number.end)
    if named is not None:
        value = number.value * named[0].part
        return (value, named[1]) if value < 1 and named[0].part >= _CENT else None
    ranged = start.before.low in ("between", "from")
    whole = number.value >= 10 and not (token.is_number and len(token.text) != 2)
    ends = number.end.low in _CLAUSE_ENDS
    return (number.value * _CENT, number.end) if ends and whole and not ranged else None
