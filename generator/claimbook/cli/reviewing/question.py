"""One thing that a session asks, and the file that it is asked of."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from claimbook.cli.reviewing.placing import LOOKING, Place, Round
from claimbook.cli.reviewing.sightings import Sighting
from claimbook.drafts import Entry, Mark, find_field, find_field_at, find_marks, list_entries
from claimbook.grounding import TextLayout
from claimbook.problem import Location, Problem

NOUNS = {"outlets": "outlet", "entities": "entity", "metrics": "metric"}
"""What the files of records hold that drafts propose, in the order in which they are asked for."""


@dataclass(frozen=True)
class Sheet:
    """A file that is gone through."""

    path: Path
    name: str
    """Its path from the book's folder."""
    noun: str = ""
    """What its records are; empty of a claim file."""
    layouts: tuple[TextLayout, ...] = ()
    """The texts that its questions are about: of a claim file one, if the text is held."""
    sightings: tuple[Sighting, ...] = ()
    """The figures that other articles of the book had when the review began."""

    def read(self) -> tuple[bytes, str]:
        """Its bytes, and its text."""
        content = self.path.read_bytes()
        return content, content.decode("utf-8")


@dataclass(frozen=True)
class Question:
    """One thing to decide."""

    place: Place
    sheet: Sheet
    """The file that it is in."""
    mark: Mark
    fault: Problem | None = None
    """What is wrong with the field; None where it is only left to decide."""
    disagreements: tuple[Problem, ...] = ()
    """Where it is asked whether to publish an article: figures of it that disagree with others."""
    elsewhere: tuple[tuple[Location, Entry, Sighting], ...] = ()
    """Likewise: claims whose figure another article has under another metric."""
    within: Sheet | None = None
    """Of a record: the claim file that names it; None if it is asked for alone."""
    claim: Entry | None = None
    """Of a record: the first claim that names it."""
    chosen: bool = False
    """Whether it is asked because the editor wants to change the field, marked or not."""

    @property
    def noun(self) -> str:
        """What the field is of: a claim, an article, or a record of some kind."""
        return self.sheet.noun or ("claim" if "quote" in self.mark.entry.fields else "article")

    @property
    def is_reading(self) -> bool:
        """Whether a whole claim is looked at, and none of its fields is asked for."""
        looked_at = self.place.round is Round.READING or self.place.step == LOOKING
        return looked_at and not self.chosen

    def stands_in(self, text: str) -> bool:
        """Whether its file, which has this text now, still has it where it was."""
        mark = self.mark
        if self.is_reading:
            return mark.entry in list_entries(text)
        if self.chosen:
            return mark == choose_field(text, mark.entry, mark.field)
        if self.fault:
            return mark == find_field_at(text, mark.line)
        return mark in find_marks(text)


def choose_field(text: str, entry: Entry, name: str) -> Mark | None:
    """A field of a claim as something to decide, with what is left open in it."""
    asked = (each for each in find_marks(text) if (each.entry, each.field) == (entry, name))
    return next(asked, None) or find_field(text, entry, name)
