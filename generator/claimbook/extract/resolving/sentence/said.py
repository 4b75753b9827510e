"""The speaker or source that an article gives for a figure."""

from __future__ import annotations

from typing import NamedTuple

from claimbook.extract.naming.names import Name
from claimbook.quantity import Span


class Said(NamedTuple):
    """The speaker or source of a figure."""

    words: str
    """The speaker's name, or the words for them: `Most financial analysts`."""
    name: Name | None
    """The name; None if the words are not a name."""
    span: Span
    mode: str = "indirect"
    role: str = ""
    is_source: bool = False
    """Whether the figure is from a document, or from people without names."""
    candidates: tuple[Name, ...] = ()
    """Possible speakers if the speaker is open; `name` is then None."""
