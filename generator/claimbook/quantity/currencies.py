"""Currencies as text writes them: codes, symbols and names of all of ISO 4217, from CLDR.

The names that CLDR does not give, those that people use without the country, are declared here.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from claimbook.quantity.phrases import Phrasebook


class Currency(NamedTuple):
    """What a currency's name, symbol or code stands for."""

    code: str
    """An ISO 4217 code; `$` for a dollar that is not said to be whose."""
    assumed: bool = False
    """Whether the words could mean another country's currency."""
    minor: bool = False
    """Whether it is the hundredth part: cents, pence."""


DOLLAR = Currency("$", assumed=True)

_PLAIN_NAMES = {
    "yuan renminbi rmb kuai": "CNY",
    "yen": "JPY",
    "euro euros eur": "EUR",
    "pound pounds sterling quid": "GBP",
    "rupee rupees rs": "INR",
    "won": "KRW",
    "baht": "THB",
    "ringgit ringgits rm": "MYR",
    "rupiah rupiahs": "IDR",
    "dong": "VND",
    "taka": "BDT",
    "rand": "ZAR",
    "naira": "NGN",
    "cedi cedis": "GHS",
    "birr": "ETB",
    "rouble roubles ruble rubles": "RUB",
    "hryvnia hryvnias": "UAH",
    "zloty zlotys zł": "PLN",
    "forint forints": "HUF",
    "lev leva": "BGN",
    "tenge": "KZT",
    "lari": "GEL",
    "tugrik tugriks": "MNT",
    "shekel shekels": "ILS",
    "reais": "BRL",
    "bitcoin bitcoins btc": "XBT",
    "peseta pesetas": "ESP",
    "guilder guilders": "NLG",
    "markka": "FIM",
    "元 人民币": "CNY",
    "円": "JPY",
}
_PLAIN_NAMES_OF_SEVERAL = {
    "franc francs": "CHF",
    "peso pesos": "MXN",
    "lira liras": "TRY",
    "krona kronor": "SEK",
    "krone kroner": "NOK",
    "koruna": "CZK",
    "dirham dirhams": "AED",
    "riyal riyals": "SAR",
    "rial rials": "IRR",
    "dinar dinars": "KWD",
    "shilling shillings": "KES",
}
_MORE_NAMES = {
    "us dollar": "USD",
    "american dollar": "USD",
    "chinese renminbi": "CNY",
    "pound sterling": "GBP",
    "pounds sterling": "GBP",
    "uk pound": "GBP",
    "korean won": "KRW",
    "turkish lira": "TRY",
    "malaysia ringgit": "MYR",
    "saudi riyal": "SAR",
    "iranian rial": "IRR",
    "singapore dollar": "SGD",
    "emirati dirham": "AED",
    "uae dirham": "AED",
    "pakistani rupee": "PKR",
    "russian rouble": "RUB",
    "israeli shekel": "ILS",
    "finnish markka": "FIM",
    "german mark": "DEM",
    "deutsche mark": "DEM",
}
_MINOR_NAMES = {
    "cent cents c ¢ penny pennies": DOLLAR,
    "pence": Currency("GBP"),
    "p": Currency("GBP"),
    "euro cents": Currency("EUR"),
    "us cents": Currency("USD"),
    "fen": Currency("CNY"),
    "sen sens": Currency("MYR"),
    "paise": Currency("INR"),
    "kopecks kopeks kopiykas": Currency("RUB"),
}
_SIGNS = {
    "€": Currency("EUR"), "£": Currency("GBP"), "₹": Currency("INR"), "₿": Currency("XBT"),
    "¥": Currency("JPY", assumed=True), "\N{FULLWIDTH YEN SIGN}": Currency("JPY", assumed=True),
    "₨": Currency("PKR", assumed=True), "$": DOLLAR, "\N{FULLWIDTH DOLLAR SIGN}": DOLLAR,
}  # fmt: skip
_MORE_SIGNS = {
    "₾": "GEL", "₭": "LAK", "₡": "CRC", "₽": "RUB", "₺": "TRY", "₦": "NGN", "₴": "UAH", "฿": "THB",
    "₸": "KZT", "₮": "MNT", "₲": "PYG", "₵": "GHS", "৳": "BDT", "₼": "AZN", "֏": "AMD", "؋": "AFN",
}  # fmt: skip
"""Narrow signs, which CLDR keeps out of the English locale."""

_SIGN_PREFIXES = {
    "us": "USD", "ec": "XCD", "hk": "HKD", "a": "AUD", "au": "AUD", "aus": "AUD", "c": "CAD",
    "ca": "CAD", "can": "CAD", "cdn": "CAD", "nz": "NZD", "s": "SGD", "sg": "SGD", "nt": "TWD",
    "tw": "TWD", "r": "BRL", "br": "BRL", "mx": "MXN", "mex": "MXN", "j": "JMD", "tt": "TTD",
    "cn": "CNY", "jp": "JPY", "rmb": "CNY", "cl": "CLP", "ar": "ARS", "col": "COP", "e": "EGP",
}  # fmt: skip
"""Letters before a sign: the HK of HK$, the CN of CN¥."""

SHORT_CODES = {"LE": "EGP", "L.E": "EGP", "L.E.": "EGP", "l.e.": "EGP", "Rs": "INR"}
"""Short names, in the case that keeps them from being words."""

ENGLISH_WORDS = frozenset(
    "all top try cup mop cop sos gel pen mad amd lak bam ang lei bob sen c p rs rm".split()
)
"""Codes and short names that are also words: they count only in capitals or beside a number."""

_NOT_MONEY = frozenset("XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX XRE XFO XFU".split())


@cache
def list_codes() -> frozenset[str]:
    """The codes of all currencies, past ones too."""
    from babel.numbers import list_currencies

    return frozenset(list_currencies("en")) - _NOT_MONEY | {"XBT"}


@cache
def load_names() -> Phrasebook[Currency]:
    """Every name of a currency, singular and plural."""
    from babel.numbers import get_currency_name

    names: dict[str, Currency] = {}
    for code in sorted(list_codes() - {"XBT"}):
        forms = (get_currency_name(code, number, locale="en") for number in (None, 1, 2))
        names |= {name: Currency(code) for name in forms if "(" not in name and "–" not in name}
    for name, code in _MORE_NAMES.items():
        names[name] = names[name + "s"] = Currency(code)
    for table, assumed in ((_PLAIN_NAMES, False), (_PLAIN_NAMES_OF_SEVERAL, True)):
        for words, code in table.items():
            names |= {word: Currency(code, assumed) for word in words.split()}
    names |= dict.fromkeys(("dollar", "dollars", "buck", "bucks"), DOLLAR)
    return Phrasebook(names)


@cache
def load_minor_names() -> Phrasebook[Currency]:
    """The names of hundredth parts."""
    several = {"euro cents", "us cents"}
    return Phrasebook(
        {
            name: currency._replace(minor=True)
            for words, currency in _MINOR_NAMES.items()
            for name in ([words] if words in several else words.split())
        }
    )


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
    return signs | {sign: Currency(code) for sign, code in _MORE_SIGNS.items()} | _SIGNS


def resolve_code(word: str) -> str | None:
    """The currency that a code, or letters before a `$`, stand for: `HKD`, `hk`, `US`."""
    if word.upper() in list_codes():
        return word.upper()
    return _SIGN_PREFIXES.get(word.lower())
