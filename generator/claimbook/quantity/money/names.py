"""Names of currencies in words.

CLDR has the full names (`Hong Kong dollars`); the tables here add names that it lacks. People leave
out the country. A name that several countries use means the most traded currency.
"""

from __future__ import annotations

from functools import cache
from unicodedata import combining, normalize

from claimbook.quantity.money.currency import DOLLAR, Currency, list_codes, list_forms
from claimbook.quantity.text.phrases import Phrasebook

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


@cache
def load_currency_names() -> Phrasebook[Currency]:
    """Return every name of a currency, singular and plural, to be matched against tokens."""
    return Phrasebook(list_currency_names())


@cache
def list_currency_names() -> dict[str, Currency]:
    """Return every name of a currency, singular and plural, and what it means."""
    names = _list_names_by_country()
    for code in sorted(list_codes() - {"XBT"}):
        names |= {
            form: Currency(code)
            for name in list_forms(code)
            if "(" not in name and "–" not in name
            for form in (name, _drop_accents(name))
        }
    for name, code in MORE_NAMES.items():
        names[name] = names[name + "s"] = Currency(code)
    for table, assumed in ((PLAIN_NAMES, False), (PLAIN_NAMES_OF_SEVERAL, True)):
        for words, code in table.items():
            names |= {word: Currency(code, assumed) for word in words.split()}
    return names | dict.fromkeys(("dollar", "dollars", "buck", "bucks"), DOLLAR)


def _list_names_by_country() -> dict[str, Currency]:
    """Return names with the country instead of its adjective: Taiwan dollars, Ghana cedis."""
    from babel import Locale
    from babel.numbers import get_territory_currencies

    return {
        f"{country} {name.split()[-1]}": Currency(code)
        for territory, country in sorted(Locale("en").territories.items())
        if territory.isalpha()
        for code in get_territory_currencies(territory)
        for name in list_forms(code)
    }


def _drop_accents(name: str) -> str:
    return "".join(letter for letter in normalize("NFD", name) if not combining(letter))
