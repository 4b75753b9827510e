"""Badges, and the table of how each standing looks."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimbook.evidence import StandingKind
from claimbook.sentences.sources import STANDINGS as WORDS
from claimbook.tracing import hash_once


@dataclass(frozen=True, slots=True)
class Badge:
    """A standing or state as readers see it: a sign, words and a colour."""

    colour: str
    """`red`, `amber`, `green` or `neutral`."""
    sign: str
    words: str
    href: str = ""
    """The address with the details; empty if there are none, or if they are on the spot."""

    def leading_to(self, address: str) -> Badge:
        """Return the same badge, with a link."""
        return replace(self, href=address)


@hash_once
@dataclass(frozen=True, slots=True)
class Look:
    """How a standing looks: its sign, its colour and its words."""

    id: str
    """Its id in filters and addresses."""
    sign: str
    colour: str
    """The colour: `red`, `amber`, `green` or `neutral`."""
    words: str
    """Its name for readers."""
    counted: str = ""
    """Its words after a number in lists; empty if lists do not count it."""

    def make_badge(self, words: str = "") -> Badge:
        """Make a badge with its sign and colour, and the given words or its own."""
        return Badge(self.colour, self.sign, words or self.words.capitalize())

    @property
    def warns(self) -> bool:
        """Whether a reader should look twice."""
        return self.colour in {"red", "amber"}


STANDINGS = {
    each.id: each
    for each in (
        Look("wrong", "✕", "red", WORDS["wrong"], "wrong"),
        Look("stands-alone", "▲", "red", WORDS["stands-alone"], "standing alone"),
        Look("differs", "▲", "amber", WORDS["differs"], "differing"),
        Look("disputed", "◆", "amber", WORDS["disputed"], "disputed"),
        Look("settled", "✓", "green", WORDS["settled"]),
        Look("agreed", "●", "green", WORDS["agreed"]),
        Look("explained", "※", "neutral", WORDS["explained"]),
        Look("echoed", "◌", "neutral", WORDS["echoed"]),
        Look("single", "○", "neutral", WORDS["single"]),
        Look("replaced", "↻", "neutral", WORDS["replaced"]),
        Look("updated", "↻", "neutral", WORDS["updated"]),
        Look("moved", "→", "neutral", WORDS["moved"]),
        Look("opinion", "“ ”", "neutral", WORDS["opinion"]),
        Look("allegation", "‹ ›", "neutral", WORDS["allegation"]),
    )
}
"""How each standing looks, by its id. Standings that a reader should look at come first."""

OUTCOMES = {
    each.id: each
    for each in (
        Look("met", "✓", "neutral", "met"),
        Look("exceeded", "↑", "neutral", "exceeded"),
        Look("missed", "↓", "neutral", "missed"),
    )
}
"""How a plan, target or forecast turned out. Only a target that was missed is amber."""

DRAFT = Badge("neutral", "✎", "Draft")
"""The badge of an article that is still a draft."""
DOUBT = Look("doubt", "◐", "amber", "in doubt")
"""How a claim looks if a finding casts doubt on it."""
UNSOUND = Look("unsound", "✕", "red", "unsound")
"""How a claim looks if its own text does not support it; such a claim is never published."""


def look_up(kind: StandingKind) -> Look:
    """Return how a standing looks."""
    return STANDINGS[kind.value]
