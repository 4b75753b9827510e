"""Find the id that somebody probably meant by one that does not exist."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

_WORD, _WHOLE = 0.75, 0.9
"""How similar (of 1) two words, or two whole ids, must be for one to be a misspelling."""


def find_similar(id_: str, known: Iterable[str]) -> str | None:
    """Return the known id most like an unknown one; None if none is similar.

    The unknown id may be a misspelling, or have more or fewer words (`fuel` for `fuel-use`). If one
    of its words is a different one, it names something else, however similar the two look:
    `purchase-price` is not `share-price`.
    """
    listed = list(known)
    return find_misspelt(id_, listed) or _choose(id_, [it for it in listed if _contains(id_, it)])


def find_misspelt(id_: str, known: Iterable[str]) -> str | None:
    """Return the known id that is most like a misspelt one; None if it is not a misspelling."""
    return _choose(id_, [each for each in known if _is_misspelt(id_, each)])


def _choose(id_: str, alike: list[str]) -> str | None:
    return max(alike, key=lambda each: _compare(id_, each), default=None)


def _is_misspelt(id_: str, other: str) -> bool:
    ours, theirs = id_.split("-"), other.split("-")
    if len(ours) == len(theirs):
        return all(_is_alike(*pair) for pair in zip(ours, theirs, strict=True)) and (
            _compare(id_, other) >= _WORD
        )
    return _compare(id_, other) >= _WHOLE


def _is_alike(word: str, other: str) -> bool:
    """Whether a word may be misspelt, or a figure be another: ids end with figures, `jobs-214`."""
    figures = word.isdigit() and len(word) == len(other) and other.isdigit()
    return figures or _compare(word, other) >= _WORD


def _contains(id_: str, other: str) -> bool:
    """Whether one has all words of the other, and at most as many others."""
    ours, theirs = set(id_.split("-")), set(other.split("-"))
    few, many = sorted((ours, theirs), key=len)
    return few <= many and len(many) <= 2 * len(few)


def _compare(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).ratio()
