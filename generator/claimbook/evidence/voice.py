"""Voices: who vouches for a claim and whose name it is reported under."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Relation(StrEnum):
    """How an article names the voice of a claim."""

    SPEAKER = "speaker"
    SOURCE = "source"
    CITED = "cited"
    OUTLET = "outlet"


@dataclass(frozen=True, slots=True)
class Voice:
    """A witness. All claims of one voice count as one, however many outlets print them."""

    id: str
    """The id of an entity, `outlet:` and the id of an outlet, or `name:` and any other name."""
    name: str
    """The name as sentences write it."""

    @property
    def is_outlet(self) -> bool:
        """Whether it is an outlet that names nobody else."""
        return self.id.startswith("outlet:")


@dataclass(frozen=True, slots=True)
class Attribution:
    """The voice of one claim, and how it came to be printed."""

    voice: Voice
    relation: Relation
    name: str
    """Who is named: the person who speaks for a company, or else the voice itself."""
    role: str | None
    """The office of the person who is named."""
    outlet: str
    """The id of the outlet that prints it."""
    first_hand: bool = False
    """Whether the outlet is the voice's own."""
    direct: bool = False
    """Whether the words are in quotation marks, as the speaker's own."""
