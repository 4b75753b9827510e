"""Badges, and the sign and the word of each verdict."""

from __future__ import annotations

from dataclasses import dataclass

VERDICTS = {
    "conflict": ("▲", "conflict"),
    "near": ("◐", "near"),
    "revised": ("↻", "replaced"),
    "agree": ("●", "agrees"),
    "alone": ("○", "not compared"),
    "met": ("✓", "met"),
    "missed": ("↓", "missed"),
}
"""The sign and the word of each verdict, and of how a plan turned out."""


@dataclass(frozen=True, slots=True)
class Badge:
    """How something stands: a sign, words and a colour."""

    verdict: str
    """The class of its colour: a verdict, or `finding`."""
    sign: str
    words: str
    href: str = ""
    """Where it is told at length; empty where nowhere, or right here."""
