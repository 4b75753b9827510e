"""Find many names in a text at once, with one lookup per word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from claimbook.gathering import gather

_WORD = re.compile(r"(?<!\w)(?=[A-Z0-9]|[a-z][^\WA-Z]*+[A-Z]|\w[^\x00-\x7f]|[^\x00-\x7f]|the )")
"""Where a name may begin: at a capital, a digit, a letter beyond ASCII, or a name's article."""
_PREFIX = 2
_LETTERS = 3
"""Names of this many letters or fewer are not looked for in capitals."""


class NameFinder:
    """Finds names as written, capitalized, or in capitals."""

    def __init__(self, names: Iterable[str]) -> None:
        """Sort the names by their first letters, the longest first."""
        forms = {form for name in names for form in _list_forms(name)}
        self._by_prefix = gather((form[:_PREFIX], form) for form in sorted(forms, key=_longest))

    def find(self, text: str, places: Iterable[int], end: int) -> Iterator[tuple[int, int]]:
        """Yield the spans of names that begin at one of the places; none overlap."""
        reached = 0
        for at in places if self._by_prefix else ():
            if at < reached:
                continue
            for name in self._by_prefix.get(text[at : at + _PREFIX], ()):
                last = at + len(name)
                if last <= end and text.startswith(name, at) and _ends(text, last):
                    yield at, last
                    reached = last
                    break


def find_beginnings(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where a name may begin in a stretch of text."""
    return (found.start() for found in _WORD.finditer(text, start, end))


def _longest(name: str) -> tuple[int, str]:
    return -len(name), name


def _list_forms(name: str) -> Iterator[str]:
    plain = " ".join(name.split())
    if plain.startswith("The "):
        yield f"t{plain[1:]}"
        plain = plain.removeprefix("The ")
    if plain:
        yield plain
        yield plain[:1].upper() + plain[1:]
    if len(plain) > _LETTERS:
        yield plain.upper()


def _ends(text: str, at: int) -> bool:
    """Whether neither a word (`US-based`) nor a currency sign (`US$`) goes on at a position."""
    after = text[at : at + 2]
    if after[:1] == "-" and after[1:].islower():
        return False
    return not (after[:1].isalnum() or after[:1] in {"$", "_"} or after == " $")
