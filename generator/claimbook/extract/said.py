"""To whom an article gives a figure."""

from __future__ import annotations

from dataclasses import dataclass

from claimbook.extract.names import Name
from claimbook.grounding import Span


@dataclass(frozen=True, slots=True)
class Said:
    """To whom a figure is given."""

    words: str
    """The speaker's name, or the words for them: `Most financial analysts`."""
    name: Name | None
    """None if the words are no name."""
    span: Span
    mode: str = "indirect"
    role: str = ""
    is_source: bool = False
    """Whether it is a paper, or people without names, where the figure is from."""
    candidates: tuple[Name, ...] = ()
    """Who may be meant, if that is open; then there is no name."""
