"""Badges, and the table of how each standing looks."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Badge:
    """How something stands: a sign, words and a colour."""

    verdict: str
    """The class of its colour: a verdict, or `finding`."""
    sign: str
    words: str
    href: str = ""
    """Where it is told at length; empty where nowhere, or right here."""

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
    """The class of its colour."""
    words: str
    """What readers call it."""
    counted: str = ""
    """Its words behind a number in lists; empty of what lists do not count."""

    def make_badge(self, words: str = "") -> Badge:
        """A badge with its sign and colour, and these words or its own."""
        return Badge(self.colour, self.sign, words or self.words.capitalize())


STANDINGS = {
    each.id: each
    for each in (
        Look("conflict", "▲", "conflict", "conflict", "in conflict"),
        Look("explained", "▲", "alone", "conflict explained", "in explained conflict"),
        Look("near", "◐", "near", "near", "near"),
        Look("replaced", "↻", "revised", "replaced", "replaced"),
        Look("replaces", "↻", "revised", "replaces another"),
        Look("agree", "●", "agree", "agrees", "in agreement"),
        Look("met", "✓", "met", "met"),
        Look("exceeded", "↑", "met", "exceeded"),
        Look("missed", "↓", "missed", "missed"),
        Look("alone", "○", "alone", "not compared"),
    )
}
"""Every standing by its id, in the order in which lists count them."""

DRAFT = Badge("alone", "◌", "Draft")
"""What an article wears that is no more than a draft yet."""
DOUBT = Look("doubt", "◐", "finding", "in doubt")
"""How a claim looks that a finding doubts, though not severely."""
