"""Phrases beside a figure that say how it is meant: nearly, more than, up to, or so."""

from __future__ import annotations

from functools import cache
from itertools import product

from claimbook.quantity.interval import Comparator
from claimbook.quantity.text.phrases import Phrasebook

_BEFORE = {
    Comparator.ABOUT: (
        "about, around, roughly, approximately, approx, approx ., some, "
        "an estimated, estimated, circa, ca ., c ., ~, ≈, in the region of, "
        "in the order of, on the order of, somewhere around, closer to, nearer to, nearer, "
        "in the vicinity of, "
        "in the neighbourhood of, in the neighborhood of, something like, around about, "
        "round about, about as much as, about as many as, around as much as, around as many as, "
        "roughly as much as, roughly as many as, approximately as much as, approximately as many as"
    ),
    Comparator.ALMOST: (
        "nearly, almost, close to, just under, just below, just short of, just shy of, nearing, "
        "approaching, not quite, a little under, slightly under, slightly less than, "
        "a little less than, just less than, slightly below, virtually, shy of, near, close on, "
        "nigh on, getting on for, a shade under, a touch under, a whisker under, "
        "fractionally under, a fraction under, fractionally below, marginally below, "
        "marginally under, a little below, nearly as much as, nearly as many as, "
        "almost as much as, almost as many as"
    ),
    Comparator.MORE_THAN: (
        "over, above, exceeds, exceed, exceeded, exceeding, in excess of, tops, top, topped, "
        "topping, surpass, surpasses, surpassed, surpassing, upwards of, upward of, north of, "
        "past, beyond, passed, passes, passing, pass, well over, just over, slightly over, "
        "a little over, "
        "slightly more than, a little more than, just more than, just above, slightly above, "
        "well above, well in excess of, far more than, much more than, well beyond, "
        "comfortably above, well more than, a shade over, a touch over, a whisker over, "
        "fractionally over, fractionally above, marginally over, marginally above, a bit over, "
        "a bit more than, cross, crosses, crossed, crossing, eclipsed, >"
    ),
    Comparator.AT_LEAST: (
        "at least, a minimum of, minimum of, a minimum, at a minimum, at least or equal to, "
        "minimum, at minimum, min, min ., as little as, as few as, as low as, at the very least, "
        "≥, > ="
    ),
    Comparator.LESS_THAN: (
        "under, below, short of, well under, well below, far below, south of, sub -, <"
    ),
    Comparator.UP_TO: (
        "up to, at most, a maximum of, maximum of, a maximum, maximum, max, max ., as much as, "
        "as many as, as high as, at the most, at the very most, "
        "not exceeding, not exceed, not to exceed, never exceed, ≤, < ="
    ),
}
_AFTER = {
    Comparator.ABOUT: "or so, or thereabouts, more or less, give or take",
    Comparator.AT_LEAST: (
        "or more, or greater, or higher, or above, and more, and above, and up, or more than, "
        "or greater than, and over, or over, and older, or older"
    ),
    Comparator.UP_TO: (
        "or less, or fewer, or lower, or below, or under, or less than, and under, and below, "
        "and younger, or younger"
    ),
    Comparator.MORE_THAN: "- plus, plus, +",
}
_MORE = ("more", "greater", "higher", "larger", "bigger")
_LESS = ("less", "fewer", "lower", "smaller")
_OR_EQUAL = (
    "{} than or equal to", "{} than or equals to", "{} than or equals", "{} or equal to",
    "{} or equal than", "equal to or {} than",
)  # fmt: skip


def _list_phrases(table: dict[Comparator, str]) -> dict[str, Comparator]:
    return {
        phrase: comparator for comparator, words in table.items() for phrase in words.split(", ")
    }


def _list_comparisons() -> dict[str, Comparator]:
    """List `more than`, `no less than`, `greater than or equal to` and the like."""
    phrases: dict[str, Comparator] = {}
    for words, strict, wide, opposite in (
        (_MORE, Comparator.MORE_THAN, Comparator.AT_LEAST, Comparator.UP_TO),
        (_LESS, Comparator.LESS_THAN, Comparator.UP_TO, Comparator.AT_LEAST),
    ):
        phrases |= {f"{word} than": strict for word in words}
        phrases |= {f"{no} {word} than": opposite for no, word in product(("no", "not"), words)}
        phrases |= {form.format(word): wide for form, word in product(_OR_EQUAL, words)}
    return phrases


@cache
def load_before() -> Phrasebook[Comparator]:
    """Return the hedges that come before a figure."""
    return Phrasebook(_list_comparisons() | _list_phrases(_BEFORE))


@cache
def load_near() -> Phrasebook[Comparator]:
    """Return the hedges that keep a figure near its number: nearly 5, but not more than 5."""
    near = (Comparator.ABOUT, Comparator.ALMOST)
    return Phrasebook(_list_phrases({each: _BEFORE[each] for each in near}))


@cache
def list_last_words() -> frozenset[str]:
    """Return the last words of hedges that come right before a figure: the `than` of more than."""
    phrases = _list_comparisons() | _list_phrases(_BEFORE)
    return frozenset(filter(str.isalpha, (phrase.split()[-1] for phrase in phrases)))


@cache
def load_after() -> Phrasebook[Comparator]:
    """Return the hedges that come after a figure and its unit."""
    return Phrasebook(_list_phrases(_AFTER))


@cache
def load_equal() -> Phrasebook[None]:
    """Return the words after a figure that make its bound inclusive: more than 5,000 or equal."""
    return Phrasebook({"or equal": None, "or equal to": None, "or equal to it": None})
