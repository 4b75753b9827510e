"""Badges, and the table of how claims can stand."""

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
class Standing:
    """A way in which a claim can stand."""

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
        Standing("conflict", "▲", "conflict", "conflict", "in conflict"),
        Standing("explained", "▲", "alone", "conflict explained", "in explained conflict"),
        Standing("near", "◐", "near", "near", "near"),
        Standing("replaced", "↻", "revised", "replaced", "replaced"),
        Standing("replaces", "↻", "revised", "replaces another"),
        Standing("agree", "●", "agree", "agrees", "in agreement"),
        Standing("met", "✓", "met", "met"),
        Standing("exceeded", "↑", "met", "exceeded"),
        Standing("missed", "↓", "missed", "missed"),
        Standing("alone", "○", "alone", "not compared"),
    )
}
"""Every standing by its id, in the order in which lists count them."""

DRAFT = Badge("alone", "◌", "Draft")
"""What an article wears that is no more than a draft yet."""
DOUBT = Standing("doubt", "◐", "finding", "in doubt")
"""How a claim stands that a finding doubts, though not severely."""
