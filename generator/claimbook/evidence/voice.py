"""Voices: whose word a claim is, and the name that it is reported under."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Relation(StrEnum):
    """How an article refers to the voice of a claim."""

    SPEAKER = "speaker"
    SOURCE = "source"
    CITED = "cited"
    OUTLET = "outlet"


@dataclass(frozen=True, slots=True)
class Voice:
    """A witness. All claims of one voice count once, however many outlets print them."""

    id: str
    """The id of an entity, or `outlet:` and the id of an outlet, or `name:` and another name."""
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
    """The person who speaks for a company, or else the name of the voice itself."""
    role: str | None
    """The office of the person who is named."""
    outlet: str
    """The id of the outlet that printed it."""
    first_hand: bool = False
    """Whether the outlet belongs to the voice."""
    direct: bool = False
    """Whether the words are in quotation marks, as the speaker's own."""
    citing: str = ""
    """The outlet's source, if it has no name of its own: `police`."""

    @property
    def office(self) -> str:
        """The office in the editor's words; empty if the name is the office itself."""
        role = self.role or ""
        return "" if role.casefold() in self.name.casefold() else role
