"""Grounding: does the quote stand in the text, and the amount in the quote?"""

from __future__ import annotations

from claimbook.grounding.amounts import choose_used, find_mentions, fits, touching, within
from claimbook.grounding.differences import Difference, find_differences
from claimbook.grounding.ground import Ground, Match, Place, Span
from claimbook.grounding.grounded import Grounded, ground_article
from claimbook.grounding.parts import Block, Layout

__all__ = [
    "Block",
    "Difference",
    "Ground",
    "Grounded",
    "Layout",
    "Match",
    "Place",
    "Span",
    "choose_used",
    "find_differences",
    "find_mentions",
    "fits",
    "ground_article",
    "touching",
    "within",
]
