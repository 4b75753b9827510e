"""Divide long indexes into sections, one for each letter or year, on as many pages as needed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from unicodedata import normalize

from claimbook.model import fold_name
from claimbook.permalinks import locate_part
from claimbook.views.lists.entries import Entry
from claimbook.views.wording.names import Named
from claimbook.views.wording.paging import cut_list

OTHERS = "Others"
"""The letter for names that begin with a number, or in a script without capitals."""

Filed = tuple[str, Entry]
"""An entry with the title of its section."""


@dataclass(frozen=True, slots=True)
class Section:
    """A letter or a year of an index, or what a page has of it."""

    title: str
    anchor: str
    """Empty if it continues from the page before."""
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """An index in pages."""

    parts: tuple[tuple[Section, ...], ...]
    """The sections of each page."""
    links: tuple[Named, ...]
    """The address where each section begins."""


def file_by_letter(entries: Iterable[Entry]) -> list[Filed]:
    """Return the entries from A to Z, each with its letter."""
    filed = [(_find_letter(entry.name), entry) for entry in entries]
    return sorted(
        filed, key=lambda pair: (pair[0] == OTHERS, pair[0], fold_name(pair[1].name), pair[1].name)
    )


def make_index(address: str, filed: Iterable[Filed], room: int) -> Index:
    """Return the index that begins at an address, with at most `room` entries on each page."""
    parts: list[tuple[Section, ...]] = []
    links: dict[str, Named] = {}
    for number, part in enumerate(cut_list(filed, room=room), start=1):
        sections = _divide(part)
        if parts and parts[-1] and sections[0].title == parts[-1][-1].title:
            sections[0] = replace(sections[0], anchor="")
        for each in sections:
            if each.anchor:
                at = f"{locate_part(address, number)}#{each.anchor}"
                links[each.title] = Named(each.title, at)
        parts.append(tuple(sections))
    return Index(tuple(parts), tuple(links.values()))


def _divide(filed: Sequence[Filed]) -> list[Section]:
    return [
        Section(
            title, f"from-{ord(title[0]):x}" if len(title) == 1 else f"from-{title.lower()}", those
        )
        for title, some in groupby(filed, lambda pair: pair[0])
        if (those := tuple(entry for _, entry in some))
    ]


def _find_letter(name: str) -> str:
    """Return the capital letter that a name begins with, without its accent."""
    plain = next((sign for sign in normalize("NFKD", name) if sign.isalnum()), "")
    return plain.upper() if plain.lower() != plain.upper() and len(plain.upper()) == 1 else OTHERS
