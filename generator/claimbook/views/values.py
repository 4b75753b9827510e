"""What templates are filled with: finished words and links, nothing left to decide."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Badge:
    """How something stands: a sign, words and a colour."""

    verdict: str
    """The class of its colour: a verdict, or `finding`."""
    sign: str
    words: str
    href: str = ""
    """Where it is told at length; empty where nowhere, or right here."""


@dataclass(frozen=True, slots=True)
class Named:
    """Something by its name, linked where it has a page."""

    name: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Compared:
    """Another claim beside this one, and how the two stand."""

    figure: str
    source: str
    """Who says it and when: `Xinhua, 24 Feb 2025`, or `this headline`."""
    words: str
    """`9.4 times as much`, `agrees (lower bound)`."""
    href: str
    verdict: str
    note: str = ""
    """What the editor remarks on the other claim."""


@dataclass(frozen=True, slots=True)
class Comparisons:
    """The claims beside one, worst verdict first."""

    first: tuple[Compared, ...]
    """Those shown at once."""
    rest: tuple[Compared, ...]
    """Those shown when asked for."""


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim as its card shows it."""

    id: str
    number: int
    """Its place in the order of the text, from 1."""
    total: int
    says: str
    quote: str
    figure: str
    """Its amount as the field writes it; empty where it has none."""
    converted: str
    """The amount in the book's currency, with the day of the rate; empty where it is the same."""
    kind: str
    """Sign and word: `◧ plan`."""
    verdict: str
    badges: tuple[Badge, ...]
    facts: tuple[tuple[str, str, str], ...]
    """Name, value and link (or nothing) of each line: About, Metric, Kind, Period, Quote."""
    compared: Comparisons
    links: tuple[tuple[str, str, bool], ...]
    """Name, address, and whether it leads out of the site."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class FindingView:
    """Something that does not fit, with what may explain it."""

    badge: Badge
    sentence: str
    explanations: tuple[str, ...]
    further: tuple[FindingView, ...] = ()
    """What else was found of the same matter."""
