"""Names, signs and short codes of currencies that CLDR, which has the full names, does not give.

People leave the country out, write a sign of their own, or letters in the case that keeps them from
being words. A name of several countries' currencies stands for the one that is traded most.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple


class Currency(NamedTuple):
    """What a currency's name, symbol or code stands for."""

    code: str
    """An ISO 4217 code; `$` for a dollar that is not said to be whose."""
    assumed: bool = False
    """Whether the words could mean another country's currency."""
    part: Decimal = Decimal(1)
    """What part of the currency it is: 0.01 for cents."""


DOLLAR = Currency("$", assumed=True)

PLAIN_NAMES = {
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
    "taka takas": "BDT",
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
    "bitcoin bitcoins btc xbt": "XBT",
    "peseta pesetas": "ESP",
    "guilder guilders": "NLG",
    "markka": "FIM",
    "afghani afghanis": "AFN", "balboa balboas": "PAB", "boliviano bolivianos": "BOB",
    "bolivar bolivars bolívar bolívares": "VES", "cordoba cordobas córdoba córdobas": "NIO",
    "dalasi dalasis": "GMD", "denar denars denari": "MKD", "gourde gourdes": "HTG",
    "guarani guaranis guaraní guaraníes": "PYG", "kina": "PGK", "kip": "LAK", "kuna kunas": "HRK",
    "kwanza kwanzas": "AOA", "kyat kyats": "MMK", "lats": "LVL", "lek": "ALL",
    "lempira lempiras": "HNL", "loti maloti": "LSL", "metical meticals meticais": "MZN",
    "nakfa": "ERN", "ngultrum ngultrums": "BTN", "ouguiya ouguiyas": "MRU",
    "pataca patacas": "MOP", "pula": "BWP", "quetzal quetzals quetzales": "GTQ",
    "riel riels": "KHR", "rufiyaa": "MVR", "schilling schillings": "ATS", "somoni": "TJS",
    "vatu": "VUV", "kč": "CZK",
    "元 人民币": "CNY",
    "රු ரூ": "LKR", "руб": "RUB", "грн": "UAH", "лв": "BGN", "дин": "RSD", "ден": "MKD",
    "د.إ": "AED", "ر.س": "SAR", "د.ك": "KWD", "ر.ق": "QAR", "ج.م": "EGP", "руб.": "RUB",
    "円": "JPY",
}  # fmt: skip
PLAIN_NAMES_OF_SEVERAL = {
    "franc francs": "CHF",
    "peso pesos": "MXN",
    "lira liras": "TRY",
    "krona kronor": "SEK",
    "krone kroner": "NOK",
    "crown crowns kr": "SEK",
    "koruna": "CZK",
    "dirham dirhams": "AED",
    "riyal riyals": "SAR",
    "rial rials": "IRR",
    "dinar dinars": "KWD",
    "shilling shillings": "KES",
    "kwacha kwachas": "ZMW",
    "manat manats": "AZN",
    "leu lei": "RON",
    "escudo escudos": "CVE",
}
MORE_NAMES = {
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
    "uae dirham": "AED",
    "pakistani rupee": "PKR",
    "russian rouble": "RUB",
    "israeli shekel": "ILS",
    "finnish markka": "FIM",
    "german mark": "DEM",
    "deutsche mark": "DEM",
    "swedish crown": "SEK", "norwegian crown": "NOK", "danish crown": "DKK",
    "icelandic crown": "ISK", "czech crown": "CZK", "slovak crown": "SKK",
    "cfa franc": "XOF", "kiwi dollar": "NZD", "aussie dollar": "AUD", "nepali rupee": "NPR",
    "argentinian peso": "ARS", "uzbek som": "UZS", "kyrgyz som": "KGS", "tajik somoni": "TJS",
    "lao kip": "LAK", "macau pataca": "MOP", "emirati dirham": "AED",
}  # fmt: skip
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

SHORT_CODES = {
    "LE": "EGP", "L.E": "EGP", "L.E.": "EGP", "l.e.": "EGP", "Rs": "INR", "Rp": "IDR", "Tk": "BDT",
    "SKr": "SEK", "DKr": "DKK", "NKr": "NOK", "Kr": "SEK", "kr": "SEK", "SFr": "CHF", "Fr": "CHF",
    "Bt": "THB", "Dh": "AED", "Dhs": "AED", "SR": "SAR", "QR": "QAR", "KSh": "KES", "Ksh": "KES",
    "Sh": "KES", "TL": "TRY", "NIS": "ILS",
}  # fmt: skip
"""Short names, in the case that keeps them from being words."""

LETTERS = {"R": "ZAR", "N": "NGN", "P": "PHP", "Y": "JPY"}
"""Letters that stand for a currency where they are glued to a scaled number: R450m."""

ENGLISH_WORDS = frozenset(
    "all top try cup mop cop sos gel pen mad amd lak bam ang lei bob sen c p rs rm".split()
)
"""Codes and short names that are also words: they count only in capitals or beside a number."""
