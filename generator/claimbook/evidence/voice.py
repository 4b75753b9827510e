"""Who vouches for a claim, and in whose name it is told."""

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
    """A witness: all claims of one voice are one, however many outlets print them."""

    id: str
    """Of an entity; `outlet:` and the id of an outlet; `name:` and the name of anybody else."""
    name: str
    """As a sentence has it."""

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
    """Who is named: the person, where one speaks for a company; else the voice's own name."""
    role: str | None
    """The office of the one who is named."""
    outlet: str
    """The id of the outlet that prints it."""
    first_hand: bool = False
    """Whether the outlet is the voice's own."""
    direct: bool = False
    """Whether the words stand in quotation marks as the speaker's own."""
