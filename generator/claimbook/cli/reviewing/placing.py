"""Where a review is, and in which order it asks."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import NamedTuple

from claimbook.drafts import ENDING, Entry, Mark

_ASKED = tuple("""about quote amount change period as_of kind speaker source metric says""".split())
"""The fields of a claim in the order in which they are asked about.

A metric is easier to choose once entity and period are right, and the claim's own words once
everything else is known.
"""
_RECORDS_LAST = 99
LOOKING = (-1,)
"""The step of a claim that the editor wants to look at, before its marks."""
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""A word of a file that may be an id."""
_NAMING = re.compile(r"\b(?:about|metric|speaker|source|outlet|of|whole|speaks_for):")
"""A line with a field that names records."""
PROSE = re.compile(
    r"\s*(?:#|(?:- )?(?:says|quote|also_at|before|after|headline|summary|body|author|amount"
    r"|unit_from|mentions|note|name|title|description|definition|aliases|text|url|reason):)"
)
"""A line of prose, which names no record even if one of its words is an id, such as `jobs`."""


class Round(IntEnum):
    """The kinds of questions about a file, in their order."""

    LISTS = 0
    """Decisions of many claims that one key accepts together."""
    MARKS = 1
    FAULTS = 2
    READING = 3
    """Every claim once more; only if the editor wants to read them."""
    PUBLISH = 4


class Place(NamedTuple):
    """A place in a review; places are ordered as the questions are."""

    sheet: int = 0
    """The number of the file."""
    round: Round = Round.LISTS
    line: int = 0
    """The first line of the claim; 0 for the fields of the article."""
    step: tuple[int, ...] = ()
    """The number of the question among those of its claim."""

    def step_behind(self) -> Place:
        """Return the place directly after this one."""
        return self._replace(step=(*self.step, 0))

    def leave_claim(self) -> Place:
        """Return the place after all questions of this claim."""
        return self._replace(line=self.line + 1, step=())


def place_mark(sheet: int, mark: Mark) -> Place:
    """Return the place of a mark in a claim file, or in a record that no claim file names."""
    if not mark.entry.name:
        return Place(sheet, Round.MARKS, 0, (0, mark.line))
    rank = _ASKED.index(mark.field) if mark.field in _ASKED else len(_ASKED)
    return Place(sheet, Round.MARKS, mark.entry.first, (rank, mark.line))


def place_record(sheet: int, file: int, mark: Mark, claim: Entry) -> Place:
    """Return the place of a record's mark: after the marks of the first claim that names it."""
    first = claim.first if claim.name else 0
    return Place(sheet, Round.MARKS, first, (_RECORDS_LAST, file, mark.line))


def find_naming(text: str, entries: Sequence[Entry]) -> Mapping[str, Entry]:
    """Return the ids in a claim file, each with the first claim (or the article) that names it."""
    lines = enumerate(ENDING.sub("\n", text).split("\n"))
    kept = [(number, line) for number, line in lines if not PROSE.match(line)]
    ranked = sorted(kept, key=lambda each: not _NAMING.search(each[1]))
    found: dict[str, Entry] = {}
    for number, line in ranked:
        if new := [word for word in ID.findall(line) if word not in found]:
            entry = next(each for each in entries if each.first <= number < each.last)
            found.update(dict.fromkeys(new, entry))
    return found
