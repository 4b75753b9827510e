"""Signs of currencies, and the letters before a sign that name the country: $, HK$, CN¥."""

from __future__ import annotations

from functools import cache

from claimbook.quantity.money.currency import DOLLAR, Currency, list_codes

SIGNS = {
    "€": Currency("EUR"), "£": Currency("GBP"), "₹": Currency("INR"), "₿": Currency("XBT"),
    "¥": Currency("JPY", assumed=True), "\N{FULLWIDTH YEN SIGN}": Currency("JPY", assumed=True),
    "₨": Currency("PKR", assumed=True), "$": DOLLAR, "\N{FULLWIDTH DOLLAR SIGN}": DOLLAR,
}  # fmt: skip
MORE_SIGNS = {
    "₾": "GEL", "₭": "LAK", "₡": "CRC", "₽": "RUB", "₺": "TRY", "₦": "NGN", "₴": "UAH", "฿": "THB",
    "₸": "KZT", "₮": "MNT", "₲": "PYG", "₵": "GHS", "৳": "BDT", "₼": "AZN", "֏": "AMD", "؋": "AFN",
}  # fmt: skip
"""Narrow signs, which CLDR keeps out of the English locale."""

SIGN_PREFIXES = {
    "us": "USD", "ec": "XCD", "hk": "HKD", "a": "AUD", "au": "AUD", "aus": "AUD", "c": "CAD",
    "ca": "CAD", "can": "CAD", "cdn": "CAD", "nz": "NZD", "s": "SGD", "sg": "SGD", "nt": "TWD",
    "tw": "TWD", "r": "BRL", "br": "BRL", "mx": "MXN", "mex": "MXN", "j": "JMD", "tt": "TTD",
    "cn": "CNY", "jp": "JPY", "rmb": "CNY", "cl": "CLP", "ar": "ARS", "col": "COP", "e": "EGP",
}  # fmt: skip
"""Letters before a sign: the HK of HK$, the CN of CN¥."""


@cache
def load_signs() -> dict[str, Currency]:
    """Signs of one character, those of CLDR and those that several currencies share."""
    from babel.numbers import get_currency_symbol

    signs = {}
    for code in sorted(list_codes() - {"XBT"}):
        for locale in ("en", "root"):
            sign = get_currency_symbol(code, locale)
            if len(sign) == 1:
                signs[sign] = Currency(code)
    return signs | {sign: Currency(code) for sign, code in MORE_SIGNS.items()} | SIGNS


def resolve_code(word: str) -> str | None:
    """Return the currency of a code, or of letters before a `$`: `HKD`, `hk`, `US`."""
    if word.upper() in list_codes():
        return word.upper()
    return SIGN_PREFIXES.get(word.lower())
