"""Find the city that a local article is about, and the words that stand for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from claimbook.extract.splitting.split import Split
from claimbook.extract.words.datelines import DATELINE
from claimbook.model import Where

_PLACE = re.compile(r"[A-Z][\w.'’-]*\w(?: [A-Z][\w.'’-]*\w){0,3}")
_CITIES = "city|town|village|borough|township|county"
_STANDS = re.compile(
    rf"\b[Tt]he (?:(?:{_CITIES})(?: (?:council|government))?|council)\b"
    rf"(?! (?:members?|officials?|leaders?|clerk|manager|of|and|centre|center|hall|limits)\b)"
)
"""`the city` and `the council`, where they do not belong to another name or office."""
_COUNCIL = re.compile(rf"\b(?:{_CITIES}) council\b", re.IGNORECASE)
_FEWEST = 3
"""How often an article must say `the city` if its headline does not name the city."""


class Home(NamedTuple):
    """The city that an article is about."""

    name: str
    """Its name; empty if there is no such city."""
    has_council: bool
    """Whether `the council` means the city's."""

    def find(self, line: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield where words stand for the city in a stretch of a line."""
        for found in _STANDS.finditer(line, start, end):
            if self.has_council or not found[0].endswith("he council"):
                yield found.span()


def find_home(split: Split) -> Home:
    """Return the city of the dateline, if the article goes on to speak of `the city`."""
    name = _find_dateline(split)
    if not name:
        return Home("", has_council=False)
    text = split.text
    spoken = sum(not found[0].endswith("he council") for found in _STANDS.finditer(text))
    headline = split.document.headline.casefold()
    if spoken < (1 if name.casefold() in headline else _FEWEST):
        return Home("", has_council=False)
    has_council = _COUNCIL.search(text) is not None or f"{name} council" in text
    return Home(name, has_council)


def _find_dateline(split: Split) -> str:
    """Return the city of the dateline, spelled as a name; empty if there is none."""
    for block in split.layout.blocks:
        if block.where is Where.HEADLINE:
            continue
        if dateline := DATELINE.match(split.text, *block.span):
            city = _PLACE.match(dateline[0])
            return (city[0].title() if city[0].isupper() else city[0]) if city else ""
        if block.where is Where.BODY:
            break
    return ""
