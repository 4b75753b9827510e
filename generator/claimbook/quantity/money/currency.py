"""A currency as text names it, and the codes of all currencies."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from claimbook.quantity.amount import Assumption
from claimbook.quantity.numbers.digits import find_last_place

if TYPE_CHECKING:
    from claimbook.quantity.figure import WrittenFigure

_NOT_MONEY = frozenset("XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX XRE XFO XFU".split())


class Currency(NamedTuple):
    """What a currency's name, symbol or code means."""

    code: str
    """An ISO 4217 code; `$` for a dollar of no named country."""
    assumed: bool = False
    """Whether the words could also mean the currency of another country."""
    part: Decimal = Decimal(1)
    """The fraction of the currency: 0.01 for cents."""


_WHOLE = frozenset(("IDR", "COP"))
"""Currencies whose parts are worth nothing and are never written."""
_THOUSANDTH = Decimal("0.001")

DOLLAR = Currency("$", assumed=True)

SHORT_CODES = {
    "LE": "EGP", "L.E": "EGP", "L.E.": "EGP", "l.e.": "EGP", "Rs": "INR", "Rp": "IDR", "Tk": "BDT",
    "SKr": "SEK", "DKr": "DKK", "NKr": "NOK", "Kr": "SEK", "kr": "SEK", "SFr": "CHF", "Fr": "CHF",
    "Sfr": "CHF", "Bt": "THB", "Dh": "AED", "Dhs": "AED", "SR": "SAR", "QR": "QAR", "KSh": "KES",
    "Ksh": "KES", "Sh": "KES", "TSh": "TZS", "USh": "UGX", "TL": "TRY",
    "NIS": "ILS",
}  # fmt: skip
"""Short names, in the capitals or dots that distinguish them from words."""

LETTERS = {"R": "ZAR", "N": "NGN", "P": "PHP", "Y": "JPY", "W": "KRW"}
"""Letters that mean a currency if they are glued to a scaled number: R450m."""

ENGLISH_WORDS = frozenset(
    "all top try cup mop cop sos gel pen mad amd lak bam ang lei bob sen arm sit bad ban bop std "
    "esp c p rs rm".split()
)
"""Codes and short names that are also words, and count only in capitals or beside a number."""


NEVER_APART = frozenset(("all", "top"))
"""Codes among them that headlines in capitals have before numbers as words: ALL 5 million homes."""


@cache
def list_codes() -> frozenset[str]:
    """Return the codes of all currencies in ISO 4217, including former ones, and of Bitcoin."""
    from babel.numbers import list_currencies

    return frozenset(list_currencies("en")) - _NOT_MONEY | {"XBT"}


@cache
def list_forms(code: str) -> tuple[str, ...]:
    """Return the English names of a currency in CLDR, singular and plural."""
    from babel.numbers import get_currency_name

    return tuple(get_currency_name(code, number, locale="en") for number in (None, 1, 2))


def is_currency(unit: str | None) -> bool:
    """Whether a unit is a currency, rather than a physical unit."""
    return unit is not None and unit in list_codes()


def put_in_currency(figure: WrittenFigure, currency: Currency, dollar: str) -> WrittenFigure:
    """Put the figure in a currency; `dollar` is the code of a dollar of no named country."""
    assumed = (Assumption.CURRENCY,) if currency.assumed else ()
    code = dollar if currency.code == "$" else currency.code
    figure = _group_thousands(figure) if code in _list_whole() else figure
    if code == figure.unit and not assumed:
        return figure
    return figure._replace(unit=code, assumed=(*figure.assumed, *assumed))


def _group_thousands(figure: WrittenFigure) -> WrittenFigure:
    """Return the figure with three decimals read as thousands: 300.000 dong is 300,000."""
    if figure.p != _THOUSANDTH or figure.factor != 1:
        return figure
    value = figure.value * 1000
    place = max(Decimal(1), find_last_place(value))
    return figure._replace(value=value, p=Decimal(1), q=place)


@cache
def _list_whole() -> frozenset[str]:
    """Return the currencies without smaller units, of which nobody writes thousandths."""
    from babel.numbers import get_currency_precision

    return _WHOLE | {code for code in list_codes() if get_currency_precision(code) == 0}
