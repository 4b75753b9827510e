"""Hiding the names of records in a sentence, so that a number in a name is not read as a figure."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cache

from claimbook.quantity import find_amounts

Names = Mapping[str, frozenset[str]]
"""By the first number in a name, the patterns of all names with that number."""

_HIDDEN = "…"
_NUMBER = re.compile(r"\d+")


def index_names(names: Iterable[str]) -> Names:
    """Index the names that have a number in digits next to letters.

    A name of digits alone could be any figure in a sentence.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for name in names:
        number = _NUMBER.search(name)
        if number and any(map(str.isalpha, name)):
            found[number[0]].add(r"\s+".join(map(re.escape, name.split())))
    return {number: frozenset(patterns) for number, patterns in found.items()}


@cache
def _compile(patterns: frozenset[str]) -> re.Pattern[str]:
    """Return the pattern that finds all these names.

    This is done once a text has their number, since few texts have those of a large vocabulary.
    """
    longest = sorted(patterns, key=lambda each: (-len(each), each))
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest)})(?![\w%]|[.,]\d)", re.IGNORECASE)


def hide_names(words: str, names: Names) -> str:
    """Blank out the names in a text, except where a name's number belongs to a figure."""
    for number in dict.fromkeys(_NUMBER.findall(words)):
        if patterns := names.get(number):
            words = _compile(patterns).sub(_hide, words)
    return words


def _hide(name: re.Match[str]) -> str:
    return name[0] if _runs_on(name) else _HIDDEN


def _runs_on(name: re.Match[str]) -> bool:
    """Whether a figure begins in a name and goes beyond its number: “Group of 20 million people”.

    In “what line 7 costs”, `7 costs` is a count only because of the name's number, so it is not a
    figure.
    """
    numbers = {Decimal(each) for each in _NUMBER.findall(name[0])}
    return any(
        name.start() < each.end
        and each.start < name.end() < each.end
        and (each.amount.unit != "count" or each.amount.value not in numbers)
        for each in find_amounts(name.string)
    )
