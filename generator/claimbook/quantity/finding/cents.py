"""Find out which currency's cents a text means: that of a sum of money near them.

In `A dividend of €1.20, up from 95 cents`, they are euro cents. If there is no such sum, cents are
taken for those of a dollar, like a bare `$`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from claimbook.quantity.amount import Amount, Assumption, Mention
from claimbook.quantity.money.currency import list_codes, list_forms
from claimbook.quantity.money.names import PLAIN_NAMES_OF_SEVERAL
from claimbook.quantity.money.shared_names import find_shared_name

_CENTS = re.compile(r"(?:\d|\b)(?:cents?|¢|c|penny|pennies)\b|¢", re.IGNORECASE)
_DOLLARS = re.compile(r"\$|dollar", re.IGNORECASE)
_MONEY = re.compile(
    rf"[$¥￥₨＄]|dollars?|bucks?|\b(?:{'|'.join(' '.join(PLAIN_NAMES_OF_SEVERAL).split())})\b",
    re.IGNORECASE,
)
_PENNIES = re.compile(r"penn", re.IGNORECASE)
_OTHERS = frozenset("EUR ZAR KES LKR MUR NAD SCR SZL".split())
"""Currencies besides dollars whose hundredths are called cents."""


def is_bare_cents(amount: Amount) -> bool:
    """Whether an amount is in cents whose currency its words leave open."""
    if Assumption.CURRENCY not in amount.assumed or _DOLLARS.search(amount.text):
        return False
    return _CENTS.search(amount.text) is not None


def name_money(amount: Amount) -> str:
    """Return the word or sign for money in an amount whose currency is open: `$`, `crowns`.

    If the words are elsewhere, as in the head of a table, it is the currency's own name.
    """
    if is_bare_cents(amount):
        return "cents"
    if shared := find_shared_name(amount):
        return shared[0]
    found = _MONEY.search(amount.text)
    return found[0] if found else list_forms(amount.unit)[-1].split()[-1]


def list_cents(amount: Amount, units: Iterable[str]) -> tuple[Amount, ...]:
    """Return an amount in cents in each of the given currencies that have cents."""
    if not is_bare_cents(amount):
        return ()
    assumed = tuple(each for each in amount.assumed if each is not Assumption.CURRENCY)
    return tuple(
        amount._replace(unit=unit, assumed=assumed)
        for unit in dict.fromkeys(units)
        if has_cents(unit, amount)
    )


def settle_cents(mentions: Sequence[Mention], *, near: bool = True) -> tuple[Mention, ...]:
    """Put the cents of a text in the currency of the nearest sum of money.

    With `near=False`, as for a long text, do so only if all its money is in one currency.
    """
    places = [
        place
        for place, each in enumerate(mentions)
        if each.amount.assumed and is_bare_cents(each.amount)
    ]
    settled = list(mentions)
    for place in places:
        cents = mentions[place]
        sums = [
            each
            for other, each in enumerate(mentions)
            if other not in places and has_cents(each.amount.unit, cents.amount)
        ]
        if sums and (near or len({each.amount.unit for each in sums}) == 1):
            nearest = min(
                sums, key=lambda each: max(cents.start - each.end, each.start - cents.end)
            )
            settled[place] = cents._replace(amount=settle(cents.amount, nearest.amount))
    return tuple(settled)


def settle(cents: Amount, meant: Amount) -> Amount:
    """Put an amount in cents in the currency of another amount, equally certain."""
    if meant.is_bare_dollar:
        return cents._replace(unit=meant.unit)
    return next(iter(list_cents(cents, [meant.unit])), cents)


def has_cents(unit: str, amount: Amount) -> bool:
    """Whether a currency has hundredths with the name that an amount uses."""
    return unit in _list_with_cents() or (unit == "GBP" and bool(_PENNIES.search(amount.text)))


@cache
def _list_with_cents() -> frozenset[str]:
    """Return the codes of the currencies whose hundredths are called cents."""
    dollars = (code for code in list_codes() if list_forms(code)[-1].endswith("dollars"))
    return _OTHERS.union(dollars)
