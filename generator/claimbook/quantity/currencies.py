"""Currencies as text writes them: codes, symbols and names of all of ISO 4217, from CLDR."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from unicodedata import combining, normalize

from claimbook.quantity.currency_names import (
    DOLLAR,
    MORE_NAMES,
    MORE_SIGNS,
    PART_NAMES,
    PARTS_IN_TWO_WORDS,
    PLAIN_NAMES,
    PLAIN_NAMES_OF_SEVERAL,
    SIGN_PREFIXES,
    SIGNS,
    Currency,
)
from claimbook.quantity.phrases import Phrasebook

_CENT = Decimal("0.01")
_NOT_MONEY = frozenset("XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX XRE XFO XFU".split())


@cache
def list_codes() -> frozenset[str]:
    """The codes of all currencies, past ones too."""
    from babel.numbers import list_currencies

    return frozenset(list_currencies("en")) - _NOT_MONEY | {"XBT"}


@cache
def load_names() -> Phrasebook[Currency]:
    """Every name of a currency, singular and plural."""
    names = _list_names_by_country()
    for code in sorted(list_codes() - {"XBT"}):
        names |= {
            form: Currency(code)
            for name in _list_forms(code)
            if "(" not in name and "–" not in name
            for form in (name, _drop_accents(name))
        }
    for name, code in MORE_NAMES.items():
        names[name] = names[name + "s"] = Currency(code)
    for table, assumed in ((PLAIN_NAMES, False), (PLAIN_NAMES_OF_SEVERAL, True)):
        for words, code in table.items():
            names |= {word: Currency(code, assumed) for word in words.split()}
    names |= dict.fromkeys(("dollar", "dollars", "buck", "bucks"), DOLLAR)
    return Phrasebook(names)


def _list_names_by_country() -> dict[str, Currency]:
    """Names with the country instead of its adjective: Taiwan dollars, Ghana cedis."""
    from babel import Locale
    from babel.numbers import get_territory_currencies

    return {
        f"{country} {name.split()[-1]}": Currency(code)
        for territory, country in sorted(Locale("en").territories.items())
        if territory.isalpha()
        for code in get_territory_currencies(territory)
        for name in _list_forms(code)
    }


def _list_forms(code: str) -> tuple[str, ...]:
    from babel.numbers import get_currency_name

    return tuple(get_currency_name(code, number, locale="en") for number in (None, 1, 2))


def _drop_accents(name: str) -> str:
    return "".join(letter for letter in normalize("NFD", name) if not combining(letter))


@cache
def load_part_names() -> Phrasebook[Currency]:
    """The names of the hundredth and tenth parts of currencies."""
    single = {name: part for words, part in PART_NAMES.items() for name in words.split()}
    cents = {
        name.removesuffix("dollars") + "cents": Currency(code, part=_CENT)
        for code in sorted(list_codes() - {"XBT"})
        for name in _list_forms(code)
        if name.endswith(" dollars") and "(" not in name
    }
    return Phrasebook(single | cents | PARTS_IN_TWO_WORDS)


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
    """The currency that a code, or letters before a `$`, stand for: `HKD`, `hk`, `US`."""
    if word.upper() in list_codes():
        return word.upper()
    return SIGN_PREFIXES.get(word.lower())
