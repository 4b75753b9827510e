"""Badges, and the table of how each standing looks."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimbook.evidence import StandingKind


@dataclass(frozen=True, slots=True)
class Badge:
    """How something stands: a sign, words and a colour."""

    colour: str
    """`red`, `amber`, `green` or `neutral`."""
    sign: str
    words: str
    href: str = ""
    """Where it is told at length; empty if nowhere, or right here."""

    def leading_to(self, address: str) -> Badge:
        """The same badge, with a link."""
        return replace(self, href=address)


@dataclass(frozen=True, slots=True)
class Look:
    """How a standing looks: its sign, its colour and its words."""

    id: str
    """What filters and addresses call it."""
    sign: str
    colour: str
    """`red`, `amber`, `green` or `neutral`."""
    words: str
    """What readers call it."""
    counted: str = ""
    """Its words behind a number in lists; empty of what lists do not count."""

    def make_badge(self, words: str = "") -> Badge:
        """A badge with its sign and colour, and these words or its own."""
        return Badge(self.colour, self.sign, words or self.words.capitalize())

    @property
    def warns(self) -> bool:
        """Whether a reader should look twice."""
        return self.colour in {"red", "amber"}


STANDINGS = {
    each.id: each
    for each in (
        Look("wrong", "✕", "red", "wrong", "wrong"),
        Look("stands-alone", "▲", "red", "stands alone", "standing alone"),
        Look("differs", "▲", "amber", "differs", "differing"),
        Look("disputed", "◆", "amber", "disputed", "disputed"),
        Look("settled", "✓", "green", "settled"),
        Look("agreed", "●", "green", "independent sources agree"),
        Look("explained", "※", "neutral", "explained"),
        Look("echoed", "◌", "neutral", "one source, several outlets"),
        Look("single", "○", "neutral", "single source"),
        Look("replaced", "↻", "neutral", "replaced"),
        Look("updated", "↻", "neutral", "updated"),
        Look("moved", "→", "neutral", "moved"),
        Look("opinion", "“ ”", "neutral", "opinion"),
        Look("allegation", "‹ ›", "neutral", "allegation"),
    )
}
"""The look of each standing by its id, what a reader should look at first first."""

OUTCOMES = {
    each.id: each
    for each in (
        Look("met", "✓", "neutral", "met"),
        Look("exceeded", "↑", "neutral", "exceeded"),
        Look("missed", "↓", "neutral", "missed"),
    )
}
"""How a plan, target or forecast turned out; only a target that was missed is amber."""

DRAFT = Badge("neutral", "✎", "Draft")
"""What an article wears that is no more than a draft yet."""
DOUBT = Look("doubt", "◐", "amber", "in doubt")
"""How a claim looks that a finding doubts."""
UNSOUND = Look("unsound", "✕", "red", "unsound")
"""How a claim looks that its own text does not bear out; it is never published."""


def look_up(kind: StandingKind) -> Look:
    """How a standing looks."""
    return STANDINGS[kind.value]
