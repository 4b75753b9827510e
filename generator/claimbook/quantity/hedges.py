"""The words beside a figure that say how it is meant: nearly, more than, up to, or so."""

from __future__ import annotations

from functools import cache

from claimbook.quantity.amount import Comparator
from claimbook.quantity.phrases import Phrasebook

_BEFORE = {
    Comparator.ABOUT: (
        "about, around, roughly, approximately, approx, approx ., some, an estimated, estimated, "
        "circa, ca ., ~, ≈, in the region of, in the order of, on the order of, or so, give or take"
    ),
    Comparator.ALMOST: (
        "nearly, almost, close to, just under, just below, just short of, just shy of, nearing, "
        "approaching, not quite, a little under, slightly under, slightly less than, "
        "a little less than, just less than, slightly below, virtually, shy of"
    ),
    Comparator.MORE_THAN: (
        "more than, greater than, higher than, larger than, bigger than, over, above, exceeds, "
        "exceed, exceeded, exceeding, in excess of, tops, top, topped, topping, surpass, surpasses, "
        "surpassed, surpassing, upwards of, upward of, north of, past, beyond, passed, passing, "
        "pass, well over, just over, slightly over, a little over, slightly more than, "
        "a little more than, just more than, just above, slightly above, well above, "
        "well in excess of, far more than, much more than, well beyond, comfortably above, >"
    ),
    Comparator.AT_LEAST: (
        "at least, no less than, not less than, no fewer than, a minimum of, minimum of, "
        "a minimum, not fewer than, at a minimum, ≥, > =, upward from"
    ),
    Comparator.LESS_THAN: (
        "less than, fewer than, under, below, lower than, smaller than, short of, well under, "
        "well below, south of, <"
    ),
    Comparator.UP_TO: (
        "up to, at most, no more than, not more than, a maximum of, maximum of, a maximum, "
        "as many as, ≤, < =, no greater than, not exceeding"
    ),
}
_AFTER = {
    Comparator.ABOUT: "or so, or thereabouts, more or less, give or take",
    Comparator.AT_LEAST: "or more, or greater, or higher, or above, and more, and above, and up",
    Comparator.UP_TO: "or less, or fewer, or lower, or below, or under",
    Comparator.MORE_THAN: "- plus, plus, +",
}


def _list_phrases(table: dict[Comparator, str]) -> dict[str, Comparator]:
    return {
        phrase: comparator for comparator, words in table.items() for phrase in words.split(", ")
    }


@cache
def load_before() -> Phrasebook[Comparator]:
    """The hedges that stand before a figure."""
    return Phrasebook(_list_phrases(_BEFORE))


@cache
def load_after() -> Phrasebook[Comparator]:
    """The hedges that stand after a figure and its unit."""
    return Phrasebook(_list_phrases(_AFTER))
