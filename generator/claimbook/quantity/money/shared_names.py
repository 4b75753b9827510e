"""Names of currencies that several countries use: crowns, dinars, francs, pesos.

Without a country, such a name does not say whose money it is. A figure with it is kept in the
currency that is traded most, but it is never converted, and is only compared with figures of the
same name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from claimbook.quantity.amount import Amount, Assumption
from claimbook.quantity.money.names import list_currency_names

_FAMILIES = (
    (r"crowns?|kron(?:a|or)|kr", "SEK NOK DKK ISK CZK"),
    (r"kroner?", "NOK DKK"),
    (r"dinars?", "KWD RSD JOD IQD TND DZD LYD BHD"),
    (r"francs?", "CHF XOF XAF XPF CDF RWF BIF DJF GNF KMF"),
    (r"pesos?", "MXN ARS CLP COP PHP UYU DOP CUP"),
    (r"dirhams?", "AED MAD"),
    (r"riyals?", "SAR QAR YER OMR"),
    (r"rials?", "IRR OMR YER"),
    (r"shillings?", "KES TZS UGX SOS"),
    (r"rupees?|rs", "INR PKR LKR NPR MUR SCR"),
    (r"pounds?", "GBP EGP LBP SYP SDG SSP"),
    (r"liras?", "TRY LBP SYP"),
)
"""A name without its country, and the currencies it may mean, the most traded one first."""
_PLURALS = {
    "crown": "crowns", "krona": "kronor", "krone": "kroner", "dinar": "dinars", "franc": "francs",
    "peso": "pesos", "dirham": "dirhams", "riyal": "riyals", "rial": "rials", "rupee": "rupees",
    "shilling": "shillings", "pound": "pounds", "lira": "liras",
}  # fmt: skip
_SINGULARS = {plural: name for name, plural in _PLURALS.items()}
_CLEAR = frozenset(("TRY",))
"""Currencies that a name without a country nearly always means."""
_OPEN = frozenset(codes.split()[0] for _, codes in _FAMILIES) - _CLEAR


_SCALES = r"\b(?:(?:m|b|tr)illion|thousand|hundred|bn|mn|tn|[mbk]|lakh|crore)"


def leaves_country_open(amount: Amount) -> bool:
    """Whether the words name a currency that several countries have: `412 million crowns`.

    False for a bare `$`, which is the outlet's dollar.
    """
    return Assumption.CURRENCY in amount.assumed and amount.unit in _OPEN


def find_shown_unit(amount: Amount) -> str:
    """Return the unit that readers see: the amount's unit, or `crowns` if the country is unknown.

    The name is in the plural. The code of a currency would say more than the text does.
    """
    shared = find_shared_name(amount) if amount.assumed and leaves_country_open(amount) else None
    if shared is None:
        return amount.unit
    name = shared[0].lower()
    return _PLURALS.get(name, name)


def write_shared_name(name: str, *, one: bool) -> str | None:
    """Return the name of several countries' money after a number: `crown` for `one`, else `crowns`.

    None if the name is not one of these.
    """
    if name not in _SINGULARS:
        return None
    return _SINGULARS[name] if one else name


def may_be_in(amount: Amount, unit: str) -> bool:
    """Whether the amount's name of a currency may mean a certain one: `crowns` may mean CZK."""
    found = find_shared_name(amount)
    return found is not None and unit in found[1]


def find_shared_name(amount: Amount) -> tuple[str, tuple[str, ...]] | None:
    """Return the name of a currency that several countries have, and the codes of their currencies.

    None if the words have no such name, or say whose money it is: `Czech crowns`.
    """
    family = _compile_families().get(amount.unit)
    if family is None:
        return None
    name, behind_number, codes = family
    found = (name if Assumption.CURRENCY in amount.assumed else behind_number).search(amount.text)
    return (found[1], codes) if found else None


def name_country(amount: Amount, text: str) -> str | None:
    """Return an amount's words with the country that the text names: `5 Czech crowns`.

    None if the words say whose money it is, or if the text names no country or several.
    """
    shared = find_shared_name(amount) if leaves_country_open(amount) else None
    if shared is None:
        return None
    name, codes = shared
    known = list_currency_names()
    named = {
        meant.code: found[1]
        for found in re.finditer(r"\b(?=([^\W\d_]+)\s([^\W\d_]+)\b)", text)
        if (meant := known.get(f"{found[1]} {found[2]}".lower()))
        and meant.code in codes
        and not meant.assumed
    }
    if len(named) != 1:
        return None
    at = amount.text.rfind(name)
    return f"{amount.text[:at]}{next(iter(named.values()))} {amount.text[at:]}"


@cache
def _compile_families() -> Mapping[str, tuple[re.Pattern[str], re.Pattern[str], tuple[str, ...]]]:
    """Return each shared name, alone and after a number, by the code of its main currency."""
    return {
        codes.split()[0]: (
            re.compile(rf"(?<![^\W\d])({names})\b", re.IGNORECASE),
            re.compile(rf"(?:\d|{_SCALES})[\s-]?({names})\b", re.IGNORECASE),
            tuple(codes.split()),
        )
        for names, codes in _FAMILIES
    }
