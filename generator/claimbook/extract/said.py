"""Who an article says a figure is from."""

from __future__ import annotations

from typing import NamedTuple

from claimbook.extract.names import Name
from claimbook.grounding import Span


class Said(NamedTuple):
    """Who a figure is from."""

    words: str
    """The speaker's name, or the words for them: `Most financial analysts`."""
    name: Name | None
    """None if the words are not a name."""
    span: Span
    mode: str = "indirect"
    role: str = ""
    is_source: bool = False
    """Whether the figure is from a paper, or from people without names."""
    candidates: tuple[Name, ...] = ()
    """Who may be meant if that is open; there is no name then."""
