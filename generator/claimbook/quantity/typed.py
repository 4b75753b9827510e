"""List the spellings in which readers type figures into a search.

A search runs in the reader's browser and cannot call our own reader of amounts, so it gets the
spellings from the same tables.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimbook.quantity.money.currency import DOLLAR, SHORT_CODES, is_currency, list_forms
from claimbook.quantity.money.names import list_currency_names
from claimbook.quantity.money.signs import SIGN_PREFIXES, load_signs
from claimbook.quantity.numbers.scales import MONEY_LETTERS, SCALES
from claimbook.quantity.units.percent import list_share_words

_YEN = ("CNY", "JPY")
"""The currencies that share the sign ¥."""


def list_scale_spellings() -> dict[str, int]:
    """Return the power of ten of each scale word or letter, in lower case: `bn`, `trillion`."""
    letters = {letter.lower(): 10**power for letter, power in MONEY_LETTERS.items()}
    return letters | {word: int(factor) for word, factor in SCALES.items()}


def list_unit_spellings(units: Iterable[str]) -> dict[str, list[str]]:
    """Return each spelling of some units, in lower case, with the units that it may mean.

    `$` and `dollars` may mean any dollar among them.
    """
    known = sorted(set(units))
    found: dict[str, set[str]] = {}
    for spelling, meant in _list_spellings(known):
        if meant in known:
            found.setdefault(spelling.lower(), set()).add(meant)
    return {spelling: sorted(found[spelling]) for spelling in sorted(found)}


def _list_spellings(units: Iterable[str]) -> Iterator[tuple[str, str]]:
    dollars = [unit for unit in units if is_currency(unit) and "ollar" in list_forms(unit)[0]]
    yield from ((unit, unit) for unit in units if is_currency(unit))
    yield from SHORT_CODES.items()
    for prefix, code in SIGN_PREFIXES.items():
        yield f"{prefix}{'¥' if code in _YEN else '$'}", code
    yield from (("¥", code) for code in _YEN)
    for spelling, currency in (list_currency_names() | load_signs()).items():
        meant = dollars if currency == DOLLAR else [currency.code]
        yield from ((spelling, code) for code in meant)
    yield from list_share_words()
